import { hashInteger, hashRange, integerOfHash } from '../hashing/index.ts';
import { add, type Int, int, negate, subtract } from '../numbers/index.ts';
import {
  builtInType,
  defineMethods,
  EXHAUSTED,
  LongRangeIterator,
  PENDING,
  PyRange,
  PySlice,
  PyTuple,
  RangeIterator,
  type Result,
  rangeType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { pauseThen, push } from '../vm/continue.ts';
import { integerIn } from '../vm/conversions.ts';
import { equal } from '../vm/dict-access.ts';
import { raise } from '../vm/errors.ts';
import { hashAtOnce } from '../vm/hash.ts';
import { placesOf, withInteger } from '../vm/indices.ts';
import { nextOrLater } from '../vm/iteration.ts';
import { containsByIteration } from '../vm/iteration-search.ts';
import type { Thread } from '../vm/thread.ts';
import { defineMembers, defineNew } from './construct.ts';
import { defineIterator } from './iterators.ts';
import { defineEquality } from './operators.ts';

defineIterator(builtInType('range_iterator', RangeIterator, { canBeBase: false }));
defineIterator(builtInType('longrange_iterator', LongRangeIterator, { canBeBase: false }));

defineNew(rangeType, '*args', (thread, _type, args: readonly Value[]) => {
  if (args.length === 0) raise('TypeError', 'range expected at least 1 argument, got 0');
  if (args.length > 3) {
    raise('TypeError', `range expected at most 3 arguments, got ${args.length}`);
  }
  const [first = 0, second, third = 1] = args;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  return withInteger(thread, start, (withStart, from) =>
    withInteger(withStart, stop, (withStop, to) =>
      withInteger(withStop, third, (_thread, step) => {
        if (step === 0) raise('ValueError', 'range() arg 3 must not be zero');
        return new PyRange(from, to, step);
      }),
    ),
  );
});

rangeType.makesAtOnce = ([first, second, third = 1, ...more]) => {
  if (typeof first !== 'number' || typeof third !== 'number') return undefined;
  if (third === 0 || more.length > 0) return undefined;
  if (second === undefined) return new PyRange(0, first, 1);
  return typeof second === 'number' ? new PyRange(first, second, third) : undefined;
};

/** The number at a place, which may lie before or after those of the range. */
function numberAt({ start, step }: PyRange, index: Int): Int {
  if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
    const number = start + index * step;
    if (Number.isSafeInteger(number)) return number + 0;
  }
  return int(BigInt(start) + BigInt(index) * BigInt(step));
}

/** The place of a number among those of the range; `undefined` when it is none of them. */
function placeOf(range: PyRange, value: Int): Int | undefined {
  const distance = BigInt(value) - BigInt(range.start);
  const step = BigInt(range.step);
  if (distance % step !== 0n) return undefined;
  const place = distance / step;
  return place < 0n || place >= BigInt(range.length) ? undefined : int(place);
}

function iteratorOf(range: PyRange): Value {
  const { start, stop, step, length } = range;
  const isShort = typeof start === 'number' && typeof stop === 'number' && typeof step === 'number';
  return isShort && typeof length === 'number' && Number.isSafeInteger(start + length * step)
    ? new RangeIterator(range)
    : new LongRangeIterator(range);
}

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

function slice(thread: Thread, range: PyRange, { start, stop, step }: PySlice): Result {
  const part = (
    inner: Thread,
    value: Value,
    then: (thread: Thread, integer: Int | null) => Result,
  ): Result =>
    value === null
      ? then(inner, null)
      : withInteger(
          inner,
          value,
          then,
          'slice indices must be integers or None or have an __index__ method',
        );
  return part(thread, step, (withStep, by) => {
    if (by === 0) raise('ValueError', 'slice step cannot be zero');
    return part(withStep, start, (withStart, from) =>
      part(withStart, stop, (_thread, to) => {
        const places = placesOf(from, to, by, range.length);
        return new PyRange(
          numberAt(range, places.start),
          numberAt(range, places.stop),
          int(BigInt(range.step) * BigInt(places.step)),
        );
      }),
    );
  });
}

/** Whether a value is an int that no class of the program has had a say in. */
const plainInteger = (value: Value): Int | undefined =>
  typeof value === 'object' ? undefined : integerIn(value);

defineMethods(rangeType, {
  '__repr__()': (_thread, { start, stop, step }: PyRange) =>
    step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`,
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
  '__bool__()': (_thread, self: PyRange) => self.length !== 0,
  '__len__()': (_thread, self: PyRange) => {
    if (self.length > 0x7fff_ffff_ffff_ffffn) {
      raise('OverflowError', 'Python int too large to convert to C ssize_t');
    }
    return self.length;
  },
  '__iter__()': (_thread, self: PyRange) => iteratorOf(self),
  '__reversed__()': (_thread, self: PyRange) => iteratorOf(reversed(self)),
  '__getitem__(key, /)': (thread, self: PyRange, index: Value) => {
    if (index instanceof PySlice) return slice(thread, self, index);
    return withInteger(
      thread,
      index,
      (_thread, given) => {
        const place = given < 0 ? add(given, self.length) : given;
        if (place < 0 || place >= self.length) {
          raise('IndexError', 'range object index out of range');
        }
        return numberAt(self, place);
      },
      `range indices must be integers or slices, not ${typeOf(index).name}`,
    );
  },
  '__contains__(key, /)': (thread, self: PyRange, value: Value) => {
    const known = plainInteger(value);
    if (known !== undefined) return placeOf(self, known) !== undefined;
    return containsByIteration(thread, self, value);
  },
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
    return placeOf(self, known) ?? raise('ValueError', `${known} is not in range`);
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
