import { expect, test } from 'vitest';
import { markers } from '../../../../src/compute/python/vm/traceback-markers.ts';

const on = (column: number, endColumn: number, endLine = 1) => ({
  line: 1,
  endLine,
  column,
  endColumn,
});

test.each([
  ['x = a + b', on(4, 9), '    ~~^~~'],
  ['x = (a)//(b)', on(4, 12), '    ~~~^^~~~'],
  ['x = l[ 7 ]', on(4, 10), '    ~^^^^^'],
  ['    x = f()', on(8, 11), '    ^^^'],
  ["日本 + a['x']", on(0, 15), '~~~~~^~~~~~~~'],
])('%s', (line, position, expected) => {
  expect(markers(line, position)).toBe(expected);
});

test('a line that would be marked whole has no marks', () => {
  expect(markers('  f()', on(2, 5))).toBeUndefined();
});

test('what goes on in other lines is marked up to the end of the first', () => {
  expect(markers('x = f(1,  ', on(4, 2, 3))).toBe('    ^^^^');
});

test('an instruction without columns has no marks', () => {
  expect(
    markers('x', { line: 1, endLine: 1, column: undefined, endColumn: undefined }),
  ).toBeUndefined();
});
