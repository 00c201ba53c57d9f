import { describe, expect, test } from 'vitest';
import { compileRegex, search } from '../../../src/text/index.ts';

function found(pattern: string, text: string): (string | null)[] | null {
  const match = search(compileRegex(pattern, { dialect: 'python' }), text);
  if (match === null) return null;
  const parts = [match, ...match.groups];
  return parts.map((part) => (part ? text.slice(part.start, part.end) : null));
}

// Expectations are those of `re.search` of CPython 3.11.
describe("the dialect of Python's re", () => {
  test.each([
    ['a|ab', 'ab', ['a']],
    ['a+?', 'aaa', ['a']],
    ['<(.*?)>', '<a><b>', ['<a>', 'a']],
    ['a++a', 'aaa', null],
    ['(?:ab)+c', 'xababc', ['ababc']],
    ['(?P<x>a|b)(?P=x)', 'abb', ['bb', 'b']],
    ['(\\w)\\1', 'hello', ['ll', 'l']],
    ['foo(?=bar)', 'foo foobar', ['foo']],
    ['a(?!b)', 'abac', ['a']],
    ['(?<=\\$)\\d+', '12 $34', ['34']],
    ['(?<!a)b', 'abcb', ['b']],
    ['(?i)É+', 'xéÉ', ['éÉ']],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['(?x) a b # two', 'ab', ['ab']],
    ['\\Aab\\Z', 'ab\n', null],
    ['ab$', 'ab\n', ['ab']],
    ['[^\\d\\s]+', '1 ab', ['ab']],
    ['[\\]a-c]+', 'xa]b', ['a]b']],
    ['\\bis\\b', 'this is', ['is']],
    ['(a)|(b)', 'b', ['b', null, 'b']],
    ['(?i:A)b', 'ab', ['ab']],
    ['x{2,3}?', 'xxxx', ['xx']],
  ])('%j on %j', (pattern, text, parts) => {
    expect(found(pattern, text)).toEqual(parts);
  });

  test.each([
    ['(a', 'missing ), unterminated subpattern'],
    ['a)', 'unbalanced parenthesis'],
    ['*a', 'nothing to repeat'],
    ['a**', 'multiple repeat'],
    ['[a', 'unterminated character set'],
    ['[b-a]', 'bad character range b-a'],
    ['\\q', 'bad escape \\q'],
    ['(?<=a+)b', 'look-behind requires fixed-width pattern'],
    ['\\2', 'invalid group reference 2'],
  ])('%s is refused', (pattern, message) => {
    expect(() => compileRegex(pattern, { dialect: 'python' })).toThrow(message);
  });

  test('by lines, as for grep -P, every anchor is one of the line', () => {
    const regex = compileRegex('\\Ab\\Z', { dialect: 'python', tool: 'grep', lines: true });
    expect(search(regex, 'a\nb\nc')).toMatchObject({ start: 2, end: 3 });
  });
});
