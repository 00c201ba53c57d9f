import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opcodeName } from '../../../../src/compute/python/bytecode/opcodes.ts';
import { compile } from '../../../../src/compute/python/compile/index.ts';
import { type PyCode, PyFrozenSet } from '../../../../src/compute/python/objects/index.ts';
import { CodeNeeded, PythonSyntaxError } from '../../../../src/compute/python/syntax/index.ts';
import { parseWhole } from '../syntax/parse-whole.ts';
import { compileWhole } from './compile-whole.ts';

// What CPython makes of programs is compared in test/conformance/python-bytecode.

const fileName = 'main.py';

function codeOf(source: string, isFile = false): PyCode {
  return compileWhole(source, { fileName, isFile, frozenSet: () => new PyFrozenSet() });
}

function errorOf(source: string, isFile = false): PythonSyntaxError {
  try {
    codeOf(source, isFile);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error('nothing is wrong');
}

const namesIn = ({ data }: PyCode): string[] =>
  data.positions.map((_, index) => opcodeName(data.instructions[index * 2] as number));

describe('errors', () => {
  test('of a file show the line', () => {
    const source = 'x = 1\r\nreturn x\r\n';
    expect(errorOf(source, true).details?.text).toBe('return x\r\n');
    expect(errorOf(source).details?.text).toBeNull();
  });

  test('count columns in bytes', () => {
    expect(errorOf("'é'; return").details).toMatchObject({ column: 7, endColumn: 13 });
  });
});

describe('depth', () => {
  test('a sum of 2,990 parts is compiled, one of 10,000 is not, as in CPython', () => {
    expect(codeOf(`a${' + a'.repeat(2990)}`).data.stackSize).toBe(2);
    const error = errorOf(`a${' + a'.repeat(10_000)}`);
    expect(error.kind).toBe('RecursionError');
    expect(error.message).toBe('maximum recursion depth exceeded during compilation');
    expect(error.details).toBeNull();
  });

  test.each(['.b', '()', '[0]', '.b()', ' if a else a', '**a'])(
    'no chain of %s is too much for the host',
    (part) => {
      for (const count of [500, 2500, 5000]) {
        try {
          codeOf(`a${part.repeat(count)}`);
        } catch (error) {
          expect(error).toBeInstanceOf(PythonSyntaxError);
        }
      }
    },
  );

  test('a program may be long', () => {
    expect(codeOf('a = 1\n'.repeat(40_000)).data.positions).toHaveLength(80_003);
  });
});

describe('columns', () => {
  test('are bytes of UTF-8', () => {
    const { positions } = codeOf("'é😀'; a").data;
    expect(positions.at(-4)).toMatchObject({ column: 10, endColumn: 11 });
  });
});

describe('constants', () => {
  test('what would be large is not computed beforehand', () => {
    for (const source of ['10 ** 100', '1 << 200', "'a' * 5000", '(1, 2) * 200']) {
      expect(namesIn(codeOf(`x = ${source}`))).toContain('BINARY_OP');
    }
  });

  test('powers that raise an error are left to the program', () => {
    for (const source of ['1e300 ** 10', '0 ** -1', '0.0 ** -1']) {
      expect(namesIn(codeOf(`x = ${source}`))).toContain('BINARY_OP');
    }
    expect(codeOf('x = 2 ** -1').data.constants[0]).toMatchObject({ value: 0.5 });
  });

  test('sums of small integers are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (parts) => {
        const { constants } = codeOf(`x = ${parts.join(' + ')}`).data;
        expect(constants[0]).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });
});

describe('code that is needed', () => {
  const neededBy = (source: string): string => {
    const root = parseWhole(source, { mode: 'exec', fileName });
    try {
      compile(root, { fileName, source, frozenSet: () => new PyFrozenSet() });
    } catch (error) {
      if (error instanceof CodeNeeded) return error.part;
      throw error;
    }
    return 'nothing';
  };

  test.each([
    ['a = -1\nb = [1, 2, 3]\nc = (a, -2.5)', 'nothing'],
    ['def f(a, b=1):\n  return f(a, b=b)', 'nothing'],
    ['for a, b in c:\n  while a < b and not c: break', 'nothing'],
    ['a = 1 + 2', 'folding'],
    ['a = ~1', 'folding'],
    ["a = '%s' % (b,)", 'folding'],
    ['a += 1', 'more syntax'],
    ['a, b = b, a', 'more syntax'],
    ['def f(a: int): pass', 'more syntax'],
    ['def f(*, a=1): pass', 'more syntax'],
    ['a < b < c', 'more syntax'],
    ['f(**a)', 'more syntax'],
    ["f'{a}'", 'strings'],
    ['match a:\n  case 1: pass', 'rare syntax'],
  ])('for %j: %s', (source, part) => {
    expect(neededBy(source)).toBe(part);
  });
});
