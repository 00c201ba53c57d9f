import type { CharacterSet } from '../characters/index.ts';

/** A condition on the characters before and after a place in the text. */
export type Assertion =
  | 'text start'
  | 'text end'
  /** At the end of the text or before a line feed that ends it: `$` of Perl and Python. */
  | 'last line end'
  | 'line start'
  | 'line end'
  | 'word boundary'
  | 'no word boundary'
  /** Python's, whose words are of letters and numbers of any kind, and the same of ASCII only. */
  | 'Python word boundary'
  | 'no Python word boundary'
  | 'ASCII word boundary'
  | 'no ASCII word boundary'
  | 'word start'
  | 'word end'
  | 'no word before'
  | 'no word after'
  /** At the text's start or after a slash. */
  | 'path segment start'
  | 'inside path segment';

/** Which of the ways to go on is tried first: as often as possible, as seldom, or no other way. */
export type Greed = 'greedy' | 'lazy' | 'possessive';

/** A pattern, of whatever language, as a tree. */
export type Tree =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly Tree[] }
  | { readonly kind: 'choice'; readonly items: readonly Tree[] }
  | {
      readonly kind: 'repeat';
      readonly item: Tree;
      readonly minimum: number;
      /** `Infinity` when there is none. */
      readonly maximum: number;
      readonly greed: Greed;
    }
  | { readonly kind: 'group'; readonly item: Tree; readonly index: number }
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  /** Any text of characters `within` a set that the item does not match: `!(…)` of the shell. */
  | { readonly kind: 'complement'; readonly item: Tree; readonly within: CharacterSet }
  | { readonly kind: 'back-reference'; readonly index: number; readonly ignoreCase: boolean }
  /** Lookahead and lookbehind; `width` code points of the item in a lookbehind. */
  | {
      readonly kind: 'look';
      readonly item: Tree;
      readonly behind: number | undefined;
      readonly negative: boolean;
    }
  | { readonly kind: 'atomic'; readonly item: Tree }
  | {
      readonly kind: 'condition';
      readonly index: number;
      readonly matched: Tree;
      readonly unmatched: Tree;
    };

export const EMPTY: Tree = { kind: 'empty' };

/** Items one after the other. */
export function sequence(items: readonly Tree[]): Tree {
  const [first] = items;
  if (first === undefined) return EMPTY;
  return items.length === 1 ? first : { kind: 'sequence', items };
}

/** One of the items. */
export function choice(items: readonly Tree[]): Tree {
  const [first] = items;
  if (first === undefined) return EMPTY;
  return items.length === 1 ? first : { kind: 'choice', items };
}

export function repeat(
  item: Tree,
  minimum: number,
  maximum: number,
  greed: Greed = 'greedy',
): Tree {
  return { kind: 'repeat', item, minimum, maximum, greed };
}

/** The parts of a tree, directly below it. */
export function partsOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'sequence':
    case 'choice':
      return tree.items;
    case 'repeat':
    case 'group':
    case 'complement':
    case 'look':
    case 'atomic':
      return [tree.item];
    case 'condition':
      return [tree.matched, tree.unmatched];
    default:
      return [];
  }
}

/** The tree of the texts read backwards. Assertions stay: a reversed run swaps before and after. */
export function reversed(tree: Tree): Tree {
  switch (tree.kind) {
    case 'sequence':
      return { kind: 'sequence', items: tree.items.map(reversed).reverse() };
    case 'choice':
      return { kind: 'choice', items: tree.items.map(reversed) };
    case 'repeat':
    case 'group':
    case 'complement':
      return { ...tree, item: reversed(tree.item) };
    default:
      return tree;
  }
}

/**
 * A tree without what a finite automaton cannot do, that matches wherever the given one does: a
 * back-reference may be any text, a look is always true, an atomic group gives back.
 */
export function relaxed(tree: Tree): Tree {
  switch (tree.kind) {
    case 'sequence':
      return { kind: 'sequence', items: tree.items.map(relaxed) };
    case 'choice':
      return { kind: 'choice', items: tree.items.map(relaxed) };
    case 'repeat':
      return {
        ...tree,
        item: relaxed(tree.item),
        greed: tree.greed === 'possessive' ? 'greedy' : tree.greed,
      };
    case 'group':
    case 'atomic':
      return relaxed(tree.item);
    case 'condition':
      return choice([relaxed(tree.matched), relaxed(tree.unmatched)]);
    case 'back-reference':
      return ANY_TEXT;
    case 'look':
      return EMPTY;
    default:
      return tree;
  }
}

const ANY_TEXT: Tree = repeat(
  { kind: 'set', set: { ranges: [], tests: [], negated: true, except: [], ignoreCase: false } },
  0,
  Number.POSITIVE_INFINITY,
  'lazy',
);
