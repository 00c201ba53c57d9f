// cspell:disable
import { expect, test } from 'vitest';
import { suggestion } from '../../../../src/compute/python/vm/suggestions.ts';

// Answers of CPython 3.11.7 for `exec("a = b")` with these names as the only ones.
test.each([
  [['length', 'total'], 'lenght', 'length'],
  [['print'], 'pritn', 'print'],
  [['aaab', 'aaac'], 'aaad', 'aaab'],
  [['MyClass'], 'myclass', 'MyClass'],
  [['a'], 'b', undefined],
  [['same'], 'same', undefined],
  [['completely'], 'different', undefined],
] as const)('among %j the nearest to %s is %s', (names, wrong, expected) => {
  expect(suggestion(names, wrong)).toBe(expected);
});

test('too many names are not searched, nor names that differ in more than 40 letters', () => {
  const many = Array.from({ length: 749 }, (_, index) => `x${index}`);
  expect(suggestion([...many, 'print'], 'prin')).toBeUndefined();
  expect(suggestion([...many.slice(1), 'print'], 'prin')).toBe('print');
  expect(suggestion([`${'a'.repeat(60)}`], 'b'.repeat(60))).toBeUndefined();
});
