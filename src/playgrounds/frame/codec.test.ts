import { describe, expect, it } from 'vitest';
import { flag, list, numberIn, oneOf, record, text } from './codec.ts';

describe('codecs', () => {
  it('read what is allowed and nothing else', () => {
    expect(oneOf(['a', 'b'])('b')).toBe('b');
    expect(oneOf(['a', 'b'])('c')).toBeUndefined();
    expect(numberIn(1, 3)(3)).toBe(3);
    expect(numberIn(1, 3)(4)).toBeUndefined();
    expect(numberIn(1, 3)(1.5)).toBeUndefined();
    expect(numberIn(0, 1, 'any')(0.5)).toBe(0.5);
    expect(numberIn(1, 3)(Number.NaN)).toBeUndefined();
    expect(numberIn(1, 3)('2')).toBeUndefined();
    expect(text(3)('abc')).toBe('abc');
    expect(text(3)('abcd')).toBeUndefined();
    expect(flag(false)).toBe(false);
    expect(flag(0)).toBeUndefined();
    expect(list(numberIn(0, 9), 2)([1, 2])).toEqual([1, 2]);
    expect(list(numberIn(0, 9), 2)([1, 2, 3])).toBeUndefined();
    expect(list(numberIn(0, 9), 2)([1, 'x'])).toBeUndefined();
    expect(list(numberIn(0, 9), 2, 1)([])).toBeUndefined();
  });

  it('read a record with exactly its fields', () => {
    const codec = record<{ size: number; on: boolean }>({ size: numberIn(0, 9), on: flag });
    expect(codec({ size: 1, on: true })).toEqual({ size: 1, on: true });
    expect(codec({ size: 1 })).toBeUndefined();
    expect(codec({ size: 1, on: true, more: 2 })).toBeUndefined();
    expect(codec({ size: 10, on: true })).toBeUndefined();
    expect(codec(null)).toBeUndefined();
    expect(codec('{}')).toBeUndefined();
  });
});
