import { fitsSsize } from '../numbers/index.ts';
import { type Result, typeOf, type Value } from '../objects/index.ts';
import { finish, type Sliced, type Slices } from '../slices.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { checkItems } from '../vm/memory.ts';
import type { Thread } from '../vm/thread.ts';

/** Goes on with how often a sequence is repeated. Raises TypeError for what is no integer. */
export function withTimes(
  thread: Thread,
  times: Value,
  length: number,
  then: (count: number) => Result,
): Result {
  if (integerIn(times) === undefined && typeOf(times).lookUp('__index__') === undefined) {
    raise('TypeError', `can't multiply sequence by non-int of type '${typeOf(times).name}'`);
  }
  return withInteger(thread, times, (_thread, integer) => {
    if (!fitsSsize(integer)) {
      raise('OverflowError', `cannot fit '${typeOf(times).name}' into an index-sized integer`);
    }
    const count = Math.max(0, Number(integer));
    checkItems(length * count);
    return then(count);
  });
}

/** The items so many times over. The caller has checked how many that makes. */
export function repeatItems(items: readonly Value[], times: number): Value[] {
  if (times === 0 || items.length === 0) return [];
  if (items.length === 1) return new Array<Value>(times).fill(items[0] as Value);
  let result: Value[] = [];
  let power = items.slice();
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result.length === 0 ? power.slice() : result.concat(power);
    if (left > 1) power = power.concat(power);
  }
  return result;
}

/** Items that are picked one by one before others get their turn. */
const PICKED = 2 ** 17;

/** The items at the places of a slice. */
export function itemsAt(
  items: readonly Value[],
  places: { readonly start: number; readonly step: number; readonly count: number },
): Sliced<Value[]> {
  const { start, step, count } = places;
  if (step === 1) return items.slice(start, start + count);
  const picking = pick(items, places);
  return count <= PICKED ? finish(picking) : picking;
}

function* pick(
  items: readonly Value[],
  { start, step, count }: { readonly start: number; readonly step: number; readonly count: number },
): Slices<Value[]> {
  const result: Value[] = [];
  for (let index = 0; index < count; index += 1) {
    result.push(items[start + index * step] as Value);
    if (index % PICKED === PICKED - 1) yield;
  }
  return result;
}
