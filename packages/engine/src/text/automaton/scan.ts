import { codePointAt, codePointBefore, unitsOf } from '../characters/index.ts';
import { classOf, END_CLASS, lastNewlineClass } from './alphabet.ts';
import {
  type Automaton,
  DEAD,
  flagsAt,
  IDLE,
  MATCHED,
  makeRoom,
  startRow,
  transition,
} from './automaton.ts';
import { bitsAfter, bitsBefore, LAST_NEWLINE } from './context.ts';

/** A run of an automaton over a text, as far as it has come. */
export interface Scan {
  row: number;
  place: number;
  /** Where the best match so far ends (or, from right to left, begins); -1 when there is none. */
  matched: number;
  done: boolean;
}

export interface ScanOptions {
  /** The run goes up to here, which is the text's end to the automaton. */
  readonly end: number;
  /** The first match found will do, which is the shortest. */
  readonly shortest?: boolean;
  /**
   * Where a match may begin at `place` or later, or -1 when none can; asked when nothing has begun.
   */
  readonly skip?: ((place: number) => number) | undefined;
}

const NOT_ASCII = 0x80;

/** A run from left to right that begins at `place`. */
export function startForward(automaton: Automaton, text: string, place: number): Scan {
  const row = startRow(automaton, bitsBefore(text, place));
  return { row, place, matched: -1, done: false };
}

/** A run from right to left that begins at `place` of a text that ends at `end`. */
export function startBackward(
  automaton: Automaton,
  text: string,
  place: number,
  end: number,
): Scan {
  const row = startRow(automaton, bitsAfter(text, place, end));
  return { row, place, matched: -1, done: false };
}

/**
 * Goes on from left to right for about so many steps (a character, or an instruction that had to be
 * looked at, is one); returns how many they were.
 */
export function scanForward(
  automaton: Automaton,
  text: string,
  scan: Scan,
  steps: number,
  { end, shortest = false, skip }: ScanOptions,
): number {
  const { alphabet } = automaton;
  const { ascii } = alphabet;
  const from = scan.place;
  const workBefore = automaton.work;
  let { table } = automaton;
  let { row, place } = scan;
  let limit = Math.min(end, place + steps);
  if (place === from && skip !== undefined && (flagsAt(automaton, row) & IDLE) !== 0) {
    place = skipTo(automaton, text, scan, place, skip);
    ({ row } = scan);
    if (scan.done) return 1;
    limit = Math.min(end, place + steps);
  }
  const last = (alphabet.mask & LAST_NEWLINE) !== 0 ? end - 1 : -1;
  while (place < limit) {
    const unit = text.charCodeAt(place);
    let width = 1;
    let characterClass: number;
    if (unit < NOT_ASCII) {
      characterClass = ascii[unit] ?? 0;
      if (place === last && unit === 0x0a) {
        characterClass = lastNewlineClass(alphabet);
        row = makeRoom(automaton, row, characterClass);
        ({ table } = automaton);
      }
    } else {
      const code = codePointAt(text, place);
      width = unitsOf(code);
      characterClass = classOf(alphabet, code);
      if (characterClass >= 1 << automaton.shift) {
        row = makeRoom(automaton, row, characterClass);
        ({ table } = automaton);
      }
    }
    let reached = table[row + characterClass] ?? 0;
    if (reached <= 0) {
      if (reached === 0) {
        const before = automaton.work;
        reached = transition(automaton, row, characterClass);
        ({ table } = automaton);
        limit -= automaton.work - before;
      }
      if (reached < 0) {
        reached = -reached;
        const flags = flagsAt(automaton, reached);
        if ((flags & MATCHED) !== 0) scan.matched = place;
        if ((flags & (shortest ? DEAD | MATCHED : DEAD)) !== 0) {
          scan.done = true;
          break;
        }
        if ((flags & IDLE) !== 0 && skip !== undefined) {
          const next = skipTo(automaton, text, scan, place + width, skip);
          if (scan.done) break;
          if (next > place + width) {
            limit = Math.min(end, limit + next - place);
            ({ row } = scan);
            place = next;
            continue;
          }
        }
      }
    }
    row = reached;
    place += width;
  }
  scan.row = row;
  scan.place = place;
  if (!scan.done && place >= end) finish(automaton, scan);
  return Math.min(place - from, steps) + automaton.work - workBefore + 1;
}

/** Moves an idle run to where a match may begin. */
function skipTo(
  automaton: Automaton,
  text: string,
  scan: Scan,
  place: number,
  skip: (place: number) => number,
): number {
  const next = skip(place);
  if (next < 0) scan.done = true;
  else if (next > place) scan.row = startRow(automaton, bitsBefore(text, next));
  return next;
}

/** Tells the automaton that there is nothing more. */
function finish(automaton: Automaton, scan: Scan): void {
  const reached = Math.abs(transition(automaton, scan.row, END_CLASS));
  if ((flagsAt(automaton, reached) & MATCHED) !== 0) scan.matched = scan.place;
  scan.done = true;
}

/** As {@link scanForward}, from right to left down to `options.end`. */
export function scanBackward(
  automaton: Automaton,
  text: string,
  scan: Scan,
  steps: number,
  { end, shortest = false, textEnd }: ScanOptions & { readonly textEnd: number },
): number {
  const { alphabet } = automaton;
  const { ascii } = alphabet;
  const from = scan.place;
  const workBefore = automaton.work;
  let { table } = automaton;
  let { row, place } = scan;
  let limit = Math.max(end, place - steps);
  const last = (alphabet.mask & LAST_NEWLINE) !== 0 ? textEnd : -1;
  while (place > limit) {
    const unit = text.charCodeAt(place - 1);
    let width = 1;
    let characterClass: number;
    if (unit < NOT_ASCII) {
      characterClass = ascii[unit] ?? 0;
      if (place === last && unit === 0x0a) {
        characterClass = lastNewlineClass(alphabet);
        row = makeRoom(automaton, row, characterClass);
        ({ table } = automaton);
      }
    } else {
      const code = codePointBefore(text, place);
      width = unitsOf(code);
      characterClass = classOf(alphabet, code);
      if (characterClass >= 1 << automaton.shift) {
        row = makeRoom(automaton, row, characterClass);
        ({ table } = automaton);
      }
    }
    let reached = table[row + characterClass] ?? 0;
    if (reached <= 0) {
      if (reached === 0) {
        const before = automaton.work;
        reached = transition(automaton, row, characterClass);
        ({ table } = automaton);
        limit += automaton.work - before;
      }
      if (reached < 0) {
        reached = -reached;
        const flags = flagsAt(automaton, reached);
        if ((flags & MATCHED) !== 0) scan.matched = place;
        if ((flags & (shortest ? DEAD | MATCHED : DEAD)) !== 0) {
          scan.done = true;
          break;
        }
      }
    }
    row = reached;
    place -= width;
  }
  scan.row = row;
  scan.place = place;
  if (!scan.done && place <= end) finishBackward(automaton, text, scan);
  return from - place + automaton.work - workBefore + 1;
}

/** The run ends at a place that need not be the text's start: what stands before decides. */
function finishBackward(automaton: Automaton, text: string, scan: Scan): void {
  const { place } = scan;
  const characterClass =
    place === 0 ? END_CLASS : classOf(automaton.alphabet, codePointBefore(text, place));
  const reached = Math.abs(transition(automaton, scan.row, characterClass));
  if ((flagsAt(automaton, reached) & MATCHED) !== 0) scan.matched = place;
  scan.done = true;
}

/** Whether a run from `place` would get over its first character, or match without one. */
export function canBegin(automaton: Automaton, text: string, place: number, end: number): boolean {
  const { alphabet } = automaton;
  const row = startRow(automaton, alphabet.mask === 0 ? 0 : bitsBefore(text, place));
  let characterClass = place >= end ? END_CLASS : classOf(alphabet, codePointAt(text, place));
  if (place === end - 1 && (alphabet.mask & LAST_NEWLINE) !== 0 && text[place] === '\n') {
    characterClass = lastNewlineClass(alphabet);
  }
  const reached = Math.abs(transition(automaton, row, characterClass));
  return (flagsAt(automaton, reached) & (MATCHED | DEAD)) !== DEAD;
}
