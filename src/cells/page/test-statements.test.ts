import { expect, test } from 'vitest';
import { printFound, testsIn } from './test-statements.ts';

test('a test is a statement that begins a line', () => {
  const text = '# of f\nassert f(1) == 2\n\nassert f(\n    2,\n) == 3\nassert f(3)\n';
  expect(testsIn(text)).toEqual(['assert f(1) == 2', 'assert f(\n    2,\n) == 3', 'assert f(3)']);
});

test.each([
  ['assert f(1) == 2', 'print(repr(f(1)))\n'],
  ['assert f(1) == 2  # one, two', 'print(repr(f(1)))\n'],
  ['a = f(1); a.b = 5; assert a(10) == 50', 'a = f(1); a.b = 5; print(repr(a(10)))\n'],
  ['assert [g(0), g("==")] == [0, 1]', 'print(repr([g(0), g("==")]))\n'],
  ["assert f('it\\'s; assert a == b') == 'c'", "print(repr(f('it\\'s; assert a == b')))\n"],
  ['assert f(\n    2,\n) == 3', 'print(repr(f(\n    2,\n)))\n'],
  ['assert max(x for x in y if x != 2) == 3', 'print(repr(max(x for x in y if x != 2)))\n'],
])('what %j has found is printed', (statement, program) => {
  expect(printFound(statement)).toBe(program);
});

test.each([
  'assert f(1)',
  'assert not f(1) == 2',
  'assert f(1) == 2 == g(1)',
  'assert f(1) == 2 and g(1)',
  'assert f(1) == 2, "message"',
  'assert f(1) != 2',
  'assert f("a == b")',
  'f(1) == 2',
])('of %j there is no found value', (statement) => {
  expect(printFound(statement)).toBeUndefined();
});
