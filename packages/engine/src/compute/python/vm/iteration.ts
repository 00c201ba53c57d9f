import {
  EXHAUSTED,
  generatorType,
  ListIterator,
  type NextResult,
  PENDING,
  PyGenerator,
  PyIterator,
  PyList,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { call } from './call.ts';
import { afterItems, callThen, pauseThen, push, settle, workThen } from './continue.ts';
import { raise } from './errors.ts';
import type { ThenNext } from './frame.ts';
import { resumeGenerator } from './generators.ts';
import { checkItems } from './memory.ts';
import { part, withPart } from './parts.ts';
import { SequenceIterator } from './sequence-iterator.ts';
import type { Thread } from './thread.ts';

/** An iterator over a value, as `iter` gives it. Raises TypeError. */
export function iterate(thread: Thread, value: Value): Result {
  if (value instanceof PyList && value.type.builtIn) return new ListIterator(value);
  const type = typeOf(value);
  if (type === generatorType) return value;
  const method = type.lookUp('__iter__');
  if (method === undefined || method === null) {
    if (method === undefined && type.lookUp('__getitem__') !== undefined) {
      return new SequenceIterator(value);
    }
    raise('TypeError', `'${type.name}' object is not iterable`);
  }
  if (type.builtIn) return call(thread, method, [value]);
  return callThen(thread, method, [value], mustBeIterator, undefined);
}

function mustBeIterator(_thread: Thread, value: Value): Result {
  if (typeOf(value).lookUp('__next__') !== undefined) return value;
  raise('TypeError', `iter() returned non-iterator of type '${typeOf(value).name}'`);
}

/** The next item of an iterator. A `StopIteration` that its `__next__` raises reaches the caller as such. */
export function next(thread: Thread, iterator: Value): NextResult {
  if (iterator instanceof PyIterator) return iterator.advance(thread);
  if (iterator instanceof PyGenerator && iterator.type === generatorType) {
    return resumeGenerator(thread, iterator, null);
  }
  const method = typeOf(iterator).lookUp('__next__');
  if (method === undefined) {
    raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`);
  }
  return call(thread, method, [iterator]);
}

/** Asks an iterator for its next item; `undefined` when the answer comes later, to `then`. */
export function nextOrLater<State>(
  thread: Thread,
  iterator: Value,
  then: ThenNext<State>,
  state: State,
): Value | typeof EXHAUSTED | undefined {
  if (iterator instanceof PyIterator && !iterator.callsBack) {
    return iterator.advance(thread) as Value | typeof EXHAUSTED;
  }
  const frame = push(thread, then, state, undefined, true);
  const result = next(thread, iterator);
  if (result === PENDING) return undefined;
  settle(thread, frame);
  return result;
}

/** Items that are taken at once before others get their turn. */
const SLICE = 10_000;

interface Collecting<State> {
  readonly iterator: Value;
  readonly items: Value[];
  readonly then: (thread: Thread, items: Value[], state: State) => Result;
  readonly state: State;
}

/** Gathers all items of an iterable, and goes on with them. */
export function collect<State>(
  thread: Thread,
  iterable: Value,
  then: (thread: Thread, items: Value[], state: State) => Result,
  state: State,
): Result {
  if ((iterable instanceof PyList || iterable instanceof PyTuple) && iterable.type.builtIn) {
    const items = iterable.items.slice();
    return afterItems(thread, items.length >> 4, finishCollecting as never, { then, items, state });
  }
  return workThen(
    thread,
    () => iterate(thread, iterable),
    (_thread, iterator, collecting) =>
      collectFrom(thread, { ...collecting, iterator } as Collecting<unknown>),
    { items: [], then, state } as Omit<Collecting<State>, 'iterator'>,
  );
}

const lengthHint = part(() => import('./length-hint.ts'));

/** Goes on when an object of the program has been asked how many items it will give, as those who gather them do. */
export function afterHint(
  thread: Thread,
  iterable: Value,
  then: (thread: Thread) => Result,
): Result {
  if (!hasHint(iterable)) return then(thread);
  return workThen(
    thread,
    (inner) => withPart(inner, lengthHint, (later, { askLength }) => askLength(later, iterable)),
    then,
    undefined,
  );
}

/** Whether code of the program tells how many items an object will give. */
export function hasHint(iterable: Value): boolean {
  if (iterable instanceof PyIterator && iterable.hintCallsBack) return true;
  const type = typeOf(iterable);
  if (type.builtIn) return false;
  return ['__len__', '__length_hint__'].some((name) => type.ownerOf(name)?.builtIn === false);
}

/** Gathers all items of an iterable that is first asked how many they are. */
export function collectHinted<State>(
  thread: Thread,
  iterable: Value,
  then: (thread: Thread, items: Value[], state: State) => Result,
  state: State,
): Result {
  if (!hasHint(iterable)) return collect(thread, iterable, then, state);
  return workThen(
    thread,
    () => iterate(thread, iterable),
    (inner, iterator) =>
      afterHint(inner, iterable, (later) =>
        collectFrom(later, { items: [], then, state, iterator } as Collecting<unknown>),
      ),
    undefined,
  );
}

/** Gathers what an iterator still has. */
function collectFrom(thread: Thread, collecting: Collecting<unknown>): Result {
  const { iterator, items } = collecting;
  const expected = iterator instanceof PyIterator ? Number(iterator.lengthHint() ?? 0) : 0;
  checkItems(items.length + expected);
  for (let count = 0; count < SLICE; count += 1) {
    const item = nextOrLater(thread, iterator, addCollected, collecting);
    if (item === undefined) return PENDING;
    if (item === EXHAUSTED) return afterItems(thread, count, finishCollecting, collecting);
    items.push(item);
  }
  return pauseThen(thread, goOnCollecting, collecting);
}

function finishCollecting(thread: Thread, { then, items, state }: Collecting<unknown>): Result {
  return then(thread, items, state);
}

function addCollected(
  thread: Thread,
  item: Value | typeof EXHAUSTED,
  collecting: Collecting<unknown>,
): Result {
  if (item === EXHAUSTED) return collecting.then(thread, collecting.items, collecting.state);
  collecting.items.push(item);
  return collectFrom(thread, collecting);
}

function goOnCollecting(thread: Thread, _value: Value, collecting: Collecting<unknown>): Result {
  return collectFrom(thread, collecting);
}
