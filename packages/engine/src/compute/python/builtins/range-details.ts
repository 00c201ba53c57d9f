/** Methods and attributes of ranges that few programs need. */
import { hashInteger, hashRange, integerOfHash } from '../hashing/index.ts';
import { negate, subtract } from '../numbers/index.ts';
import {
  defineMethods,
  EXHAUSTED,
  PENDING,
  PyRange,
  PyTuple,
  type Result,
  rangeType,
  type Value,
} from '../objects/index.ts';
import { pauseThen, push } from '../vm/continue.ts';
import { equal } from '../vm/equality.ts';
import { raise } from '../vm/errors.ts';
import { hashAtOnce } from '../vm/hash.ts';
import { nextOrLater } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { defineMembers } from './construct.ts';
import { defineEquality } from './operator-methods.ts';
import { iteratorOf } from './range.ts';
import { numberAt, placeOf, plainInteger } from './range-numbers.ts';

function reversed(range: PyRange): PyRange {
  const { step, length } = range;
  const last = numberAt(range, subtract(length, 1));
  return new PyRange(last, subtract(range.start, step), negate(step));
}

defineEquality(rangeType, (self, other) => {
  if (!(other instanceof PyRange)) return undefined;
  const range = self as PyRange;
  return (
    range.length === other.length &&
    (range.length === 0 ||
      (range.start === other.start && (range.length === 1 || range.step === other.step)))
  );
});

defineMethods(rangeType, {
  '__hash__()': (thread, { start, step, length }: PyRange) => {
    const none = hashAtOnce(thread.interpreter, null) ?? hashInteger(0);
    return integerOfHash(
      hashRange(length, {
        length: hashInteger(length),
        start: hashInteger(start),
        step: hashInteger(step),
        none,
      }),
    );
  },
  '__reversed__()': (_thread, self: PyRange) => iteratorOf(reversed(self)),
  '__reduce__()': (_thread, { start, stop, step }: PyRange) =>
    new PyTuple([rangeType, new PyTuple([start, stop, step])]),
  'count(value, /)': (thread, self: PyRange, value: Value) => {
    const known = plainInteger(value);
    if (known !== undefined) return placeOf(self, known) === undefined ? 0 : 1;
    return search(thread, self, value, false);
  },
  'index(value, /)': (thread, self: PyRange, value: Value) => {
    const known = plainInteger(value);
    if (known === undefined) return search(thread, self, value, true);
    const shown = value === true ? 'True' : value === false ? 'False' : known;
    return placeOf(self, known) ?? raise('ValueError', `${shown} is not in range`);
  },
});

function search(thread: Thread, range: PyRange, value: Value, first: boolean): Result {
  return searchOn(thread, null, { iterator: iteratorOf(range), value, first, place: 0, found: 0 });
}

/** A search among the numbers for what only the class of a value can compare. */
interface Searching {
  readonly iterator: Value;
  readonly value: Value;
  /** Whether it ends at the first number that is equal, with its place; else it counts them. */
  readonly first: boolean;
  place: number;
  found: number;
}

/** Numbers that are compared at once before others get their turn. */
const TURN = 10_000;

function searchOn(thread: Thread, _value: Value, state: Searching): Result {
  for (let turn = 0; turn < TURN; turn += 1) {
    const item = nextOrLater(thread, state.iterator, never, state);
    if (item === undefined || item === EXHAUSTED) {
      if (!state.first) return state.found;
      raise('ValueError', 'sequence.index(x): x not in sequence');
    }
    const frame = push(thread, afterComparing as never, state);
    const same = equal(thread, item, state.value);
    if (same === PENDING) return PENDING;
    thread.frame = frame.back;
    if (took(state, same)) return state.place;
  }
  return pauseThen(thread, searchOn, state);
}

function afterComparing(thread: Thread, same: Value, state: Searching): Result {
  return took(state, same) ? state.place : searchOn(thread, null, state);
}

/** Whether the search has ended with an answer about one number. */
function took(state: Searching, same: Value): boolean {
  if (same === true) {
    if (state.first) return true;
    state.found += 1;
  }
  state.place += 1;
  return false;
}

/** A range never waits for its numbers. */
function never(): Result {
  return null;
}

defineMembers(rangeType, {
  start: (self: PyRange) => self.start,
  stop: (self: PyRange) => self.stop,
  step: (self: PyRange) => self.step,
});
