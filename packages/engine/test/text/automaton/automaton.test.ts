import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileTree,
  createAlphabet,
  createAutomaton,
  scanForward,
  startForward,
} from '../../../src/text/automaton/index.ts';
import { parsePosix } from '../../../src/text/regex/parse-posix.ts';
import { regularPatterns, texts } from '../regex/patterns.ts';

/** Where the first and longest match ends, by an automaton with room for so many states. */
function endOfMatch(pattern: string, text: string, limit?: number): number {
  const { tree } = parsePosix(pattern, { dialect: 'extended', tool: 'grep' });
  const program = compileTree(tree);
  const automaton = createAutomaton(program, createAlphabet(program.sets, program.mask), {
    seeking: true,
    prefer: 'longest',
    reversed: false,
    ...(limit === undefined ? {} : { limit }),
  });
  const scan = startForward(automaton, text, 0);
  while (!scan.done) scanForward(automaton, text, scan, 3, { end: text.length });
  return scan.matched;
}

test('an automaton that forgets its states finds the same', () => {
  fc.assert(
    fc.property(regularPatterns, texts, fc.integer({ min: 2, max: 5 }), (pattern, text, limit) => {
      expect(endOfMatch(pattern, text, limit)).toBe(endOfMatch(pattern, text));
    }),
    { numRuns: 300 },
  );
});

test('characters that are told apart late widen the table', () => {
  expect(endOfMatch('[α-δ][β-ε][γ-ζ][δ-η][ε-θ][ζ-ι][η-κ][θ-λ][ι-μ][κ-ν]', 'ααβγδεζηθικ')).toBe(11);
  expect(endOfMatch('[α-δ][β-ε][γ-ζ][δ-η][ε-θ]', 'αβγδ')).toBe(-1);
});
