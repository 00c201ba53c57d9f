import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRegex, createSearch, type Regex, search } from '../../../src/text/index.ts';
import { createAttempt, runAttempt } from '../../../src/text/regex/attempt.ts';
import { regularPatterns, texts } from './patterns.ts';

const extended = (pattern: string, lines = false) =>
  compileRegex(pattern, { dialect: 'extended', tool: 'grep', lines });

/** The first and longest match by trying all ways at all places. */
function tried(regex: Regex, text: string) {
  for (let start = 0; start <= text.length; start++) {
    // Not within a pair.
    if (start > 0 && (text.codePointAt(start - 1) ?? 0) > 0xffff) continue;
    const attempt = createAttempt(regex, text, start, { end: text.length, longest: true });
    if (runAttempt(attempt, 20_000) <= 0) return undefined;
    if (attempt.best !== undefined) return { start, end: attempt.best[1] };
  }
  return null;
}

test('automata find what trying all ways finds', () => {
  fc.assert(
    fc.property(regularPatterns, texts, (pattern, text) => {
      const regex = extended(pattern);
      const expected = tried(regex, text);
      fc.pre(expected !== undefined);
      const found = search(regex, text);
      expect(found && { start: found.start, end: found.end }).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('groups lie within the match, and without groups the match is the same', () => {
  fc.assert(
    fc.property(regularPatterns, texts, (pattern, text) => {
      const regex = extended(pattern);
      const found = search(regex, text);
      const span = search(regex, text, 0, { spanOnly: true });
      expect(span).toEqual(found && { start: found.start, end: found.end, groups: [] });
      for (const group of found?.groups ?? []) {
        if (group === undefined) continue;
        expect(group.start).toBeLessThanOrEqual(group.end);
        expect(group.start).toBeGreaterThanOrEqual(found?.start ?? 0);
        expect(group.end).toBeLessThanOrEqual(found?.end ?? 0);
      }
    }),
  );
});

test('a search in small steps finds the same', () => {
  fc.assert(
    fc.property(regularPatterns, texts, fc.integer({ min: 1, max: 7 }), (pattern, text, steps) => {
      const regex = extended(pattern);
      const run = createSearch(regex, text);
      let found = run.run(steps);
      while (found === 'more') found = run.run(steps);
      expect(found).toEqual(search(regex, text));
    }),
  );
});

test('a search over many lines finds the lines that match one by one', () => {
  const many = fc.array(texts, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(regularPatterns, many, (pattern, lines) => {
      const single = extended(pattern);
      const expected = lines.flatMap((line, index) => (search(single, line) ? [index] : []));
      const regex = extended(pattern, true);
      const text = lines.join('\n');
      const found: number[] = [];
      for (let from = 0; from <= text.length; ) {
        const match = search(regex, text, from, { spanOnly: true });
        if (match === null) break;
        expect(text.slice(match.start, match.end)).not.toContain('\n');
        found.push(text.slice(0, match.start).split('\n').length - 1);
        const next = text.indexOf('\n', match.end);
        from = next < 0 ? text.length + 1 : next + 1;
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('steps grow with the text, whatever the pattern', () => {
  const stepsOf = (regex: Regex, text: string): number => {
    const run = createSearch(regex, text);
    while (run.run(10_000) === 'more');
    return run.spent;
  };
  fc.assert(
    fc.property(regularPatterns, texts, (pattern, text) => {
      const size = pattern.length + 20;
      const long = text.repeat(40);
      // Each character of the text meets each part of the pattern a few times at most; numbers in
      // braces copy parts.
      const copies = 2 ** (pattern.split('{').length - 1);
      expect(stepsOf(extended(pattern), long)).toBeLessThan(
        20 * size * copies * (long.length + 10),
      );
    }),
  );
});
