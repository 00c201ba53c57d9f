import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRegex, type Regex, RegexError, search } from '../../../src/text/index.ts';
import { DIFFERS } from '../differs.ts';
import { PARTINGS } from './partings.ts';
import type { Recording, SubmatchCase } from './recording.ts';

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

/** `BASH_REMATCH` of `[[ text =~ pattern ]]`. */
function submatches(pattern: string, text: string): SubmatchCase['groups'] {
  try {
    const match = search(compileRegex(pattern, { dialect: 'extended' }), text);
    const parts = match && [match, ...match.groups];
    return parts?.map((part) => (part ? text.slice(part.start, part.end) : '')) ?? null;
  } catch (error) {
    if (error instanceof RegexError) return 'error';
    throw error;
  }
}

describe('submatches of bash', () => {
  test.each(recording.submatches)('$pattern on $text', ({ pattern, text, groups }) => {
    expect(submatches(pattern, text)).toEqual(groups);
  });
});

/** Indices 0, `size`, … below a count. */
const groupsOf = (count: number, size: number): number[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size);

describe('random submatches of bash', () => {
  const cases = recording.randomSubmatches;
  const theirs = cases.filter(({ pattern }) => Object.hasOwn(PARTINGS, pattern));
  const size = 20;
  test.each(groupsOf(cases.length, size))('20 from number %i on', (first) => {
    const recorded = cases
      .slice(first, first + size)
      .filter(({ pattern }) => !Object.hasOwn(PARTINGS, pattern));
    expect(
      recorded.map(({ pattern, text }) => ({ pattern, text, groups: submatches(pattern, text) })),
    ).toEqual(recorded);
  });

  test.each(theirs)(`$pattern on $text ${DIFFERS}`, ({ pattern, text, groups }) => {
    expect(submatches(pattern, text)).toEqual(PARTINGS[pattern]);
    expect(groups).not.toEqual(PARTINGS[pattern]);
  });
});

type Spans = readonly (readonly [start: number, end: number])[] | null;

interface PythonRecording {
  readonly cases: readonly (readonly [pattern: string, text: string, spans: Spans])[];
  readonly texts: readonly string[];
  readonly corners: readonly (readonly [pattern: string, outcome: string | readonly Spans[]])[];
}

const python: PythonRecording = JSON.parse(
  readFileSync(new URL('recordings/python.json', import.meta.url), 'utf8'),
);

/** The spans of `re.search`: of the match and of its groups. */
function pythonSpans(regex: Regex, text: string) {
  const match = search(regex, text);
  const spans = match && [match, ...match.groups];
  return spans?.map((span) => [span?.start ?? -1, span?.end ?? -1]) ?? null;
}

describe("random patterns of Python's re", () => {
  const size = 50;
  test.each(groupsOf(python.cases.length, size))('50 from number %i on', (first) => {
    const recorded = python.cases.slice(first, first + size);
    const here = recorded.map(([pattern, text]) => [
      pattern,
      text,
      pythonSpans(compileRegex(pattern, { dialect: 'python' }), text),
    ]);
    expect(here).toEqual(recorded);
  });
});

describe("corners and errors of Python's re", () => {
  test.each(python.corners)('%s', (pattern, recorded) => {
    let here: unknown;
    try {
      const regex = compileRegex(pattern, { dialect: 'python' });
      here = python.texts.map((text) => pythonSpans(regex, text));
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      here = error.message;
    }
    expect(here).toEqual(recorded);
  });
});
