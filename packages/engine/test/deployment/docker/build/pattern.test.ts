import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDockerignore } from '../../../../src/deployment/docker/build/index.ts';
import { compilePattern } from '../../../../src/deployment/docker/build/pattern.ts';

const matches = (pattern: string, path: string, globstar = false): boolean =>
  compilePattern(pattern, globstar, { line: 1 })(path);

describe("Go's filepath.Match", () => {
  // Taken from the rules and the test table of Go's path/filepath.
  test.each<[string, string, boolean]>([
    ['abc', 'abc', true],
    ['*', 'abc', true],
    ['*c', 'abc', true],
    ['a*', 'abc', true],
    ['a*', 'ab/c', false],
    ['a*/b', 'abc/b', true],
    ['a*/b', 'a/c/b', false],
    ['a*b*c*d*e*', 'axbxcxdxexxx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['ab[c]', 'abc', true],
    ['ab[b-d]', 'abc', true],
    ['ab[e-g]', 'abc', false],
    ['ab[^c]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'ab', false],
    ['a?b', 'a☺b', true],
    ['a[^a]b', 'a☺b', true],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['a?b', 'a/b', false],
    ['a*b', 'a/b', false],
    ['[\\]a]', ']', true],
    ['[x\\-]', '-', true],
    ['[\\-x]', 'a', false],
    ['*x', 'xxx', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s on %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });
  test.each(['[', '[^', '[a', '[a-', 'a\\', '[]', 'a['])('%s is malformed', (pattern) => {
    expect(() => matches(pattern, 'a')).toThrow(`syntax error in pattern: ${pattern}`);
  });
  test('time stays small where backtracking would not end', () => {
    expect(matches(`${'*a'.repeat(300)}b`, 'a'.repeat(2000))).toBe(false);
    expect(matches(`${'**/'.repeat(200)}b`, 'a/'.repeat(500), true)).toBe(false);
  });
  test('length limit', () => {
    expect(() => matches('a'.repeat(1001), 'a')).toThrow('the pattern is too long');
  });
});

/** The same semantics by plain recursion. */
function naive(pattern: string, path: string): boolean {
  if (pattern === '') return path === '';
  if (pattern.startsWith('**/')) {
    const rest = pattern.slice(3);
    if (naive(rest, path)) return true;
    return [...path].some((character, at) => character === '/' && naive(rest, path.slice(at + 1)));
  }
  if (pattern.startsWith('**')) {
    for (let at = 0; at <= path.length; at++)
      if (naive(pattern.slice(2), path.slice(at))) return true;
    return false;
  }
  if (pattern.startsWith('*')) {
    for (let at = 0; at <= path.length; at++) {
      if (naive(pattern.slice(1), path.slice(at))) return true;
      if (path.charAt(at) === '/') return false;
    }
    return false;
  }
  const here = path.charAt(0);
  if (here === '') return false;
  return (
    (pattern.startsWith('?') ? here !== '/' : here === pattern.charAt(0)) &&
    naive(pattern.slice(1), path.slice(1))
  );
}

test('with ** it agrees with plain recursion', () => {
  const pattern = fc
    .array(fc.constantFrom('a', 'b', '/', '?', '*', '**/', '/**'), { maxLength: 6 })
    .map((parts) => parts.join('').replaceAll(/\*{3,}/g, '**'));
  const path = fc
    .array(fc.constantFrom('a', 'b', '/'), { maxLength: 7 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, path, (one, other) => {
      expect(matches(one, other, true)).toBe(naive(one, other));
    }),
    { numRuns: 2000 },
  );
});

describe('.dockerignore', () => {
  const ignored = (text: string, path: string): boolean => parseDockerignore(text)(path).ignored;
  test.each<[string, string, boolean]>([
    // The examples of the Dockerfile reference, section ".dockerignore file".
    ['*/temp*', 'somedir/temporary.txt', true],
    ['*/temp*', 'somedir/temp', true],
    ['*/temp*', 'temp', false],
    ['*/*/temp*', 'somedir/subdir/temporary.txt', true],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['**/*.go', 'a/b/c.go', true],
    ['**/*.go', 'c.go', true],
    ['*.md\n!README.md', 'README.md', false],
    ['*.md\n!README.md', 'CHANGES.md', true],
    ['*.md\n!README*.md\nREADME-secret.md', 'README-secret.md', true],
    ['*.md\nREADME-secret.md\n!README*.md', 'README-secret.md', false],
    ['/foo/bar', 'foo/bar', true],
    ['foo/bar', 'x/foo/bar', false],
    // A directory takes all below it along, and can be had back in part.
    ['node_modules', 'node_modules/a/b.js', true],
    ['node_modules/', 'node_modules/a', true],
    ['src\n!src/keep', 'src/keep/a', false],
    ['src\n!src/keep', 'src/drop', true],
    ['foo/**', 'foo', false],
    ['# a', '# a', false],
    [' a ', 'a', true],
    ['.', 'a', false],
  ])('%j on %s', (text, path, expected) => {
    expect(ignored(text, path)).toBe(expected);
  });
  test('the line that decided', () => {
    const matcher = parseDockerignore('# names\n*\n!a\n');
    expect(matcher('a')).toEqual({ ignored: false, line: 3 });
    expect(matcher('b')).toEqual({ ignored: true, line: 2 });
    expect(parseDockerignore('')('a')).toEqual({ ignored: false, line: null });
  });
  test('what is wrong', () => {
    expect(() => parseDockerignore('a\n!')).toThrow('illegal exclusion pattern: "!"');
    expect(() => parseDockerignore('a\n[')).toThrow('syntax error in pattern: [');
  });
  test('the last pattern that matches the path or a directory above it decides', () => {
    const line = fc.tuple(
      fc.boolean(),
      fc.constantFrom('a', 'b', 'a/b', '*', '*/b', '**/b', 'a/*', 'a/**'),
    );
    const path = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), path, (lines, parts) => {
        let expected = false;
        for (const [keep, pattern] of lines) {
          const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
          if (above.some((candidate) => naive(pattern, candidate))) expected = !keep;
        }
        const text = lines.map(([keep, pattern]) => (keep ? '!' : '') + pattern).join('\n');
        expect(ignored(text, parts.join('/'))).toBe(expected);
      }),
    );
  });
});
