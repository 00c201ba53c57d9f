import {
  type Alphabet,
  type Automaton,
  type AutomatonOptions,
  compileTree,
  createAlphabet,
  createAutomaton,
  reversed,
  scanBackward,
  scanForward,
  startBackward,
  startForward,
  type Tree,
} from '../automaton/index.ts';
import { type CharacterSet, onlyCharacter } from '../characters/index.ts';
import { type GlobOptions, parseGlob } from './parse.ts';
import { type GlobPart, symbolsOf } from './symbols.ts';

/** A compiled shell pattern. Its automata are built as they are needed and shared by all its uses. */
export interface Glob {
  /** The only text that it matches, when it has no operator. */
  readonly literal: string | undefined;
  readonly tree: Tree;
  readonly sets: CharacterSet[];
  alphabet: Alphabet | undefined;
  readonly automata: Map<Direction, Automaton>;
}

type Direction = 'whole' | 'search' | 'backward';

/** A part of a text: `start` is its first unit, `end` the one after its last. */
export interface GlobMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * Compiles a shell pattern. In a string a backslash quotes the next character; a list says for each
 * part whether it was quoted. No pattern is an error: what has no meaning stands for itself.
 * All functions on the result take time in proportion to the text's length.
 */
export function compileGlob(source: string | readonly GlobPart[], options: GlobOptions = {}): Glob {
  const tree = parseGlob(symbolsOf(source), options);
  return {
    literal: literalOf(tree),
    tree,
    sets: [],
    alphabet: undefined,
    automata: new Map(),
  };
}

function literalOf(tree: Tree): string | undefined {
  if (tree.kind === 'empty') return '';
  const items = tree.kind === 'sequence' ? tree.items : [tree];
  let text = '';
  for (const item of items) {
    const code = item.kind === 'set' ? onlyCharacter(item.set) : undefined;
    if (code === undefined) return undefined;
    text += String.fromCodePoint(code);
  }
  return text;
}

const OPTIONS: Readonly<Record<Direction, AutomatonOptions>> = {
  whole: { seeking: false, prefer: 'longest', reversed: false },
  search: { seeking: true, prefer: 'longest', reversed: false },
  backward: { seeking: false, prefer: 'longest', reversed: true },
};

function automatonOf(glob: Glob, direction: Direction): Automaton {
  const known = glob.automata.get(direction);
  if (known !== undefined) return known;
  const tree = direction === 'backward' ? reversed(glob.tree) : glob.tree;
  const program = compileTree(tree, { sets: glob.sets });
  glob.alphabet ??= createAlphabet(glob.sets, program.mask);
  const automaton = createAutomaton(program, glob.alphabet, OPTIONS[direction]);
  glob.automata.set(direction, automaton);
  return automaton;
}

/** Whether the pattern matches the whole text. */
export function matchesGlob(glob: Glob, text: string): boolean {
  if (glob.literal !== undefined) return glob.literal === text;
  return longestPrefix(glob, text) === text.length;
}

/** Where the shortest prefix that matches ends (`${text#pattern}`); undefined when none does. */
export function shortestPrefix(glob: Glob, text: string): number | undefined {
  return scanPrefix(glob, text, true);
}

/** Where the longest prefix that matches ends (`${text##pattern}`). */
export function longestPrefix(glob: Glob, text: string): number | undefined {
  return scanPrefix(glob, text, false);
}

/** Where the shortest suffix that matches begins (`${text%pattern}`). */
export function shortestSuffix(glob: Glob, text: string): number | undefined {
  return scanSuffix(glob, text, text.length, 0, true);
}

/** Where the longest suffix that matches begins (`${text%%pattern}`). */
export function longestSuffix(glob: Glob, text: string): number | undefined {
  return scanSuffix(glob, text, text.length, 0, false);
}

/** The first match at `from` or later, and the longest of those (`${text/pattern/…}`). */
export function findGlob(glob: Glob, text: string, from = 0): GlobMatch | undefined {
  const automaton = automatonOf(glob, 'search');
  const scan = startForward(automaton, text, from);
  while (!scan.done) scanForward(automaton, text, scan, SLICE, { end: text.length });
  if (scan.matched < 0) return undefined;
  const end = scan.matched;
  return { start: scanSuffix(glob, text, end, from, false) ?? end, end };
}

/** Steps of one call of the scanner; scanning goes on until it is done. */
const SLICE = 1 << 20;

function scanPrefix(glob: Glob, text: string, shortest: boolean): number | undefined {
  const automaton = automatonOf(glob, 'whole');
  const scan = startForward(automaton, text, 0);
  while (!scan.done) scanForward(automaton, text, scan, SLICE, { end: text.length, shortest });
  return scan.matched < 0 ? undefined : scan.matched;
}

/** Where the shortest or longest match that ends at `end` begins, at `from` or later. */
function scanSuffix(
  glob: Glob,
  text: string,
  end: number,
  from: number,
  shortest: boolean,
): number | undefined {
  const automaton = automatonOf(glob, 'backward');
  const scan = startBackward(automaton, text, end, text.length);
  const options = { end: from, shortest, textEnd: text.length };
  while (!scan.done) scanBackward(automaton, text, scan, SLICE, options);
  return scan.matched < 0 ? undefined : scan.matched;
}
