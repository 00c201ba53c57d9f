import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRegex, type Regex, RegexError, search } from '../../../src/text/index.ts';
import type { Recording } from './recording.ts';

// Recorded by record.ts beside this file; the versions of the tools are in the file.
const recording: Recording = JSON.parse(
  readFileSync(new URL('recordings/posix.json', import.meta.url), 'utf8'),
);

/** The parts of a line that `grep -o` prints, or null when nothing matches. */
function partsOf(regex: Regex, text: string): string[] | null {
  const parts: string[] = [];
  let matches = false;
  for (let from = 0; from <= text.length; ) {
    const match = search(regex, text, from, { spanOnly: true });
    if (match === null) break;
    matches = true;
    if (match.end > match.start) parts.push(text.slice(match.start, match.end));
    from = match.end > match.start ? match.end : match.end + 1;
  }
  return matches ? parts : null;
}

function grep(dialect: 'basic' | 'extended', pattern: string, texts: readonly string[]) {
  try {
    const regex = compileRegex(pattern, { dialect, tool: 'grep', lines: true });
    return { pattern, found: texts.map((text) => partsOf(regex, text)) };
  } catch (error) {
    if (error instanceof RegexError) return { pattern, error: error.message };
    throw error;
  }
}

for (const { dialect, kind, cases } of recording.random) {
  describe(`${dialect}: ${kind}`, () => {
    test.each(cases)('$pattern', (recorded) => {
      expect(grep(dialect, recorded.pattern, recording.texts)).toEqual(recorded);
    });
  });
}

describe('corners of POSIX and additions of GNU', () => {
  test.each(recording.hard)('$dialect $pattern', ({ dialect, texts, ...recorded }) => {
    expect(grep(dialect, recorded.pattern, texts)).toEqual(recorded);
  });
});

describe('submatches of bash', () => {
  test.each(recording.submatches)('$pattern on $text', ({ pattern, text, groups }) => {
    if (groups === 'error') {
      expect(() => compileRegex(pattern, { dialect: 'extended' })).toThrow(RegexError);
      return;
    }
    const match = search(compileRegex(pattern, { dialect: 'extended' }), text);
    const parts = match && [match, ...match.groups];
    expect(parts?.map((part) => (part ? text.slice(part.start, part.end) : '')) ?? null).toEqual(
      groups,
    );
  });
});

type Spans = readonly (readonly [start: number, end: number])[] | null;

describe("random patterns of Python's re", () => {
  const { cases }: { cases: readonly (readonly [string, string, Spans])[] } = JSON.parse(
    readFileSync(new URL('recordings/python.json', import.meta.url), 'utf8'),
  );
  const size = 50;
  const firsts = Array.from({ length: cases.length / size }, (_, index) => index * size);
  test.each(firsts)('50 from number %i on', (first) => {
    const recorded = cases.slice(first, first + size);
    const here = recorded.map(([pattern, text]) => {
      const match = search(compileRegex(pattern, { dialect: 'python' }), text);
      const spans = match && [match, ...match.groups];
      return [pattern, text, spans?.map((span) => [span?.start ?? -1, span?.end ?? -1]) ?? null];
    });
    expect(here).toEqual(recorded);
  });
});
