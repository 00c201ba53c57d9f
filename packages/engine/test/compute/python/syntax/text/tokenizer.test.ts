import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodeNeeded } from '../../../../../src/compute/python/syntax/index.ts';
import { Tokenizer } from '../../../../../src/compute/python/syntax/text/tokenizer.ts';
import type { Token } from '../../../../../src/compute/python/syntax/text/tokens.ts';

function tokensOf(source: string): Token[] {
  const tokenizer = new Tokenizer(source);
  const tokens: Token[] = [];
  do tokens.push(tokenizer.next());
  while (tokens.at(-1)?.kind !== 'END');
  return tokens;
}

const kinds = (source: string): string =>
  tokensOf(source)
    .map(({ kind }) => kind)
    .join(' ');
const texts = (source: string): string[] =>
  tokensOf(source).flatMap(({ text }) => (text.trim() === '' ? [] : [text]));

describe('lines and blocks', () => {
  test.each([
    ['', 'END'],
    ['a\n', 'NAME NEWLINE END'],
    ['\n# comment\n  # more\na # end\n', 'NAME NEWLINE END'],
    ['if a:\n  b\nc\n', 'if NAME : NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE END'],
    [
      'if a:\n  if b:\n\n    c\n',
      'if NAME : NEWLINE INDENT if NAME : NEWLINE INDENT NAME NEWLINE DEDENT DEDENT END',
    ],
    ['if a:\n\tb\n\tc\n', 'if NAME : NEWLINE INDENT NAME NEWLINE NAME NEWLINE DEDENT END'],
    ['(a,\n   b)\n', '( NAME , NAME ) NEWLINE END'],
    ['a = \\\n  b\n', 'NAME = NAME NEWLINE END'],
    ['"""a\nb"""\n', 'STRING NEWLINE END'],
    ['a\f\n\fb\n', 'NAME NEWLINE NAME NEWLINE END'],
  ])('of %j', (source, expected) => {
    expect(kinds(source)).toBe(expected);
  });

  test('places', () => {
    const [, string] = tokensOf("a = '''b\nc''' + 1\n").slice(1);
    expect(string).toEqual({
      kind: 'STRING',
      text: "'''b\nc'''",
      line: 1,
      column: 4,
      endLine: 2,
      endColumn: 4,
      start: 4,
      end: 13,
      level: 0,
    });
  });

  test('open brackets', () => {
    expect(tokensOf('f([a])\n').map(({ level }) => level)).toEqual([0, 1, 2, 2, 1, 0, 0, 0]);
  });
});

describe('tokens', () => {
  test.each([
    ['a**=b//c->d:=e...f', ['a', '**=', 'b', '//', 'c', '->', 'd', ':=', 'e', '...', 'f']],
    ['a<>b!=c<<=d', ['a', '<>', 'b', '!=', 'c', '<<=', 'd']],
    [
      '1_0 0xF_f 0b1 0o7 1.5e+3j .5 1. 00',
      ['1_0', '0xF_f', '0b1', '0o7', '1.5e+3j', '.5', '1.', '00'],
    ],
    ['1if 2else 0xfor', ['1', 'if', '2', 'else', '0xf', 'or']],
    ['09.5 09j 1e5and', ['09.5', '09j', '1e5', 'and']],
    ["rb'a' F\"b\" u'c' f 'd'", ["rb'a'", 'F"b"', "u'c'", 'f', "'d'"]],
    ["'a\\'b' '\\\\' \"'\"", ["'a\\'b'", "'\\\\'", '"\'"']],
    ['ﬁ é ª', ['fi', 'é', 'a']],
    ['$ ? !', ['$', '?', '!']],
  ])('of %j', (source, expected) => {
    expect(texts(`${source}\n`)).toEqual(expected);
  });

  test.each([
    "'a",
    "'''a",
    '1_',
    '1__0',
    '0x',
    '1e',
    '1a',
    '012',
    '0b2',
    '(',
    ')',
    '(]',
    'a\\ b',
    'a\\',
    'if a:\n  b\n c',
    'if a:\n\tb\n        c',
    '“a”',
    '\u0001',
    'a\u200b',
  ])('%j is none', (source) => {
    expect(() => tokensOf(source)).toThrow(CodeNeeded);
  });

  test('a part of a text stands in brackets', () => {
    const tokenizer = new Tokenizer("f'{a +\nb}'", { start: 3, end: 8, line: 1, lineStart: 0 });
    const tokens = [1, 2, 3, 4].map(() => tokenizer.next());
    expect(tokens.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['NAME', 1, 3],
      ['+', 1, 5],
      ['NAME', 2, 0],
      [')', 2, 1],
    ]);
    expect(tokenizer.next().kind).toBe('END');
  });

  test('any text ends in END or an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1_.\'"\\\n\t (){}[]:é#') }), (source) => {
        try {
          expect(tokensOf(source).at(-1)?.kind).toBe('END');
        } catch (error) {
          expect(error).toBeInstanceOf(CodeNeeded);
        }
      }),
    );
  });
});
