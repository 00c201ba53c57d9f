import { at, describePlace, InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';

describe('InputError', () => {
  it('crosses as plain data and comes back whole', () => {
    const error = new InputError('size is not a number', {
      place: { field: 'size' },
      expected: 'a whole number from 1 to 64',
    });
    const copy = InputError.from(structuredClone(error.toData()));
    expect(copy).toBeInstanceOf(InputError);
    expect(copy.toData()).toEqual({
      message: 'size is not a number',
      place: { field: 'size' },
      expected: 'a whole number from 1 to 64',
    });
  });

  it('has no place and nothing expected unless told', () => {
    expect(new InputError('wrong').toData()).toEqual({
      message: 'wrong',
      place: null,
      expected: null,
    });
  });
});

describe('describePlace', () => {
  it.each([
    [{ line: 3 }, 'line 3'],
    [{ line: 3, column: 7 }, 'line 3, column 7'],
    [{ file: 'Dockerfile', line: 2 }, 'Dockerfile, line 2'],
    [{ field: 'size' }, 'field "size"'],
    [{ offset: 12 }, 'byte 12'],
  ])('%j is %s', (place, words) => {
    expect(describePlace(place)).toBe(words);
  });
});

describe('at', () => {
  it('gives the item, and an error outside', () => {
    expect(at(['a', 'b'], 1)).toBe('b');
    expect(() => at(['a', 'b'], 2)).toThrow('index 2 is outside 0..1');
    expect(() => at(['a', 'b'], 0.5)).toThrow(RangeError);
  });
});
