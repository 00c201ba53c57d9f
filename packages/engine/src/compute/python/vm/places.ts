import { type Int, int } from '../numbers/index.ts';
import type { PySlice, Result, Value } from '../objects/index.ts';
import { raise } from './errors.ts';
import { withInteger, withSubscript } from './indices.ts';
import type { Thread } from './thread.ts';

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

/** What is said of a subscript that is no index, and of one where there is no item. */
export interface PlaceComplaints {
  readonly noIndex: string;
  readonly outOfRange: string;
}

/** Goes on with the place of an item that a subscript asks for. Raises TypeError, IndexError. */
export function withPlace(
  thread: Thread,
  index: Value,
  length: () => number,
  complaints: PlaceComplaints,
  then: (thread: Thread, place: number) => Result,
): Result {
  return withSubscript(
    thread,
    index,
    (inner, given) => {
      const size = length();
      const place = given < 0 ? given + size : given;
      if (place < 0 || place >= size) raise('IndexError', complaints.outOfRange);
      return then(inner, place);
    },
    complaints.noIndex,
  );
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
