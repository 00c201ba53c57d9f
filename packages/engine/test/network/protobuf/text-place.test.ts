import { expect, test } from 'vitest';
import { errorAt, limitText, placeOf } from '../../../src/network/protobuf/text-place.ts';

test('lines and columns count from 1', () => {
  expect(placeOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
  expect(placeOf('ab\ncd', 3)).toEqual({ line: 2, column: 1 });
  expect(placeOf('ab\n', 3)).toEqual({ line: 2, column: 1 });
});

test('errors carry place and expectation', () => {
  expect(errorAt('a\nbc', 3, 'wrong', 'right').toData()).toEqual({
    message: 'wrong',
    place: { line: 2, column: 2 },
    expected: 'right',
  });
  expect(errorAt('a', 0, 'wrong').expected).toBe(null);
  expect(() => limitText('abc', 3)).not.toThrow();
  expect(() => limitText('ab\nd', 3)).toThrow(
    expect.objectContaining({
      message: 'the text has 4 characters',
      place: { line: 2, column: 1 },
    }),
  );
});
