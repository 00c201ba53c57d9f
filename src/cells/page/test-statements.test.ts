import { expect, test } from 'vitest';
import { printFound, testsIn } from './test-statements.ts';

test('a test is a statement that begins a line', () => {
  const text = '# of f\nassert f(1) == 2\n\nassert f(\n    2,\n) == 3\nassert f(3)\n';
  expect(testsIn(text)).toEqual(['assert f(1) == 2', 'assert f(\n    2,\n) == 3', 'assert f(3)']);
});

test.each([
  ['assert f(1) == 2', '', 'f(1)'],
  ['assert f(1) == 2  # one, two', '', 'f(1)'],
  ['assert 2 == f(1)  # one, two', '', 'f(1)  # one, two'],
  ["assert 'f' == f(1)", '', 'f(1)'],
  ['assert f(1) == g(1)', '', 'f(1)'],
  ['assert f(2e12, 1.2e9) == 2e12 / PEAK', '', 'f(2e12, 1.2e9)'],
  ['a = f(1); a.b = 5; assert a(10) == 50', 'a = f(1); a.b = 5; ', 'a(10)'],
  ['assert [g(0), g("==")] == [0, 1]', '', '[g(0), g("==")]'],
  ["assert f('it\\'s; assert a == b') == 'c'", '', "f('it\\'s; assert a == b')"],
  ["assert f('''it's''') == 'x'", '', "f('''it's''')"],
  ['assert f(\n    2,  # the first\n) == 3', '', 'f(\n    2,  # the first\n)'],
  ['assert max(x for x in y if x != 2) == 3', '', 'max(x for x in y if x != 2)'],
])('what %j has found is printed', (statement, before, found) => {
  expect(printFound(statement)).toBe(`${before}print("\\x1f" + repr(${found}\n))\n`);
});

test.each([
  'assert f(1)',
  'assert not f(1) == 2',
  'assert f(1) == 2 == g(1)',
  'assert f(1) == 2 and g(1)',
  'assert f(1) == g(  # x\n    2\n) and h()',
  'assert f(1) == 2, "message"',
  'assert f(1) != 2',
  'assert f("a == b")',
  'assert 1 == 2',
  'assert a == 1; assert f(a) == 2',
  'for i in range(3): y = f(i); assert y == i',
  'f(1) == 2',
])('of %j there is no found value', (statement) => {
  expect(printFound(statement)).toBeUndefined();
});
