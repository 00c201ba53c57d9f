import { describe, expect, it } from 'vitest';
import {
  finish,
  isUnfinished,
  type Sliced,
  type SlicedValue,
} from '../../../../src/compute/python/slices.ts';
import {
  bytesOfLatin1,
  count,
  expandTabs,
  find,
  findLast,
  isTitleText,
  isUpperText,
  latin1Of,
  lower,
  partition,
  partitionFromEnd,
  replace,
  slice,
  split,
  splitFromEnd,
  splitLines,
  strip,
  title,
  upper,
} from '../../../../src/compute/python/text/index.ts';

/** The result of what takes more than one slice. */
function long<Value extends SlicedValue>(result: Sliced<Value>): Value {
  expect(isUnfinished(result)).toBe(true);
  return finish(result);
}

const TIMES = 300_000;

describe('operations on long text give way, and have the same results', () => {
  const words = 'ab\t'.repeat(TIMES);

  it('searches', () => {
    expect(long(find(words, 'x'))).toBe(-1);
    expect(long(find(`${words}x`, 'x'))).toBe(3 * TIMES);
    expect(long(findLast(`x${words}`, 'x'))).toBe(0);
    expect(long(findLast(words, 'b'))).toBe(3 * TIMES - 2);
    expect(long(count(words, 'b'))).toBe(TIMES);
    expect(long(count('a'.repeat(TIMES), 'aa'))).toBe(TIMES / 2);
    expect(long(find('😀'.repeat(TIMES), '\ude00'))).toBe(-1);
  });

  it('searches in linear time', () => {
    const as = 'a'.repeat(1_000_000);
    const part = 'a'.repeat(100_000);
    expect(long(find(as, `${part}b`))).toBe(-1);
    expect(long(findLast(as, `b${part}`))).toBe(-1);
    expect(long(find(`${as}b`, `${part}b`))).toBe(900_000);
    expect(long(findLast(`b${as}`, `b${part}`))).toBe(0);
    expect(long(count(as, part))).toBe(10);
    expect(long(replace(`${as}b`, `${part}b`, 'c'))).toBe(`${'a'.repeat(900_000)}c`);
  });

  it('cuts', () => {
    expect(long(split(words, '\t'))).toHaveLength(TIMES + 1);
    expect(long(split(words, null))).toHaveLength(TIMES);
    expect(long(split(words, '\t', 2)).map((part) => part.length)).toEqual([2, 2, 3 * TIMES - 6]);
    expect(long(splitFromEnd(words, '\t', 2)).map((part) => part.length)).toEqual([
      3 * TIMES - 4,
      2,
      0,
    ]);
    expect(long(splitFromEnd('a'.repeat(TIMES + 1), 'aa'))[0]).toBe('a');
    expect(long(splitFromEnd(words, null))).toHaveLength(TIMES);
    expect(long(splitLines(words.replaceAll('\t', '\n')))).toHaveLength(TIMES);
    expect(long(partition(words, '\tab'))[2]).toHaveLength(3 * TIMES - 5);
    expect(long(partitionFromEnd(words, 'x'))).toEqual(['', '', words]);
    expect(long(strip(`${' '.repeat(TIMES)}a${' '.repeat(TIMES)}`, null))).toBe('a');
  });

  it('maps', () => {
    expect(long(replace(words, 'b', 'cd'))).toBe('acd\t'.repeat(TIMES));
    expect(long(replace('ab'.repeat(TIMES), '', '-', 3))).toBe(`-a-b-${'ab'.repeat(TIMES - 1)}`);
    expect(long(upper('é'.repeat(TIMES)))).toBe('É'.repeat(TIMES));
    expect(long(lower('ΑΣ '.repeat(TIMES)))).toBe('ας '.repeat(TIMES));
    expect(long(title('ab'.repeat(TIMES)))).toBe(`Ab${'ab'.repeat(TIMES - 1)}`);
    expect(long(expandTabs(words))).toBe('ab      '.repeat(TIMES));
    expect(long(slice(words, 3 * TIMES - 1, -1, 3 * TIMES))).toBe('\tba'.repeat(TIMES));
    expect(long(isUpperText('É'.repeat(TIMES)))).toBe(true);
    expect(long(isTitleText(`É${'é'.repeat(TIMES)}`))).toBe(true);
    expect(long(bytesOfLatin1('é'.repeat(TIMES))).every((byte) => byte === 233)).toBe(true);
    expect(long(latin1Of(new Uint8Array(TIMES).fill(233)))).toBe('é'.repeat(TIMES));
  });
});
