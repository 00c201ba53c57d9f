import { at } from '../../base/index.ts';
import {
  type Alphabet,
  bitsAfter,
  bitsBefore,
  classOf,
  holds,
  OPERATION,
  type Program,
} from '../automaton/index.ts';
import { casesOf, codePointAt, codePointBefore, unitsOf } from '../characters/index.ts';
import { createMemory, type Memory, wasThere } from './memory.ts';
import { alphabetOf, type Regex } from './regex.ts';

/** What an attempt looks for. */
export interface Goal {
  /** The text's end for the search. */
  readonly end: number;
  /** Where the match has to end, when that is known. */
  readonly mustEnd?: number | undefined;
  /** The longest match, not that of the preferred ways. */
  readonly longest: boolean;
  /** Only a match that is not empty counts. */
  readonly nonEmpty?: boolean;
}

/**
 * An attempt to match a program from one place on by trying its ways in order of preference. Where
 * the program allows it, it remembers what failed, and so takes time in proportion to the text; with
 * back-references it may take very long, so it can be stopped and gone on with.
 */
export interface Attempt {
  readonly program: Program;
  readonly alphabet: Alphabet;
  readonly text: string;
  start: number;
  readonly goal: Goal;
  readonly memory: Memory | undefined;
  instruction: number;
  place: number;
  /** Places of groups (-1 when unset), and what loops and parts noted. */
  readonly slots: Int32Array;
  /** Pairs: an instruction and a place to go back to, or `-1 - slot` and what the slot held. */
  stack: Int32Array;
  height: number;
  /** The slots of the best match so far. */
  best: Int32Array | undefined;
}

/** An attempt that has not begun. */
export function createAttempt(regex: Regex, text: string, start: number, goal: Goal): Attempt {
  const { end, mustEnd = end, longest } = goal;
  const { program } = regex;
  const remembers = program.memorable && !longest;
  return {
    program,
    alphabet: alphabetOf(regex),
    text,
    start,
    goal,
    memory: remembers ? createMemory(mustEnd - start + 1) : undefined,
    instruction: program.start,
    place: start,
    slots: new Int32Array(program.slots).fill(-1),
    stack: new Int32Array(64),
    height: 0,
    best: undefined,
  };
}

/** Begins an attempt without memory anew at another place. */
export function restart(attempt: Attempt, start: number): void {
  attempt.start = start;
  attempt.instruction = attempt.program.start;
  attempt.place = start;
  attempt.slots.fill(-1);
  attempt.height = 0;
  attempt.best = undefined;
}

/**
 * Goes on for about so many steps. Returns how many are left: above 0 when the attempt is done, with
 * the match in `best`.
 */
export function runAttempt(attempt: Attempt, steps: number): number {
  const { program, alphabet, text, goal, slots, memory } = attempt;
  const { operation, next, other, argument } = program;
  const { end, mustEnd } = goal;
  const limit = mustEnd ?? end;
  let { instruction, place } = attempt;
  let left = steps;

  while (left-- > 0) {
    let fails = false;
    switch (operation[instruction]) {
      case OPERATION.set: {
        if (place >= limit) {
          fails = true;
          break;
        }
        const code = codePointAt(text, place);
        const characterClass = code < 0x80 ? at(alphabet.ascii, code) : classOf(alphabet, code);
        if (alphabet.members[characterClass]?.[argument[instruction] ?? 0] !== 1) {
          fails = true;
          break;
        }
        place += unitsOf(code);
        instruction = next[instruction] ?? 0;
        break;
      }
      case OPERATION.split:
        if (memory !== undefined && wasThere(memory, instruction, place - attempt.start)) {
          fails = true;
          break;
        }
        push(attempt, other[instruction] ?? 0, place);
        instruction = next[instruction] ?? 0;
        break;
      case OPERATION.roundStart: {
        const slot = argument[instruction] ?? 0;
        const group = other[instruction] ?? -1;
        note(attempt, slot, place);
        note(attempt, slot + 1, group < 0 ? -1 : (slots[2 * group + 1] ?? -1));
        instruction = next[instruction] ?? 0;
        break;
      }
      case OPERATION.save:
        note(attempt, argument[instruction] ?? 0, place);
        instruction = next[instruction] ?? 0;
        break;
      case OPERATION.assert: {
        const assertion = at(program.assertions, argument[instruction] ?? 0);
        if (holds(assertion, bitsBefore(text, place), bitsAfter(text, place, end))) {
          instruction = next[instruction] ?? 0;
        } else fails = true;
        break;
      }
      case OPERATION.match:
        if (goal.nonEmpty === true && place === attempt.start) fails = true;
        else if (mustEnd === undefined || place === mustEnd) {
          if (attempt.best === undefined || place > (attempt.best[1] ?? 0)) {
            attempt.best = slots.slice();
            attempt.best[0] = attempt.start;
            attempt.best[1] = place;
          }
          if (!goal.longest || place >= limit) return left + 1;
        }
        fails = true;
        break;
      case OPERATION.roundEnd:
        if (place !== slots[argument[instruction] ?? 0]) {
          instruction = next[instruction] ?? 0;
        } else if ((slots[(argument[instruction] ?? 0) + 1] ?? -1) >= 0) {
          fails = true;
        } else {
          instruction = other[instruction] ?? 0;
        }
        break;
      case OPERATION.backReference: {
        const index = argument[instruction] ?? 0;
        const from = slots[2 * index] ?? -1;
        const to = slots[2 * index + 1] ?? -1;
        const ignoreCase = other[instruction] === 1;
        const reached =
          from < 0 || to < from ? -1 : sameText(text, from, to, place, limit, ignoreCase);
        left -= Math.max(0, to - from) >> 3;
        if (reached < 0) fails = true;
        else {
          place = reached;
          instruction = next[instruction] ?? 0;
        }
        break;
      }
      case OPERATION.partStart: {
        const slot = argument[instruction] ?? 0;
        note(attempt, slot + 1, place);
        note(attempt, slot, attempt.height);
        const otherwise = other[instruction] ?? -1;
        if (otherwise >= 0) push(attempt, otherwise, place);
        instruction = next[instruction] ?? 0;
        break;
      }
      case OPERATION.atomicEnd:
      case OPERATION.lookEnd: {
        const slot = argument[instruction] ?? 0;
        left -= forgetWays(attempt, slots[slot] ?? 0);
        if (operation[instruction] === OPERATION.lookEnd) place = slots[slot + 1] ?? 0;
        instruction = next[instruction] ?? 0;
        break;
      }
      case OPERATION.notLookEnd:
        // Its own way on lies at that height: it goes too.
        left -= forgetWays(attempt, slots[argument[instruction] ?? 0] ?? 0);
        fails = true;
        break;
      case OPERATION.back: {
        const reached = goBack(text, place, argument[instruction] ?? 0);
        if (reached < 0) fails = true;
        else {
          place = reached;
          instruction = next[instruction] ?? 0;
        }
        break;
      }
      case OPERATION.condition:
        instruction =
          ((slots[2 * (argument[instruction] ?? 0) + 1] ?? -1) >= 0
            ? next[instruction]
            : other[instruction]) ?? 0;
        break;
      default:
        throw new Error('an instruction that an attempt cannot follow');
    }
    if (!fails) continue;
    const { stack } = attempt;
    for (;;) {
      if (attempt.height === 0) return left + 1;
      attempt.height -= 2;
      const target = stack[attempt.height] ?? 0;
      const value = stack[attempt.height + 1] ?? 0;
      if (target >= 0) {
        instruction = target;
        place = value;
        break;
      }
      slots[-1 - target] = value;
    }
  }
  attempt.instruction = instruction;
  attempt.place = place;
  return 0;
}

function push(attempt: Attempt, target: number, value: number): void {
  if (attempt.height === attempt.stack.length) {
    const larger = new Int32Array(attempt.stack.length * 2);
    larger.set(attempt.stack);
    attempt.stack = larger;
  }
  attempt.stack[attempt.height++] = target;
  attempt.stack[attempt.height++] = value;
}

/** Sets a slot, so that going back undoes it. */
function note(attempt: Attempt, slot: number, place: number): void {
  push(attempt, -1 - slot, attempt.slots[slot] ?? -1);
  attempt.slots[slot] = place;
}

/** Forgets the ways above a height but keeps how to undo what was noted; returns the work. */
function forgetWays(attempt: Attempt, height: number): number {
  const { stack } = attempt;
  const work = (attempt.height - height) >> 1;
  let kept = height;
  for (let index = height; index < attempt.height; index += 2) {
    const target = stack[index] ?? 0;
    if (target >= 0) continue;
    stack[kept++] = target;
    stack[kept++] = stack[index + 1] ?? 0;
  }
  attempt.height = kept;
  return work;
}

/** Where a copy of `from`..`to` that begins at `place` ends, or -1. */
function sameText(
  text: string,
  from: number,
  to: number,
  place: number,
  limit: number,
  ignoreCase: boolean,
): number {
  if (!ignoreCase) {
    const length = to - from;
    if (place + length > limit) return -1;
    for (let offset = 0; offset < length; offset++) {
      if (text.charCodeAt(from + offset) !== text.charCodeAt(place + offset)) return -1;
    }
    return place + length;
  }
  let reached = place;
  for (let index = from; index < to; ) {
    if (reached >= limit) return -1;
    const wanted = codePointAt(text, index);
    const found = codePointAt(text, reached);
    if (wanted !== found && !casesOf(wanted).includes(found)) return -1;
    index += unitsOf(wanted);
    reached += unitsOf(found);
  }
  return reached;
}

function goBack(text: string, place: number, characters: number): number {
  let reached = place;
  for (let count = 0; count < characters; count++) {
    if (reached <= 0) return -1;
    reached -= unitsOf(codePointBefore(text, reached));
  }
  return reached;
}
