import { describe, expect, test } from 'vitest';
import { expand } from '../../../../src/deployment/docker/dockerfile/index.ts';

const VALUES: Readonly<Record<string, string>> = { foo: '/bar', n: '1', empty: '' };

function expanded(text: string, more: { quotes?: boolean; escapeCharacter?: string } = {}): string {
  const lookup = (name: string): string | undefined => VALUES[name];
  return expand(text, { lookup, escapeCharacter: '\\', place: { line: 1 }, ...more });
}

describe('Dockerfile reference, "Environment replacement"', () => {
  test.each([
    ['$foo', '/bar'],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile's
    ['${foo}_x', '/bar_x'],
    ['$foo_x', ''],
    ['\\$foo', '$foo'],
    ['\\${foo}', '${foo}'],
    ['${foo:-word}', '/bar'],
    ['${none:-word}', 'word'],
    ['${empty:-word}', 'word'],
    ['${empty-word}', ''],
    ['${none-word}', 'word'],
    ['${foo:+word}', 'word'],
    ['${empty:+word}', ''],
    ['${empty+word}', 'word'],
    ['${none+word}', ''],
    ['${none:-a${n}b}', 'a1b'],
    ['${none:-${other:-$foo}}', '/bar'],
    ['${foo:?gone}', '/bar'],
    ["'$foo'", '$foo'],
    ['"$foo"', '/bar'],
    ['"a\\"b"', 'a"b'],
    ['"a\\nb"', 'a\\nb'],
    ['a\\ b', 'a b'],
    ['it"\'"s', "it's"],
    ['$', '$'],
    ['a$', 'a$'],
    ['$/x', '$/x'],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: end
  ])('%s', (text, result) => {
    expect(expanded(text)).toBe(result);
  });
  test('in a here-document quotes are characters', () => {
    expect(expanded(`"$foo" '$n' it's \\$n \\x`, { quotes: false })).toBe(`"/bar" '1' it's $n \\x`);
  });
  test('another escape character', () => {
    expect(expanded('a\\b `$foo', { escapeCharacter: '`' })).toBe('a\\b $foo');
  });
});

describe('what is wrong', () => {
  test.each([
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile's
    ['${foo', "syntax error: missing '}'"],
    ['${foo:-a', "syntax error: missing '}'"],
    ['${}', 'bad substitution'],
    ['${foo%x}', 'unsupported modifier (%) in substitution'],
    ['${foo:x}', 'unsupported modifier (x) in substitution'],
    ['${none:?gone}', 'none: gone'],
    ['${none?}', 'none: not allowed to be unset'],
    ['${none:-'.repeat(30), 'too deeply nested'],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: end
    ["'a", 'unexpected end of statement while looking for matching single-quote'],
    ['"a', 'unexpected end of statement while looking for matching double-quote'],
  ])('%s', (text, message) => {
    expect(() => expanded(text)).toThrow(`failed to process "${text}": ${message}`);
  });
  test('a value that grows', () => {
    const lookup = (): string => 'x'.repeat(40_000);
    expect(() => expand('$a$a', { lookup, escapeCharacter: '\\', place: { line: 1 } })).toThrow(
      'the value grows too long',
    );
  });
});
