import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  EXHAUSTED,
  type NextResult,
  PyIterator,
  PyTuple,
  type PyType,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { integerIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { collect } from '../../vm/iteration.ts';
import { checkItems } from '../../vm/memory.ts';
import type { Thread } from '../../vm/thread.ts';
import { iteratorType } from './steps.ts';

/** Tuples of items that are chosen by places in pools; the places change from one tuple to the next. */
export abstract class Arrangements extends PyIterator {
  /** `undefined` before the first tuple, `null` after the last. */
  places: number[] | null | undefined;

  /** The first places, or none. */
  abstract first(): number[] | null;
  /** Changes the places to the next ones; false when there are none. */
  abstract follow(places: number[]): boolean;
  abstract itemAt(place: number, index: number): Value;

  advance(): NextResult {
    if (this.places === undefined) this.places = this.first();
    else if (this.places !== null && !this.follow(this.places)) this.places = null;
    if (this.places === null) return EXHAUSTED;
    return new PyTuple(this.places.map((place, index) => this.itemAt(place, index)));
  }
}

/** One item of each pool, the last changing fastest. */
export class Product extends Arrangements {
  readonly pools: readonly (readonly Value[])[];

  constructor(pools: readonly (readonly Value[])[]) {
    super();
    this.pools = pools;
  }

  first(): number[] | null {
    return this.pools.some((pool) => pool.length === 0) ? null : this.pools.map(() => 0);
  }

  follow(places: number[]): boolean {
    for (let index = places.length - 1; index >= 0; index -= 1) {
      const next = (places[index] as number) + 1;
      if (next < (this.pools[index] as readonly Value[]).length) {
        places[index] = next;
        return true;
      }
      places[index] = 0;
    }
    return false;
  }

  itemAt(place: number, index: number): Value {
    return (this.pools[index] as readonly Value[])[place] as Value;
  }
}

export abstract class FromPool extends Arrangements {
  readonly pool: readonly Value[];
  readonly size: number;

  constructor(pool: readonly Value[], size: number) {
    super();
    this.pool = pool;
    this.size = size;
  }

  itemAt(place: number): Value {
    return this.pool[place] as Value;
  }
}

/** So many items in every order, by the places that they have in the pool. */
export class Permutations extends FromPool {
  order: number[] = [];
  cycles: number[] = [];

  first(): number[] | null {
    const { pool, size } = this;
    if (size > pool.length) return null;
    this.order = pool.map((_, index) => index);
    this.cycles = Array.from({ length: size }, (_, index) => pool.length - index);
    return this.order.slice(0, size);
  }

  follow(places: number[]): boolean {
    const { order, cycles, size } = this;
    for (let index = size - 1; index >= 0; index -= 1) {
      const left = (cycles[index] as number) - 1;
      if (left === 0) {
        order.push(...order.splice(index, 1));
        cycles[index] = order.length - index;
        continue;
      }
      cycles[index] = left;
      const other = order.length - left;
      [order[index], order[other]] = [order[other] as number, order[index] as number];
      for (let place = 0; place < size; place += 1) places[place] = order[place] as number;
      return true;
    }
    return false;
  }
}

/** So many items in the order of the pool, each at most once. */
class Combinations extends FromPool {
  first(): number[] | null {
    const { pool, size } = this;
    return size > pool.length ? null : Array.from({ length: size }, (_, index) => index);
  }

  follow(places: number[]): boolean {
    const { pool, size } = this;
    for (let index = size - 1; index >= 0; index -= 1) {
      const place = places[index] as number;
      if (place === index + pool.length - size) continue;
      for (let other = index; other < size; other += 1) places[other] = place + 1 + other - index;
      return true;
    }
    return false;
  }
}

/** So many items in the order of the pool, each as often as there is room. */
class Repeated extends FromPool {
  first(): number[] | null {
    const { pool, size } = this;
    return pool.length === 0 && size > 0 ? null : new Array<number>(size).fill(0);
  }

  follow(places: number[]): boolean {
    const { pool, size } = this;
    for (let index = size - 1; index >= 0; index -= 1) {
      const place = (places[index] as number) + 1;
      if (place >= pool.length) continue;
      places.fill(place, index);
      return true;
    }
    return false;
  }
}

export const productType = iteratorType('product', Product);
export const permutationsType = iteratorType('permutations', Permutations);
export const combinationsType = iteratorType('combinations', Combinations);
export const repeatedType = iteratorType('combinations_with_replacement', Repeated);

defineNew(productType, '*iterables, repeat=1', (thread, type, ...rest: readonly unknown[]) => {
  const iterables = rest.find((one) => Array.isArray(one)) as readonly Value[];
  const times = (rest.find((one) => one !== undefined && !Array.isArray(one)) ?? 1) as Value;
  return withSize(thread, times, (inner, repeat) => {
    if (repeat < 0) raise('ValueError', 'repeat argument cannot be negative');
    checkItems(repeat * iterables.length);
    return collectAll(inner, iterables, [], (pools) =>
      adopt(new Product(Array.from({ length: repeat }, () => pools).flat()), type),
    );
  });
});

function collectAll(
  thread: Thread,
  iterables: readonly Value[],
  pools: readonly Value[][],
  then: (pools: readonly Value[][]) => Result,
): Result {
  const iterable = iterables[pools.length];
  if (iterable === undefined) return then(pools);
  return collect(
    thread,
    iterable,
    (inner, items) => collectAll(inner, iterables, [...pools, items], then),
    undefined,
  );
}

function fromPool(
  thread: Thread,
  iterable: Value,
  sizeFor: (pool: readonly Value[]) => Value,
  make: (pool: readonly Value[], size: number) => Value,
): Result {
  return collect(
    thread,
    iterable,
    (inner, items) =>
      withSize(inner, sizeFor(items), (_later, count) => {
        if (count < 0) raise('ValueError', 'r must be non-negative');
        checkItems(count);
        return make(items, count);
      }),
    undefined,
  );
}

defineNew(
  permutationsType,
  'iterable, r=None',
  (thread, type: PyType, iterable: Value, size: Value = null) => {
    const sizeFor = (pool: readonly Value[]): Value => {
      if (size === null) return pool.length;
      return integerIn(size) === undefined ? raise('TypeError', 'Expected int as r') : size;
    };
    return fromPool(thread, iterable, sizeFor, (pool, count) =>
      adopt(new Permutations(pool, count), type),
    );
  },
);
for (const [combined, Kind] of [
  [combinationsType, Combinations],
  [repeatedType, Repeated],
] as const) {
  defineNew(combined, 'iterable, r', (thread, type, iterable: Value, size: Value) =>
    withSize(thread, size, (inner, count) =>
      fromPool(
        inner,
        iterable,
        () => count,
        (pool) => adopt(new Kind(pool, count), type),
      ),
    ),
  );
}
