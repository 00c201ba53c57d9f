import { READY } from '../../../../machine/index.ts';
import type { Value } from '../../objects/index.ts';
import { builtInCompare } from '../../vm/built-in-operators.ts';
import { equal } from '../../vm/equality.ts';
import { EQUAL } from '../../vm/operators.ts';
import { asked, type SystemRun } from '../../vm/system-work.ts';
import type { PyArray } from './py-array.ts';

/** Items that are looked at before others get their turn. */
const SLICE = 10_000;

/** Goes over the places from `start` on whose items equal a value. */
function* placesEqual(
  array: PyArray,
  value: Value,
  start: number,
  stop: number,
  found: (place: number) => boolean,
): SystemRun {
  for (let place = start; place < Math.min(stop, array.length); place += 1) {
    if (place % SLICE === SLICE - 1) yield READY;
    const item = array.at(place);
    const isEqual =
      builtInCompare(EQUAL, item, value) ?? (yield* asked((thread) => equal(thread, item, value)));
    if (isEqual === true && found(place)) return;
  }
}

/** The first place whose item equals a value, −1 for none. */
export function* firstEqual(
  array: PyArray,
  value: Value,
  start: number,
  stop: number,
): SystemRun<number> {
  let first = -1;
  yield* placesEqual(array, value, start, stop, (place) => {
    first = place;
    return true;
  });
  return first;
}

/** How many items equal a value. */
export function* countEqual(array: PyArray, value: Value): SystemRun<number> {
  let count = 0;
  yield* placesEqual(array, value, 0, Number.POSITIVE_INFINITY, () => {
    count += 1;
    return false;
  });
  return count;
}
