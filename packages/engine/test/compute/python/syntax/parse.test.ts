import { describe, expect, test } from 'vitest';
import {
  CodeNeeded,
  type ParseOptions,
  PythonSyntaxError,
  parse,
  parsing,
} from '../../../../src/compute/python/syntax/index.ts';
import { FullReader } from '../../../../src/compute/python/syntax/more/index.ts';
import { joinStrings } from '../../../../src/compute/python/syntax/strings/index.ts';
import { parseWhole } from './parse-whole.ts';

const failure = (source: string): PythonSyntaxError => {
  try {
    parseWhole(source, { mode: 'exec', fileName: 'a.py' });
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error('parsed');
};

/** What most programs need. */
const usual = { rules: FullReader, joinStrings };

const needed = (
  source: string,
  mode: 'exec' | 'single' = 'exec',
  code: Partial<ParseOptions> = usual,
): string => {
  try {
    parse(source, { mode, fileName: 'a.py', ...code });
  } catch (error) {
    if (error instanceof CodeNeeded) return error.part;
    throw error;
  }
  return 'nothing';
};

describe('parse', () => {
  test('gives columns in UTF-16 units', () => {
    const { body } = parse("'😀' + a", { mode: 'eval', fileName: 'a.py' });
    expect(body.position).toEqual({ line: 1, column: 0, endLine: 1, endColumn: 8 });
  });

  test('counts the columns of errors in code points', () => {
    expect(failure("f('😀' b)").details).toEqual({
      fileName: 'a.py',
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 8,
      text: "f('😀' b)\n",
    });
  });

  test('asks for the character of a name', () => {
    const characterNamed = (name: string) => (name === 'BULLET' ? '•' : null);
    const { body } = parseWhole("'\\N{BULLET}'", {
      mode: 'eval',
      fileName: 'a.py',
      characterNamed,
    });
    expect(body).toMatchObject({ value: { type: 'str', value: '•' } });
  });

  test('finds the lines of expressions in an f-string', () => {
    const { body } = parseWhole("f'''{a}\n\n{b}{\nc}'''", { mode: 'eval', fileName: 'a.py' });
    expect(body).toMatchObject({
      values: [
        { value: { id: 'a', position: { line: 1, column: 5 } } },
        { value: { type: 'str', value: '\n\n' } },
        { value: { id: 'b', position: { line: 3, column: 1 } } },
        { value: { id: 'c', position: { line: 4, column: 0 } } },
      ],
    });
  });

  test('refuses a null character at once', () => {
    expect(() => parse('a\0', { mode: 'exec', fileName: 'a.py' })).toThrow(
      'source code string cannot contain null bytes',
    );
  });
});

describe('code that is needed', () => {
  test.each([
    ['a = 1\n', 'nothing'],
    ['match = 1\nmatch(a)\nmatch[a]\nmatch: int\n', 'nothing'],
    ['match a:\n  case 1: b\n', 'rare syntax'],
    ['match (a):\n  case 1: b\n', 'rare syntax'],
    ["'\\N{BULLET}'\n", 'character names'],
    ["f'\\N{BULLET}'\n", 'character names'],
    ["r'\\N{BULLET}'\n", 'nothing'],
    ['a b\n', 'mistakes'],
    ['match a\n', 'mistakes'],
    ["f'{a b}'\n", 'mistakes'],
    ["'a", 'mistakes'],
    ['1_', 'mistakes'],
    ['def f:\n', 'mistakes'],
  ])('for %j: %s', (source, part) => {
    expect(needed(source)).toBe(part);
  });

  test.each([
    ["def f(a, b=1):\n  return [a, b][0] + b('x', c=1)\n", 'nothing'],
    ['for a, b in c:\n  while a < b and not c: pass\n', 'nothing'],
    ['if a:\n  b = c = -1, 2\nelif d: e[f:g]\nelse: h.i\n', 'nothing'],
    ['class A: pass\n', 'more syntax'],
    ['@a\ndef b(): pass\n', 'more syntax'],
    ['try: a\nexcept b: c\n', 'more syntax'],
    ['with a: b\n', 'more syntax'],
    ['import a\n', 'more syntax'],
    ['raise a\n', 'more syntax'],
    ['del a\n', 'more syntax'],
    ['a: int\n', 'more syntax'],
    ['f(*a)\n', 'more syntax'],
    ['[a for a in b]\n', 'more syntax'],
    ['f(a for a in b)\n', 'more syntax'],
    ['{}\n', 'more syntax'],
    ['lambda: a\n', 'more syntax'],
    ['a if b else c\n', 'more syntax'],
    ['(a := b)\n', 'more syntax'],
    ['def f(): yield\n', 'more syntax'],
    ['async def f(): await a\n', 'more syntax'],
    ["f'a'\n", 'strings'],
    ["b'a'\n", 'strings'],
    ["'\\n'\n", 'strings'],
    ["r'\\n'\n", 'nothing'],
  ])('of small programs, for %j: %s', (source, part) => {
    expect(needed(source, 'exec', {})).toBe(part);
  });

  test('for two statements at the prompt: mistakes', () => {
    expect(needed('a\nb\n', 'single')).toBe('mistakes');
  });
});

describe('a long text', () => {
  test('gives way between its statements', () => {
    const slices = parsing('alpha = beta + 1\n'.repeat(10_000), {
      mode: 'exec',
      fileName: 'a.py',
    });
    let count = 0;
    while (slices.next().done !== true) count += 1;
    expect(count).toBe(11);
  });
});

describe('deep and long texts end in a tree or an error', () => {
  test.each([
    ['brackets', '('.repeat(100_000), 'too many nested parentheses'],
    ['signs', '-'.repeat(5000), 'invalid syntax'],
    ['lambdas', 'lambda:'.repeat(2900), 'invalid syntax'],
    ['words', 'a '.repeat(100_000), 'invalid syntax'],
    [
      'a comma missing deep inside',
      `${'['.repeat(200)}a b${']'.repeat(200)}`,
      'invalid syntax. Perhaps you forgot a comma?',
    ],
  ])('%s', (_, source, message) => {
    expect(failure(source).message).toBe(message);
  });

  // The counts are those of CPython 3.11: one less is parsed.
  test.each([
    ['signs', '-', 5970, '1'],
    ['negations', 'not ', 5970, 'a'],
    ['powers', '1**', 2985, '1'],
    ['negative powers', '-1**', 1990, '1'],
    ['conditions', 'a if b else ', 5970, 'c'],
    ['lambdas', 'lambda: ', 2985, '1'],
  ])('as many %s as CPython has no memory for', (_, part, count, end) => {
    const error = failure(part.repeat(count) + end);
    expect([error.kind, error.message, error.details]).toEqual(['MemoryError', '', null]);
    const root = parseWhole(part.repeat(count - 1) + end, { mode: 'exec', fileName: 'a.py' });
    expect(root.body).toHaveLength(1);
  });

  test('as many branches', () => {
    const branches = (count: number) => `if a: b\n${'elif a: b\n'.repeat(count)}`;
    expect(failure(branches(5967)).kind).toBe('MemoryError');
    expect(parseWhole(branches(5966), { mode: 'exec', fileName: 'a.py' }).body).toHaveLength(1);
  });

  test.each([
    ['a sum', `a${'+a'.repeat(20_000)}`],
    ['a call chain', `a${'()'.repeat(20_000)}`],
    ['assignments', `${'a = '.repeat(20_000)}1`],
  ])('%s', (_, source) => {
    expect(parse(source, { mode: 'exec', fileName: 'a.py' }).body).toHaveLength(1);
  });
});
