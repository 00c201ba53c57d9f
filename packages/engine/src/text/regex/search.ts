import {
  type Automaton,
  canBegin,
  type Scan,
  scanBackward,
  scanForward,
  startBackward,
  startForward,
} from '../automaton/index.ts';
import { codePointAt, unitsOf } from '../characters/index.ts';
import { type Attempt, createAttempt, restart, runAttempt } from './attempt.ts';
import { leaper } from './leap.ts';
import type { SearchOptions } from './options.ts';
import { automatonFor, type Regex } from './regex.ts';

/** A part of a text: `start` is its first unit, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A match and its groups. */
export interface Match extends Span {
  /** Group 1 at index 0 and so on; undefined for one that took no part. */
  readonly groups: readonly (Span | undefined)[];
}

/** A search that goes on as far as it is told to. */
export interface RegexSearch {
  /**
   * Goes on for about so many steps: a character looked at, or an instruction of the pattern.
   * Returns the match, `null` when there is none, or `more` when the search is not done.
   */
  run(steps: number): Match | null | 'more';
  /** Steps so far. */
  readonly spent: number;
}

/** A search for the first match at `from` or later (what is before is seen by `\b` and `^`). */
export function createSearch(
  regex: Regex,
  text: string,
  from = 0,
  options: SearchOptions = {},
): RegexSearch {
  const hunt = createHunt(regex, text, from, options);
  return {
    run(steps) {
      runHunt(hunt, steps);
      return hunt.result === undefined ? 'more' : hunt.result;
    },
    get spent() {
      return hunt.spent;
    },
  };
}

/** The first match at `from` or later, searched for to the end. */
export function search(
  regex: Regex,
  text: string,
  from = 0,
  options: SearchOptions = {},
): Match | null {
  const hunt = createHunt(regex, text, from, options);
  while (hunt.result === undefined) runHunt(hunt, SLICE);
  return hunt.result;
}

/** Steps between two looks at the budget. */
const SLICE = 50_000;

/**
 * A search within a program of the machine: steps are counted by `spend`, and when that returns true
 * `pause` is yielded, as in `yield* searchInSlices(system.spend, READY, regex, line)`.
 */
export function* searchInSlices<Pause>(
  spend: (steps: number) => boolean,
  pause: Pause,
  regex: Regex,
  text: string,
  from = 0,
  options: SearchOptions = {},
): Generator<Pause, Match | null, unknown> {
  const hunt = createHunt(regex, text, from, options);
  for (;;) {
    const before = hunt.spent;
    runHunt(hunt, SLICE);
    if (spend(hunt.spent - before)) yield pause;
    if (hunt.result !== undefined) return hunt.result;
  }
}

interface Hunt {
  readonly regex: Regex;
  readonly text: string;
  readonly from: number;
  readonly end: number;
  readonly options: SearchOptions;
  readonly skip: ((place: number) => number) | undefined;
  spent: number;
  result: Match | null | undefined;
  /** What is going on: one of these. */
  forward: { readonly automaton: Automaton; readonly scan: Scan } | undefined;
  backward:
    | { readonly automaton: Automaton; readonly scan: Scan; readonly end: number }
    | undefined;
  attempt: Attempt | undefined;
  /** Where the next attempt may begin at the earliest; -1 while one is going on. */
  untried: number;
}

function createHunt(regex: Regex, text: string, from: number, options: SearchOptions): Hunt {
  const end = Math.min(options.end ?? text.length, text.length);
  const hunt: Hunt = {
    regex,
    text,
    from,
    end,
    options,
    skip: options.anchored === true ? undefined : leaper(regex, text, from, end),
    spent: 0,
    result: from > end ? null : undefined,
    forward: undefined,
    backward: undefined,
    attempt: undefined,
    untried: -1,
  };
  if (hunt.result === undefined) begin(hunt);
  return hunt;
}

/** Whether a match can only begin at the text's start, or must begin where the search does. */
function isAnchored({ regex, options }: Hunt): boolean {
  return options.anchored === true || regex.landmarks.begins === 'text start';
}

function begin(hunt: Hunt): void {
  const { regex, text, from, end, options } = hunt;
  if (regex.landmarks.begins === 'text start' && from > 0) {
    hunt.result = null;
  } else if (regex.landmarks.exact && !isAnchored(hunt)) {
    const { prefix } = regex.landmarks;
    const start = text.indexOf(prefix, from);
    const found = start >= 0 && start + prefix.length <= end;
    hunt.spent += ((found ? start : end) - from) >> 3;
    hunt.result = found ? { start, end: start + prefix.length, groups: [] } : null;
  } else if (options.nonEmpty === true) {
    hunt.attempt = createAttempt(regex, text, from, { end, longest: false, nonEmpty: true });
  } else if (regex.regular) {
    const use = options.whole === true ? 'whole' : isAnchored(hunt) ? 'here' : 'next';
    const automaton = automatonFor(regex, use);
    hunt.forward = { automaton, scan: startForward(automaton, text, from) };
  } else {
    const longest = regex.options.dialect !== 'python' && options.whole !== true;
    const mustEnd = options.whole === true ? end : undefined;
    hunt.attempt = createAttempt(regex, text, from, { end, mustEnd, longest });
    if (!isAnchored(hunt)) hunt.untried = from;
  }
}

function runHunt(hunt: Hunt, steps: number): void {
  let left = steps;
  while (hunt.result === undefined && left > 0) {
    const before = hunt.spent;
    if (hunt.forward !== undefined) runForward(hunt, hunt.forward, left);
    else if (hunt.backward !== undefined) runBackward(hunt, hunt.backward, left);
    else if (hunt.attempt !== undefined) {
      if (hunt.untried >= 0) seekBeginning(hunt, hunt.attempt, left);
      else runAttempts(hunt, hunt.attempt, left);
    }
    left -= hunt.spent - before;
  }
}

function runForward(hunt: Hunt, { automaton, scan }: NonNullable<Hunt['forward']>, steps: number) {
  const { text, end, skip } = hunt;
  hunt.spent += scanForward(automaton, text, scan, steps, { end, skip });
  if (!scan.done) return;
  hunt.forward = undefined;
  if (scan.matched < 0 || (hunt.options.whole === true && scan.matched < end)) hunt.result = null;
  else if (isAnchored(hunt)) foundSpan(hunt, hunt.from, scan.matched);
  else {
    const back = automatonFor(hunt.regex, 'backward');
    const backScan = startBackward(back, text, scan.matched, end);
    hunt.backward = { automaton: back, scan: backScan, end: scan.matched };
  }
}

function runBackward(
  hunt: Hunt,
  { automaton, scan, end }: NonNullable<Hunt['backward']>,
  steps: number,
): void {
  const options = { end: hunt.from, textEnd: hunt.end };
  hunt.spent += scanBackward(automaton, hunt.text, scan, steps, options);
  if (!scan.done) return;
  hunt.backward = undefined;
  foundSpan(hunt, scan.matched, end);
}

function foundSpan(hunt: Hunt, start: number, mustEnd: number): void {
  const { regex, text, end } = hunt;
  if (regex.groups === 0 || hunt.options.spanOnly === true) {
    hunt.result = { start, end: mustEnd, groups: [] };
  } else {
    hunt.attempt = createAttempt(regex, text, start, { end, mustEnd, longest: false });
  }
}

function runAttempts(hunt: Hunt, attempt: Attempt, steps: number): void {
  const left = runAttempt(attempt, steps);
  hunt.spent += steps - left + 1;
  if (left <= 0) return;
  if (attempt.best !== undefined) {
    hunt.result = matchOf(attempt.best, hunt.options.spanOnly === true ? 0 : hunt.regex.groups);
  } else if (hunt.regex.regular && hunt.options.nonEmpty !== true) {
    throw new Error('an attempt did not find what the automaton found');
  } else if (isAnchored(hunt)) {
    hunt.result = null;
  } else {
    hunt.untried = after(hunt, attempt.start);
  }
}

/** The place behind the character at a place. */
function after({ text, end }: Hunt, place: number): number {
  return place + (place < end ? unitsOf(codePointAt(text, place)) : 1);
}

/** Makes ready for an attempt at the next place where a match may begin. */
function seekBeginning(hunt: Hunt, attempt: Attempt, steps: number): void {
  const { regex, text, end, skip } = hunt;
  const automaton = automatonFor(regex, 'beginning');
  const limit = hunt.untried + steps;
  let place = hunt.untried;
  while (place >= 0 && place <= end && place < limit) {
    if (skip !== undefined) place = skip(place);
    if (place < 0 || place > end) break;
    if (canBegin(automaton, text, place, end)) {
      hunt.spent += Math.max(0, place - hunt.untried);
      hunt.untried = -1;
      restart(attempt, place);
      return;
    }
    place = after(hunt, place);
  }
  if (place < 0 || place > end) hunt.result = null;
  else hunt.spent += place - hunt.untried;
  hunt.untried = place;
}

function matchOf(slots: Int32Array, groups: number): Match {
  const spanOf = (index: number): Span | undefined => {
    const start = slots[2 * index] ?? -1;
    const end = slots[2 * index + 1] ?? -1;
    return start < 0 || end < 0 ? undefined : { start, end };
  };
  return {
    start: slots[0] ?? 0,
    end: slots[1] ?? 0,
    groups: Array.from({ length: groups }, (_, index) => spanOf(index + 1)),
  };
}
