import { choice, EMPTY, repeat, sequence, type Tree } from '../automaton/index.ts';
import {
  allBut,
  type CharacterSet,
  contains,
  type Range,
  singleCharacter,
} from '../characters/index.ts';
import { parseGlobBracket } from './bracket.ts';
import type { GlobSymbol } from './symbols.ts';

export interface GlobOptions {
  /** `?(…)`, `*(…)`, `+(…)`, `@(…)` and `!(…)`, as with bash's `extglob`. */
  readonly extended?: boolean;
  readonly ignoreCase?: boolean;
  /** Only a slash matches a slash. */
  readonly pathname?: boolean;
  /** Only a period matches one that begins the text or, with `pathname`, a part of the path. */
  readonly period?: boolean;
}

interface Cursor {
  readonly symbols: readonly GlobSymbol[];
  readonly options: GlobOptions;
  /** What `*` and `?` match. */
  readonly any: CharacterSet;
  index: number;
}

const DOT: Range = [0x2e, 0x2e];
const SLASH: Range = [0x2f, 0x2f];
const WRITTEN_DOT: Tree = { kind: 'set', set: singleCharacter(DOT[0], false) };

/** Groups in groups at most; the operator of what is deeper stands for itself. */
const DEEPEST = 200;

/** The tree of a shell pattern. Source: POSIX.1-2017, XCU 2.13; bash(1), "Pattern Matching". */
export function parseGlob(symbols: readonly GlobSymbol[], options: GlobOptions): Tree {
  const any = options.pathname === true ? allBut(SLASH) : allBut();
  return parseSequence({ symbols, options, any, index: 0 }, 0);
}

function operatorAt({ symbols }: Cursor, index: number): string | undefined {
  return symbols[index]?.operator;
}

/** Up to the end or, within a group, to its `|` or `)`. */
function parseSequence(cursor: Cursor, depth: number): Tree {
  const items: Tree[] = [];
  while (cursor.index < cursor.symbols.length) {
    const operator = operatorAt(cursor, cursor.index);
    if (depth > 0 && (operator === '|' || operator === ')')) break;
    items.push(parseItem(cursor, operator, depth));
  }
  return sequence(items);
}

function parseItem(cursor: Cursor, operator: string | undefined, depth: number): Tree {
  const { symbols, options, any } = cursor;
  if (operator !== undefined && isGroup(cursor, operator, depth)) {
    cursor.index += 2;
    return parseGroup(cursor, operator, depth + 1);
  }
  if (operator === '[') {
    const bracket = parseGlobBracket(symbols, cursor.index, options.ignoreCase === true);
    if (bracket !== undefined) {
      cursor.index = bracket.end;
      const { set } = bracket;
      const except = options.pathname === true ? [...set.except, SLASH] : set.except;
      return wildcard(cursor, { ...set, except });
    }
  }
  const code = symbols[cursor.index++]?.code ?? 0;
  if (operator === '*') return repeat(wildcard(cursor, any), 0, Number.POSITIVE_INFINITY);
  if (operator === '?') return wildcard(cursor, any);
  return { kind: 'set', set: singleCharacter(code, options.ignoreCase === true) };
}

/** A set that does not match a period where that has to be written. */
function wildcard({ options }: Cursor, set: CharacterSet): Tree {
  if (options.period !== true || !contains(set, DOT[0])) return { kind: 'set', set };
  return choice([
    { kind: 'set', set: { ...set, except: [...set.except, DOT] } },
    sequence([{ kind: 'assert', assertion: 'inside path segment' }, WRITTEN_DOT]),
  ]);
}

/** Whether a group begins here; one that has no end does not. */
function isGroup(cursor: Cursor, operator: string, depth: number): boolean {
  const { symbols, options, index } = cursor;
  if (options.extended !== true || !'?*+@!'.includes(operator)) return false;
  if (operatorAt(cursor, index + 1) !== '(' || depth >= DEEPEST) return false;
  let open = 1;
  for (let at = index + 2; at < symbols.length; at++) {
    const found = operatorAt(cursor, at);
    if (found === '(') open++;
    else if (found === ')' && --open === 0) return true;
  }
  return false;
}

function parseGroup(cursor: Cursor, operator: string, depth: number): Tree {
  const items = [parseSequence(cursor, depth)];
  while (operatorAt(cursor, cursor.index) === '|') {
    cursor.index++;
    items.push(parseSequence(cursor, depth));
  }
  cursor.index++;
  const item = choice(items);
  switch (operator) {
    case '?':
      return choice([item, EMPTY]);
    case '*':
      return repeat(item, 0, Number.POSITIVE_INFINITY);
    case '+':
      return repeat(item, 1, Number.POSITIVE_INFINITY);
    case '!':
      return complement(cursor, item);
    default:
      return item;
  }
}

function complement({ options, any }: Cursor, item: Tree): Tree {
  if (options.period !== true) return { kind: 'complement', item, within: any };
  // What begins with a period that has to be written is not matched either.
  const rest = repeat({ kind: 'set', set: any }, 0, Number.POSITIVE_INFINITY);
  const start: Tree = { kind: 'assert', assertion: 'path segment start' };
  const hidden = sequence([start, WRITTEN_DOT, rest]);
  return { kind: 'complement', item: choice([item, hidden]), within: any };
}
