/** What the iterators are made anew of: for `copy`. Source: the documentation of `object.__reduce__`. */
import { defineNew } from '../../builtins/construct.ts';
import {
  defineMethods,
  ListIterator,
  type PyIterator,
  PyList,
  PyTuple,
  type PyType,
  TupleIterator,
  type Value,
} from '../../objects/index.ts';
import { integerIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import {
  type Arrangements,
  combinationsType,
  type FromPool,
  type Permutations,
  type Product,
  permutationsType,
  productType,
  repeatedType,
} from './arrangements.ts';
import {
  type Count,
  type Cycle,
  countType,
  cycleType,
  type Repeat,
  repeatType,
} from './endless.ts';
import { type GroupBy, groupByType, type Link, Tee, teeType } from './groups.ts';
import {
  Accumulate,
  accumulateType,
  Chain,
  chainType,
  type ZipLongest,
  zipLongestType,
} from './joining.ts';
import {
  type Compress,
  compressType,
  dropWhileType,
  filterFalseType,
  type Predicated,
  type Slice,
  sliceType,
  starMapType,
  takeWhileType,
} from './selecting.ts';
import { iterated } from './steps.ts';

/** What a type, its arguments and perhaps a state make. */
const made = (type: PyType, args: readonly Value[], state?: Value): Value =>
  new PyTuple([type, new PyTuple(args), ...(state === undefined ? [] : [state])]);

const nothing = (): Value => new TupleIterator(new PyTuple([]));

/** A state that is a tuple. Raises TypeError. */
function tupleIn(state: Value): readonly Value[] {
  return state instanceof PyTuple ? state.items : raise('TypeError', 'state is not a tuple');
}

/** Gives a type `__reduce__`, and `__setstate__` where there is a state. */
function reducible<Self extends PyIterator>(
  type: PyType,
  partsOf: (self: Self) => Value,
  setState?: (self: Self, state: Value) => void,
): void {
  defineMethods(type, { '__reduce__()': (_thread, self: Self) => partsOf(self) });
  if (setState === undefined) return;
  defineMethods(type, {
    '__setstate__(state, /)': (_thread, self: Self, state: Value) => {
      setState(self, state);
      return null;
    },
  });
}

/** Both items one after the other, as `chain` gives them. */
const chained = (...iterables: readonly Value[]): Chain =>
  new Chain(new TupleIterator(new PyTuple(iterables)));

function partsOfAccumulate({ type, source, callable, total, initial }: Accumulate): Value {
  const rest = source ?? nothing();
  if (initial !== undefined) {
    return made(type, [chained(new PyList([initial]), rest), callable], null);
  }
  // A sum that is None would look like none.
  if (total === null) {
    const again = new Accumulate(chained(new PyList([null]), rest), callable, undefined);
    return made(sliceType, [again, 1, null]);
  }
  return made(type, [rest, callable], total ?? null);
}

function partsOfChain({ type, source, iterables, choosing }: Chain): Value {
  if (source === undefined) return made(type, []);
  return made(type, [], new PyTuple(choosing ? [iterables] : [iterables, source]));
}

function placeChain(chain: Chain, state: Value): void {
  const [iterables, source] = tupleIn(state);
  chain.iterables = iterables as Value;
  chain.source = source ?? iterables;
  chain.choosing = source === undefined;
}

function partsOfCycle({ type, source, saved, place, isSaved }: Cycle): Value {
  if (source !== undefined) return made(type, [source], new PyTuple([saved, isSaved]));
  const rest = new ListIterator(saved);
  rest.index = place;
  return made(type, [rest], new PyTuple([saved, true]));
}

function placeCycle(cycle: Cycle, state: Value): void {
  const [saved, isSaved] = tupleIn(state);
  if (!(saved instanceof PyList)) raise('TypeError', 'state is not a tuple');
  cycle.saved = saved;
  cycle.isSaved = isSaved === true || (typeof isSaved === 'number' && isSaved !== 0);
}

function partsOfSlice({ type, source, wanted, stop, step, place }: Slice): Value {
  if (source === undefined) return made(type, [new ListIterator(new PyList([])), 0], 0);
  const end = Number.isFinite(stop) ? stop : null;
  return made(type, [source, Math.min(wanted, stop), end, step], place);
}

const numbersIn = (state: Value): number[] =>
  tupleIn(state).map((place) => Number(integerIn(place) ?? 0));

/** Arrangements of a pool: what is over has no pool any more. */
function partsOfPool({ type, pool, size, places }: FromPool, state?: Value): Value {
  if (places === null) return made(type, [new PyTuple([]), size]);
  const args = [new PyTuple(pool), size];
  return places === undefined ? made(type, args) : made(type, args, state ?? new PyTuple(places));
}

function placeArrangement(arrangement: Arrangements, state: Value): void {
  arrangement.places = numbersIn(state);
}

function partsOfProduct({ type, pools, places }: Product): Value {
  if (places === null) return made(type, [new PyTuple([])]);
  const args = pools.map((pool) => new PyTuple(pool));
  return places === undefined ? made(type, args) : made(type, args, new PyTuple(places));
}

function partsOfPermutations(self: Permutations): Value {
  return partsOfPool(self, new PyTuple([new PyTuple(self.order), new PyTuple(self.cycles)]));
}

function placePermutations(self: Permutations, state: Value): void {
  const [order = null, cycles = null] = tupleIn(state);
  self.order = numbersIn(order);
  self.cycles = numbersIn(cycles);
  self.places = self.order.slice(0, self.size);
}

function partsOfGroupBy({ type, source, keyFunction, value, key, groupKey }: GroupBy): Value {
  const args = [source ?? nothing(), keyFunction];
  if (value === undefined || key === undefined || groupKey === undefined) return made(type, args);
  return made(type, args, new PyTuple([value, key, groupKey]));
}

function placeGroupBy(groups: GroupBy, state: Value): void {
  const [value, key, groupKey] = tupleIn(state);
  Object.assign(groups, { value, key, groupKey });
}

/** Items that another iterator has taken already come before those of the source. */
function partsOfTee({ type, source, link }: Tee): Value {
  const items: Value[] = [];
  for (let at: Link = link; at.next !== undefined; at = at.next) items.push(at.item as Value);
  const rest = items.length === 0 ? source : chained(new PyList(items), source);
  return made(type, [rest]);
}

const overIn = (state: Value): boolean => state !== 0 && state !== false && state !== null;

/** Gives all iterators of `itertools` what `copy` asks them for. */
export function defineReductions(): void {
  reducible<Count>(countType, ({ type, value, step }) =>
    made(type, typeof value !== 'object' && step === 1 ? [value] : [value, step]),
  );
  reducible<Repeat>(repeatType, ({ type, value, left }) =>
    made(type, Number.isFinite(left) ? [value, left] : [value]),
  );
  reducible(cycleType, partsOfCycle, placeCycle);
  reducible(chainType, partsOfChain, placeChain);
  reducible<Accumulate>(accumulateType, partsOfAccumulate, (self, total) => {
    self.total = total ?? undefined;
  });
  reducible<ZipLongest>(
    zipLongestType,
    ({ type, iterators, fill }) =>
      made(
        type,
        iterators.map((one) => one ?? new PyTuple([])),
        fill,
      ),
    (self, fill) => {
      self.fill = fill;
    },
  );
  reducible<Compress>(compressType, ({ type, data, selectors }) => made(type, [data, selectors]));
  for (const type of [filterFalseType, starMapType]) {
    reducible<Predicated>(type, (self) =>
      made(self.type, [self.predicate, self.source ?? nothing()]),
    );
  }
  reducible<Predicated>(
    dropWhileType,
    ({ type, predicate, source, over }) =>
      made(type, [predicate, source ?? nothing()], over ? 1 : 0),
    (self, over) => {
      self.over = overIn(over);
    },
  );
  reducible<Predicated>(
    takeWhileType,
    ({ type, predicate, source }) =>
      made(type, [predicate, source ?? nothing()], source === undefined ? 1 : 0),
    (self, over) => {
      if (overIn(over)) self.source = undefined;
    },
  );
  reducible<Slice>(sliceType, partsOfSlice, (self, place) => {
    self.place = Number(integerIn(place) ?? 0);
  });
  reducible<Product>(productType, partsOfProduct, placeArrangement);
  reducible<Permutations>(permutationsType, partsOfPermutations, placePermutations);
  for (const type of [combinationsType, repeatedType]) {
    reducible<FromPool>(type, (self) => partsOfPool(self), placeArrangement);
  }
  reducible(groupByType, partsOfGroupBy, placeGroupBy);
  reducible(teeType, partsOfTee);
  defineNew(teeType, 'iterable, /', (thread, _type, iterable: Value) =>
    iterated(thread, iterable, (_inner, source) =>
      source instanceof Tee ? new Tee(source.source, source.link) : new Tee(source, {}),
    ),
  );
}
