import { describe, expect, test } from 'vitest';
import { PythonSyntaxError, parse } from '../../../../src/compute/python/syntax/index.ts';

const failure = (source: string): PythonSyntaxError => {
  try {
    parse(source, { mode: 'exec', fileName: 'a.py' });
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error('parsed');
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
    const { body } = parse("'\\N{BULLET}'", { mode: 'eval', fileName: 'a.py', characterNamed });
    expect(body).toMatchObject({ value: { type: 'str', value: '•' } });
  });
});

describe('deep and long texts end in a tree or an error', () => {
  test.each([
    ['brackets', '('.repeat(100_000), 'too many nested parentheses'],
    ['signs', '-'.repeat(10_000), 'invalid syntax'],
    ['lambdas', 'lambda:'.repeat(10_000), 'invalid syntax'],
    [
      'a comma missing deep inside',
      `${'['.repeat(200)}a b${']'.repeat(200)}`,
      'invalid syntax. Perhaps you forgot a comma?',
    ],
  ])('%s', (_, source, message) => {
    expect(failure(source).message).toBe(message);
  });

  test.each([
    ['a sum', `a${'+a'.repeat(20_000)}`],
    ['powers', `a${'**a'.repeat(20_000)}`],
    ['negations', `${'not '.repeat(20_000)}a`],
    ['conditions', `${'a if b else '.repeat(10_000)}a`],
    ['branches', `if a: b\n${'elif a: b\n'.repeat(10_000)}`],
  ])('%s', (_, source) => {
    expect(parse(source, { mode: 'exec', fileName: 'a.py' }).body).toHaveLength(1);
  });
});
