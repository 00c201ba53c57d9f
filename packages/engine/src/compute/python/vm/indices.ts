import { type Int, int } from '../numbers/index.ts';
import { type PySlice, type Result, typeOf, type Value } from '../objects/index.ts';
import { workThen } from './continue.ts';
import { indexOf, integerIn } from './conversions.ts';
import { raise } from './errors.ts';
import type { Thread } from './thread.ts';

/** Goes on with a value as an integer of any size. Raises TypeError. */
export function withInteger(
  thread: Thread,
  value: Value,
  then: (thread: Thread, integer: Int) => Result,
  complaint?: string,
): Result {
  const known = integerIn(value);
  if (known !== undefined) return then(thread, known);
  return workThen(
    thread,
    () => indexOf(thread, value, complaint),
    (inner, answer) => then(inner, answer as Int),
    undefined,
  );
}

/** Goes on with a value as a number of items or a place. Raises TypeError, OverflowError for what has 64 bits or more. */
export function withSize(
  thread: Thread,
  value: Value,
  then: (thread: Thread, size: number) => Result,
  tooLarge = 'Python int too large to convert to C ssize_t',
): Result {
  return withInteger(thread, value, (inner, integer) => {
    if (BigInt.asIntN(64, BigInt(integer)) !== BigInt(integer)) raise('OverflowError', tooLarge);
    return then(inner, Number(integer));
  });
}

/** Goes on with a place in a sequence as a subscript gives it. Raises IndexError for what has 64 bits or more. */
export function withSubscript(
  thread: Thread,
  value: Value,
  then: (thread: Thread, index: number) => Result,
  complaint: string,
): Result {
  if (typeof value === 'number') return then(thread, value);
  return withInteger(
    thread,
    value,
    (inner, integer) => {
      if (BigInt.asIntN(64, BigInt(integer)) !== BigInt(integer)) {
        raise('IndexError', `cannot fit '${typeOf(value).name}' into an index-sized integer`);
      }
      return then(inner, Number(integer));
    },
    complaint,
  );
}

const NO_INDEX = 'slice indices must be integers or None or have an __index__ method';
const LARGEST = 2 ** 53;

/** Goes on with a bound of a slice, null for none; those beyond all sequences are cut. Raises TypeError. */
function withBound(
  thread: Thread,
  value: Value | undefined,
  then: (thread: Thread, bound: number | null) => Result,
): Result {
  if (value === undefined || value === null) return then(thread, null);
  return withInteger(
    thread,
    value,
    (inner, integer) => then(inner, Math.max(-LARGEST, Math.min(LARGEST, Number(integer)))),
    NO_INDEX,
  );
}

/** Goes on with both bounds, as `find` and its like take them. */
export function withBounds(
  thread: Thread,
  start: Value | undefined,
  end: Value | undefined,
  then: (thread: Thread, start: number | null, end: number | null) => Result,
): Result {
  return withBound(thread, start, (inner, from) =>
    withBound(inner, end, (later, to) => then(later, from, to)),
  );
}

/** Places that a slice takes of a sequence: so many from `start` on, `step` apart. */
export interface Places<Integer = number> {
  readonly start: Integer;
  readonly stop: Integer;
  readonly step: Integer;
  readonly count: Integer;
}

/** Goes on with the places that a slice takes of a sequence. Raises TypeError, ValueError. */
export function withPlaces(
  thread: Thread,
  slice: PySlice,
  length: (thread: Thread) => number,
  then: (thread: Thread, places: Places) => Result,
): Result {
  return withBound(thread, slice.step, (inner, step) => {
    if (step === 0) raise('ValueError', 'slice step cannot be zero');
    return withBounds(inner, slice.start, slice.stop, (later, start, stop) => {
      if (step === null || step === 1) return then(later, adjacent(start, stop, length(later)));
      const { count, ...places } = placesOf(start, stop, step, length(later));
      return then(later, {
        start: Number(places.start),
        stop: Number(places.stop),
        step: Number(places.step),
        count: Number(count),
      });
    });
  });
}

/** The same where the places lie side by side, without long numbers. */
function adjacent(start: number | null, stop: number | null, length: number): Places {
  const clip = (bound: number) => Math.max(0, Math.min(length, bound < 0 ? bound + length : bound));
  const from = clip(start ?? 0);
  const to = clip(stop ?? length);
  return { start: from, stop: to, step: 1, count: Math.max(0, to - from) };
}

/** The places of `start:stop:step` in a sequence of any length. Source: PySlice_AdjustIndices of CPython. */
export function placesOf(
  start: Int | null,
  stop: Int | null,
  step: Int | null,
  length: Int,
): Places<Int> {
  const by = BigInt(step ?? 1);
  const size = BigInt(length);
  const lowest = by < 0n ? -1n : 0n;
  const highest = by < 0n ? size - 1n : size;
  const clip = (bound: Int) => {
    const place = BigInt(bound) < 0n ? BigInt(bound) + size : BigInt(bound);
    return place < lowest ? lowest : place > highest ? highest : place;
  };
  const from = start === null ? (by < 0n ? highest : lowest) : clip(start);
  const to = stop === null ? (by < 0n ? lowest : highest) : clip(stop);
  const distance = by < 0n ? from - to : to - from;
  const width = by < 0n ? -by : by;
  const count = distance <= 0n ? 0n : (distance - 1n) / width + 1n;
  return { start: int(from), stop: int(to), step: int(by), count: int(count) };
}
