import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/base/index.ts';
import { checkNumber } from '../../../src/memory/cache/limits.ts';

describe('checkNumber', () => {
  it('gives back what is in range, ends included', () => {
    expect(checkNumber('size', 1, 1, 3)).toBe(1);
    expect(checkNumber('size', 3, 1, 3)).toBe(3);
    expect(checkNumber('alpha', 0.5, 0, 1, true)).toBe(0.5);
  });

  it.each([
    [0, false, 'a whole number from 1 to 3'],
    [4, false, 'a whole number from 1 to 3'],
    [1.5, false, 'a whole number from 1 to 3'],
    [Number.NaN, true, 'a number from 1 to 3'],
  ])('refuses %s', (value, fraction, expected) => {
    try {
      checkNumber('size', value, 1, 3, fraction);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).toData()).toEqual({
        message: `size is ${value}`,
        place: { field: 'size' },
        expected,
      });
    }
  });
});
