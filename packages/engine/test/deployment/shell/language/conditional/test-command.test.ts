import { describe, expect, test } from 'vitest';
import { testCommand } from '../../../../../src/deployment/shell/language/conditional/index.ts';
import { messageOf, smallShell } from '../small-shell.ts';

describe('the answers of `test` of bash 5.2.15', () => {
  test.each<[string, boolean | string]>([
    ['a b', 'a: unary operator expected'],
    ['a b c', 'b: binary operator expected'],
    ['a b c d', 'too many arguments'],
    ['-q a', '-q: unary operator expected'],
    ['1 -eq a', 'a: integer expression expected'],
    ['! ', true],
    ['-f', true],
    ['a =', 'a: unary operator expected'],
    ['-n a b', 'a: binary operator expected'],
    ['a -a', 'a: unary operator expected'],
    ['a -a b -o', 'argument expected'],
    ['( a )', true],
    ['( a b )', 'a: unary operator expected'],
    ['a = b c', 'too many arguments'],
    ['1.5 -eq 1', '1.5: integer expression expected'],
    ['a -o b c d', 'too many arguments'],
    ['a -nt', 'a: unary operator expected'],
    ['! a b', 'a: unary operator expected'],
    ['a b -a c', 'too many arguments'],
    ['( a', '(: unary operator expected'],
    ['( a = b', "`)' expected"],
    ['a = a', true],
    ['a == b', false],
    ['a != b', true],
    ['5 -gt 3', true],
    ['010 -eq 10', true],
    ['-n x', true],
    ['-z x', false],
    ['! -z x', true],
    ['a -a b', true],
    ['x -o  -a ', true],
    ['( x -o y ) -a z', true],
    ['! ( a = b )', true],
    ['= = =', true],
    ['-n -n', true],
    ['( = (', true],
    ['-a = -a', true],
    ['! ! x', true],
    ['a < b', true],
    ['b > c', false],
    ['-o errexit', false],
    ['-o nosuch', false],
  ])('test %s', (text, answer) => {
    const run = (): boolean => testCommand(smallShell(), text.split(' '));
    if (typeof answer === 'string') expect(messageOf(run)).toBe(answer);
    else expect(run()).toBe(answer);
  });
});

test('`[` wants its bracket', () => {
  expect(() => testCommand(smallShell(), ['a'], '[')).toThrow("missing `]'");
  expect(testCommand(smallShell(), ['a', '=', 'a', ']'], '[')).toBe(true);
  expect(() => testCommand(smallShell(), ['(', 'a', '=', 'b', ']'], '[')).toThrow(
    "`)' expected, found ]",
  );
});
