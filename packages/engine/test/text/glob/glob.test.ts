import { describe, expect, test } from 'vitest';
import {
  compileGlob,
  findGlob,
  longestPrefix,
  longestSuffix,
  matchesGlob,
  shortestPrefix,
  shortestSuffix,
} from '../../../src/text/index.ts';

describe('shell patterns', () => {
  test.each([
    ['*', '', true],
    ['*.txt', 'a.txt', true],
    ['*.txt', 'a.txt.gz', false],
    ['?', 'é', true],
    ['?', '', false],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[^a-c]x', 'dx', true],
    ['[]]', ']', true],
    ['[[:digit:]]', '7', true],
    ['[a', '[a', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
  ])('%s on %s: %s', (pattern, text, matches) => {
    expect(matchesGlob(compileGlob(pattern), text)).toBe(matches);
  });

  test.each([
    ['@(a|b)', 'b', true],
    ['+(ab)', 'abab', true],
    ['*(ab)', '', true],
    ['?(a)b', 'aab', false],
    ['!(*.c)', 'x.h', true],
    ['!(*.c)', 'x.c', false],
  ])('extglob %s on %s: %s', (pattern, text, matches) => {
    expect(matchesGlob(compileGlob(pattern, { extended: true }), text)).toBe(matches);
  });

  test('options', () => {
    expect(matchesGlob(compileGlob('*', { pathname: true }), 'a/b')).toBe(false);
    expect(matchesGlob(compileGlob('*', { period: true }), '.a')).toBe(false);
    expect(matchesGlob(compileGlob('A*', { ignoreCase: true }), 'abc')).toBe(true);
  });

  test('prefixes, suffixes and parts, as parameter expansions cut them', () => {
    const text = '/usr/lib/x.tar.gz';
    expect(shortestPrefix(compileGlob('*/'), text)).toBe(1);
    expect(longestPrefix(compileGlob('*/'), text)).toBe(9);
    expect(shortestSuffix(compileGlob('.*'), text)).toBe(14);
    expect(longestSuffix(compileGlob('.*'), text)).toBe(10);
    expect(shortestPrefix(compileGlob('y'), text)).toBeUndefined();
    expect(findGlob(compileGlob('l*x'), text)).toEqual({ start: 5, end: 10 });
    expect(findGlob(compileGlob('q'), text)).toBeUndefined();
  });

  test('many stars do not take long', () => {
    expect(matchesGlob(compileGlob(`${'*a'.repeat(30)}b`), 'a'.repeat(5000))).toBe(false);
  });
});
