import {
  type Alphabet,
  type Automaton,
  type AutomatonOptions,
  choice,
  compileTree,
  createAlphabet,
  createAutomaton,
  type Program,
  partsOf,
  relaxed,
  reversed,
  sequence,
  TooLarge,
  type Tree,
} from '../automaton/index.ts';
import { type CharacterSet, singleCharacter } from '../characters/index.ts';
import { type Landmarks, landmarksOf } from './literals.ts';
import type { RegexOptions } from './options.ts';
import { type Parsed, parsePosix } from './parse-posix.ts';
import { parsePython } from './parse-python.ts';
import { RegexError } from './regex-error.ts';

/**
 * A compiled regular expression. What searches need of it is built at the first use and shared by
 * all later ones, so it should be kept as long as it is used.
 */
export interface Regex {
  /** Groups, without the whole match. */
  readonly groups: number;
  /** Numbers of the groups that have a name. */
  readonly names: ReadonlyMap<string, number>;
  /** What grep warns of, without the name of the tool. */
  readonly warnings: readonly string[];
  readonly options: RegexOptions;
  readonly tree: Tree;
  /** A finite automaton finds its matches; else attempts at each place do. */
  readonly regular: boolean;
  readonly landmarks: Landmarks;
  /** The program of attempts. Its sets come first in the alphabet. */
  readonly program: Program;
  readonly sets: CharacterSet[];
  alphabet: Alphabet | undefined;
  readonly automata: Map<AutomatonUse, Automaton>;
}

/**
 * What an automaton is for: the end of the next match, the end of a match that begins where the
 * search does, whether a match from there reaches the end, the beginning of a match whose end is
 * known, and whether a match that an automaton cannot find may begin at a place.
 */
export type AutomatonUse = 'next' | 'here' | 'whole' | 'backward' | 'beginning';

/**
 * Compiles a regular expression, or several of which any may match (as grep's `-e`); a
 * back-reference is one into its own. Throws {@link RegexError} in the words of the tool.
 */
export function compileRegex(source: string | readonly string[], options: RegexOptions): Regex {
  const { tree, groups, names, warnings } = parseAll(source, options);
  const wrapped = bounded(tree, options);
  const regular = isRegular(wrapped);
  const sets: CharacterSet[] = [];
  const undoesEmptyRounds = options.dialect !== 'python';
  try {
    const program = compileTree(wrapped, { groups, undoesEmptyRounds, sets });
    return {
      groups,
      names,
      warnings,
      options,
      tree: wrapped,
      regular,
      landmarks: landmarksOf(wrapped),
      program,
      sets,
      alphabet: undefined,
      automata: new Map(),
    };
  } catch (error) {
    if (error instanceof TooLarge) throw new RegexError('Regular expression too big', 0);
    throw error;
  }
}

function parseAll(source: string | readonly string[], options: RegexOptions): Parsed {
  const sources = typeof source === 'string' ? [source] : source;
  if (options.fixed === true) {
    const ignoreCase = options.ignoreCase === true;
    const tree = choice(sources.map((text) => literal(text, ignoreCase)));
    return { tree, groups: 0, names: new Map(), warnings: [] };
  }
  if (options.dialect === 'python') return parsePython(sources.join('|'), options);
  let groups = 0;
  const warnings: string[] = [];
  const trees = sources.map((text) => {
    const parsed = parsePosix(text, options, groups);
    ({ groups } = parsed);
    warnings.push(...parsed.warnings);
    return parsed.tree;
  });
  return { tree: choice(trees), groups, names: new Map(), warnings };
}

function literal(text: string, ignoreCase: boolean): Tree {
  const sets = new Map<string, Tree>();
  const items = Array.from(text, (character) => {
    const known = sets.get(character);
    if (known !== undefined) return known;
    const set = singleCharacter(character.codePointAt(0) ?? 0, ignoreCase);
    const tree: Tree = { kind: 'set', set };
    sets.set(character, tree);
    return tree;
  });
  return sequence(items);
}

/** The tree with what `word` and `wholeLine` ask for around it. */
function bounded(tree: Tree, { word, wholeLine, lines }: RegexOptions): Tree {
  const wrap = (before: Tree, after: Tree): Tree => sequence([before, tree, after]);
  if (wholeLine === true) {
    return wrap(
      { kind: 'assert', assertion: lines === true ? 'line start' : 'text start' },
      { kind: 'assert', assertion: lines === true ? 'line end' : 'text end' },
    );
  }
  if (word !== true) return tree;
  return wrap(
    { kind: 'assert', assertion: 'no word before' },
    { kind: 'assert', assertion: 'no word after' },
  );
}

function isRegular(tree: Tree): boolean {
  switch (tree.kind) {
    case 'back-reference':
    case 'look':
    case 'atomic':
    case 'condition':
      return false;
    case 'repeat':
      return tree.greed !== 'possessive' && isRegular(tree.item);
    default:
      return partsOf(tree).every(isRegular);
  }
}

/** The automaton for a use. */
export function automatonFor(regex: Regex, use: AutomatonUse): Automaton {
  const known = regex.automata.get(use);
  if (known !== undefined) return known;
  const tree = use === 'beginning' ? relaxed(regex.tree) : regex.tree;
  const options = automatonOptions(regex, use);
  const program = compileTree(options.reversed ? reversed(tree) : tree, { sets: regex.sets });
  const automaton = createAutomaton(program, alphabetOf(regex, program.mask), options);
  regex.automata.set(use, automaton);
  return automaton;
}

/** The alphabet that all programs of a pattern share. */
export function alphabetOf(regex: Regex, mask = regex.program.mask): Alphabet {
  if (regex.alphabet === undefined || regex.alphabet.sets.length < regex.sets.length) {
    regex.alphabet = createAlphabet([...regex.sets], mask | regex.program.mask);
  }
  return regex.alphabet;
}

function automatonOptions(regex: Regex, use: AutomatonUse): AutomatonOptions {
  const prefer = regex.options.dialect === 'python' ? 'first' : 'longest';
  switch (use) {
    case 'next':
      return { seeking: true, prefer, reversed: false, noticesIdle: canLeap(regex) };
    case 'here':
      return { seeking: false, prefer, reversed: false };
    case 'whole':
      return { seeking: false, prefer: 'longest', reversed: false };
    case 'beginning':
      return { seeking: false, prefer: 'longest', reversed: false };
    case 'backward':
      return { seeking: false, prefer: 'longest', reversed: true };
  }
}

/** Whether a search can leap over text in which no match begins (see `leap.ts`). */
function canLeap({ landmarks, options }: Regex): boolean {
  const { prefix, within, begins } = landmarks;
  if (prefix !== '' || begins === 'line start') return true;
  return within !== '' && options.lines === true;
}
