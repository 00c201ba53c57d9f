import { createRandom } from '../../../src/sim/index.ts';

/** Kinds of random patterns, by what they are made of. */
export const KINDS = [
  'repetitions',
  'alternatives and groups',
  'brackets and classes',
  'anchors and words',
  'back-references',
] as const;

type Kind = (typeof KINDS)[number];

const PATTERNS_OF_A_KIND = 12;

const SUBMATCHES = 1000;

/** Numbers below a bound, the same for the same seed. */
function createNumbers(seed: number): (bound: number) => number {
  const random = createRandom(seed);
  return (bound) => random.integer(0, bound - 1);
}

function createTexts(): string[] {
  const below = createNumbers(7);
  const random = Array.from({ length: 22 }, (_, index) =>
    Array.from({ length: 2 + index }, () => 'aaabbbc1_ -é'[below(12)]).join(''),
  );
  return ['', 'abab abab', ...random];
}

/** The texts that every random pattern is tried on. */
export const TEXTS: readonly string[] = createTexts();

/** Patterns of a kind, the same each time. */
export function createPatterns(dialect: 'basic' | 'extended', kind: Kind): string[] {
  const below = createNumbers(KINDS.indexOf(kind) * 2 + (dialect === 'basic' ? 1 : 2));
  const pick = (items: readonly string[]): string => items[below(items.length)] ?? '';
  const mark = dialect === 'basic' ? '\\' : '';
  const brackets = [
    '[ab]',
    '[^a]',
    '[[:alpha:]]',
    '[[:digit:]_]',
    '[^[:space:]b]',
    '[a-c-]',
    '\\w',
  ];
  const anchors = ['^', '$', '\\b', '\\<', '\\>', '\\B'];

  const quantifier = (): string =>
    pick(['*', `${mark}+`, `${mark}?`, `${mark}{2${mark}}`, `${mark}{1,2${mark}}`]);
  const group = (depth: number): string =>
    `${mark}(${alternatives(depth - 1)}${mark})${below(2) === 0 ? quantifier() : ''}`;

  function item(depth: number): string {
    const choice = below(10);
    if (kind === 'brackets and classes' && choice < 6) return pick(brackets);
    if (kind === 'anchors and words' && choice < 4) return pick(anchors);
    if (kind === 'repetitions' && choice < 6) return pick(['a', 'b', '.']) + quantifier();
    if (depth > 0 && choice < 6) return group(depth);
    return pick(['a', 'b', 'c', '.', 'é', 'ab']) + (choice === 9 ? quantifier() : '');
  }
  function sequence(depth: number): string {
    return Array.from({ length: 1 + below(3) }, () => item(depth)).join('');
  }
  function alternatives(depth: number): string {
    const more = kind === 'alternatives and groups' ? 2 : 4;
    return below(more) === 0 ? `${sequence(depth)}${mark}|${sequence(depth)}` : sequence(depth);
  }
  const repeated = (): string =>
    `${below(2) === 0 ? sequence(0) : ''}${mark}(${sequence(0)}${mark})${pick(['', '.', 'b*', 'é'])}\\1${pick(['', 'b', '.*', '$'])}`;

  const patterns = new Set<string>();
  while (patterns.size < PATTERNS_OF_A_KIND) {
    patterns.add(kind === 'back-references' ? repeated() : alternatives(2));
  }
  return [...patterns];
}

/** Extended patterns with groups in groups, each with a text, the same each time. */
export function createSubmatches(): { readonly pattern: string; readonly text: string }[] {
  const below = createNumbers(31);
  const pick = (items: readonly string[]): string => items[below(items.length)] ?? '';
  const atoms = ['a', 'b', 'c', 'a', 'b', '.', '[ab]', '[^a]', '\\w', '[[:alpha:]]'];
  const quantifiers = ['', '', '', '*', '+', '?', '{2}', '{1,2}', '{2,}', '{,2}'];

  function item(depth: number): string {
    const choice = below(12);
    if (choice === 0) return pick(['^', '$', '\\b', '\\<', '\\>']);
    const atom = depth > 0 && choice < 5 ? `(${alternatives(depth - 1)})` : pick(atoms);
    return atom + pick(quantifiers);
  }
  function sequence(depth: number): string {
    return Array.from({ length: 1 + below(4) }, () => item(depth)).join('');
  }
  function alternatives(depth: number): string {
    if (below(3) > 0) return sequence(depth);
    return `${sequence(depth)}|${below(6) === 0 ? '' : sequence(depth)}`;
  }
  return Array.from({ length: SUBMATCHES }, () => ({
    pattern: alternatives(3),
    text: Array.from({ length: below(10) }, () => pick(['a', 'b', 'c', 'a', 'b', ' '])).join(''),
  }));
}
