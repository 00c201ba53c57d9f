import { describe, expect, test } from 'vitest';
import { compileRegex, createSearch, search, searchInSlices } from '../../../src/text/index.ts';

function stepsOf(pattern: string, text: string): number {
  const run = createSearch(compileRegex(pattern, { dialect: 'extended' }), text);
  while (run.run(10_000) === 'more');
  return run.spent;
}

describe('searches', () => {
  test('the longest of the leftmost matches, with its groups', () => {
    const regex = compileRegex('(a|ab)(c|bcd)?', { dialect: 'extended' });
    expect(search(regex, 'xabcd')).toEqual({
      start: 1,
      end: 5,
      groups: [
        { start: 1, end: 2 },
        { start: 2, end: 5 },
      ],
    });
    expect(search(regex, 'x')).toBeNull();
  });

  test('from a place on, to an end, anchored', () => {
    const regex = compileRegex('a+', { dialect: 'extended' });
    expect(search(regex, 'aabaa', 2)).toMatchObject({ start: 3, end: 5 });
    expect(search(regex, 'aabaa', 2, { end: 4 })).toMatchObject({ start: 3, end: 4 });
    expect(search(regex, 'aabaa', 2, { anchored: true })).toBeNull();
    expect(search(regex, 'aaab', 0, { anchored: true, whole: true })).toBeNull();
  });

  test('case and lines', () => {
    expect(search(compileRegex('É', { dialect: 'basic', ignoreCase: true }), 'é')).not.toBeNull();
    const lines = compileRegex('^b$', { dialect: 'basic', newline: true });
    expect(search(lines, 'a\nb\nc')).toMatchObject({ start: 2, end: 3 });
  });

  test.each(['(a+)+$', '(a*)*c', '(a|aa)+$', '(a?){20}b'])(
    'steps of %s grow with the text',
    (pattern) => {
      const short = stepsOf(pattern, `${'a'.repeat(2000)}-`);
      const long = stepsOf(pattern, `${'a'.repeat(8000)}-`);
      expect(long).toBeLessThan(5 * short + 1000);
    },
  );

  test('a search with a back-reference can be left before it is done', () => {
    const regex = compileRegex('((a*)*)*\\2b', { dialect: 'extended' });
    const run = createSearch(regex, `${'a'.repeat(60)}-b-c`.repeat(3));
    run.run(1000);
    expect(run.spent).toBeLessThan(20_000);
  });

  test('steps are spent and pauses yielded', () => {
    const spent: number[] = [];
    const spend = (steps: number) => spent.push(steps) > 0;
    const regex = compileRegex('(a|b)*[cd]', { dialect: 'extended' });
    const run = searchInSlices(spend, 'pause', regex, 'ab'.repeat(100_000));
    let step = run.next();
    for (; !step.done; step = run.next()) expect(step.value).toBe('pause');
    expect(step.value).toBeNull();
    expect(spent.length).toBeGreaterThan(2);
  });
});

describe('an anchor of basic expressions is one at the ends only', () => {
  test.each(['\\b^', '^^'])('%s has a circumflex that stands for itself', (pattern) => {
    const regex = compileRegex(pattern, { dialect: 'basic' });
    expect(search(regex, 'a')).toBeNull();
    expect(search(regex, pattern === '^^' ? '^' : 'a^')).not.toBeNull();
  });
});

describe('errors in the words of regcomp', () => {
  test.each([
    ['(a', 'Unmatched ( or \\('],
    ['a\\', 'Trailing backslash'],
    ['[[:x:]]', 'Invalid character class name'],
    ['[z-a]', 'Invalid range end'],
    ['*a', 'Invalid preceding regular expression'],
    ['(a)\\2', 'Invalid back reference'],
    ['a{2,1}', 'Invalid content of \\{\\}'],
    ['a{40000}', 'Regular expression too big'],
  ])('%s', (pattern, message) => {
    expect(() => compileRegex(pattern, { dialect: 'extended' })).toThrow(
      expect.objectContaining({ name: 'RegexError', message }),
    );
  });
});
