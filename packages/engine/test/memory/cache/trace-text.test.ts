import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, type InputErrorData } from '../../../src/base/index.ts';
import { traceFromText } from '../../../src/memory/cache/index.ts';

const keysOf = (text: string) => {
  const { accesses, names } = traceFromText(text);
  return Array.from(accesses, (key) => names[key]);
};

function errorOf(text: string): InputErrorData | undefined {
  try {
    traceFromText(text);
  } catch (error) {
    if (error instanceof InputError) return error.toData();
  }
  return undefined;
}

describe('traceFromText', () => {
  it('separates by spaces, tabs, commas, semicolons and line ends, in any number', () => {
    expect(keysOf('1 2,3\n4;5\t6')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(keysOf('  a, b\r\n\r\n,,c  ')).toEqual(['a', 'b', 'c']);
  });

  it('takes any other character into a key', () => {
    expect(keysOf('/a?x=1 "é" 01 1')).toEqual(['/a?x=1', '"é"', '01', '1']);
  });

  it('says where a key is too long', () => {
    expect(keysOf('k'.repeat(24))).toHaveLength(1);
    expect(errorOf(`a b\n c ${'k'.repeat(25)} d`)).toEqual({
      message: 'a key of 25 characters',
      place: { line: 2, column: 4 },
      expected: 'at most 24 characters',
    });
  });

  it('says where the trace becomes too long', () => {
    expect(traceFromText('a\n'.repeat(10_000)).accesses).toHaveLength(10_000);
    expect(errorOf(`${'a\n'.repeat(10_000)}  b c`)).toEqual({
      message: 'the trace is too long',
      place: { line: 10_001, column: 3 },
      expected: 'at most 10000 accesses',
    });
  });

  it.each(['', ' \n,'])('refuses a text without a key: %j', (text) => {
    expect(errorOf(text)).toEqual({
      message: 'the trace is empty',
      place: { line: 1, column: 1 },
      expected: 'keys separated by spaces, commas or line ends',
    });
  });

  it('reads back the keys it was given, whatever is between them', () => {
    const key = fc.stringMatching(/^[^\s,;]{1,24}$/u).filter((text) => text.length <= 24);
    const separator = fc.constantFrom(' ', ',', '\n', '\r\n', ' ; ', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, separator), { minLength: 1 }), (parts) => {
        expect(keysOf(parts.flat().join(''))).toEqual(parts.map(([name]) => name));
      }),
    );
  });
});
