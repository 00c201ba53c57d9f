import { type Hash, hashFromInteger } from '../hashing/index.ts';
import {
  type DictEntry,
  hostKeyOf,
  PENDING,
  PyDict,
  PyFrozenSet,
  PySet,
  type Result,
  type Value,
} from '../objects/index.ts';
import {
  answerSetOperation,
  type Found,
  findInSet,
  insertAt,
  presize,
  resumeSearch,
  runSetOperation,
  type SetOperation,
  type SetTable,
  unionInto,
} from '../tables/index.ts';
import { afterItems, pauseThen, push, workThen } from './continue.ts';
import { DictEntries } from './dict-entries.ts';
import { type EachItem, forEachItem, forEachNext } from './each.ts';
import { equal } from './equality.ts';
import { hash, hashAtOnce } from './hash.ts';
import type { Interpreter } from './interpreter.ts';
import type { Thread } from './thread.ts';

/** Whether two keys are equal; `undefined` when only the program can tell. */
function sameKey(stored: Value, key: Value): boolean | undefined {
  if (typeof stored === 'string' && typeof key === 'string') return stored === key;
  const left = hostKeyOf(stored);
  const right = left === undefined ? undefined : hostKeyOf(key);
  return right === undefined ? undefined : left === right;
}

/** What to do with the slot of a member, or `~slot` of the free one for it. */
type WithSlot<State> = (thread: Thread, found: number, hash: Hash, state: State) => Result;

/** Finds a member of a set and goes on with its slot. Raises TypeError for what has no hash. */
export function withSlot<State>(
  thread: Thread,
  table: SetTable<Value>,
  key: Value,
  then: WithSlot<State>,
  state: State,
): Result {
  const known = hashAtOnce(thread.interpreter, key);
  if (known !== undefined) {
    return settle(thread, findInSet(table, key, known, sameKey), known, then as never, state);
  }
  return workThen(
    thread,
    () => hash(thread, key),
    (inner, answer) => {
      const own = hashFromInteger(answer as number | bigint);
      return settle(inner, findInSet(table, key, own, sameKey), own, then as never, state);
    },
    undefined,
  );
}

/** Adds a key of a dict, whose hash is known there. */
function addKey(thread: Thread, table: SetTable<Value>, { key, hash: known }: DictEntry): Result {
  if (known === undefined) return addToTable(thread, table, key);
  const own = hashFromInteger(known);
  const found = findInSet(table, key, own, sameKey);
  return settle(thread, found, own, insertIfAbsent as never, { table, item: key });
}

const ADDING_KEYS: EachItem<{ readonly table: SetTable<Value>; readonly keys: DictEntries }> = {
  visit: (thread, _key, { table, keys }) => addKey(thread, table, keys.entry as DictEntry),
  done: () => null,
};

/** Compares as long as the search has to know. */
function settle(
  thread: Thread,
  found: Found<Value>,
  keyHash: Hash,
  then: WithSlot<unknown>,
  state: unknown,
): Result {
  if (typeof found === 'number') return then(thread, found, keyHash, state);
  return workThen(
    thread,
    () => equal(thread, found.candidate, found.key),
    (inner, answer) =>
      settle(inner, resumeSearch(found, answer === true, sameKey), keyHash, then, state),
    undefined,
  );
}

/** Adds a member. */
export function addToSet(thread: Thread, set: Value, item: Value): Result {
  return addToTable(thread, (set as PySet).table, item);
}

function addToTable(thread: Thread, table: SetTable<Value>, item: Value): Result {
  return withSlot(thread, table, item, insertIfAbsent, { table, item });
}

function insertIfAbsent(
  _thread: Thread,
  found: number,
  keyHash: Hash,
  { table, item }: { readonly table: SetTable<Value>; readonly item: Value },
): Result {
  if (found < 0) insertAt(table, ~found, item, keyHash);
  return null;
}

const ADDING: EachItem<PySet> = {
  quick: (thread, item, { table }) => {
    const known = hashAtOnce(thread.interpreter, item);
    if (known === undefined) return false;
    const found = findInSet(table, item, known, sameKey);
    if (typeof found !== 'number') return false;
    if (found < 0) insertAt(table, ~found, item, known);
    return true;
  },
  visit: (thread, item, set) => addToSet(thread, set, item),
  done: () => null,
};

/** Adds the items of an iterable, to a new set when none is given; answers with the set. */
export function updateSet(thread: Thread, set: Value | undefined, iterable: Value): Result {
  const target = set === undefined ? new PySet() : (set as PySet);
  return workThen(
    thread,
    (inner) => addAll(inner, target, iterable),
    () => target,
    undefined,
  );
}

function addAll(thread: Thread, target: PySet, iterable: Value): Result {
  if (iterable instanceof PySet) {
    return runOperation(thread, unionInto(target.table, iterable.table), nothing);
  }
  if (iterable instanceof PyDict && iterable.type.builtIn) {
    const { table } = target;
    presize(table, iterable.size);
    if (iterable.ownEntries !== undefined) {
      const keys = new DictEntries(iterable);
      return forEachNext(thread, keys, ADDING_KEYS, { table, keys });
    }
  }
  return forEachItem(thread, iterable, ADDING, target);
}

function nothing(): Result {
  return null;
}

/** Slots that an operation goes over before others get their turn. */
const SLICE = 20_000;

/** Runs an operation on two sets to its end. */
export function runOperation(
  thread: Thread,
  operation: SetOperation<Value>,
  then: (thread: Thread, operation: SetOperation<Value>) => Result,
): Result {
  for (;;) {
    const step = runSetOperation(operation, sameKey, SLICE);
    if (step === 'done') return afterItems(thread, operation.slot, then, operation);
    if (step === 'working') {
      return pauseThen(thread, (inner) => runOperation(inner, operation, then), undefined);
    }
    const running: Running = { operation, then };
    const frame = push(thread, afterComparing as never, running);
    const answer = equal(thread, step.candidate, step.key);
    if (answer === PENDING) return PENDING;
    thread.frame = frame.back;
    answerSetOperation(operation, answer === true, sameKey);
  }
}

interface Running {
  readonly operation: SetOperation<Value>;
  readonly then: (thread: Thread, operation: SetOperation<Value>) => Result;
}

function afterComparing(thread: Thread, answer: Value, { operation, then }: Running): Result {
  answerSetOperation(operation, answer === true, sameKey);
  return runOperation(thread, operation, then);
}

/** A frozenset of constants, as compilers make them; each has a hash that the host can tell. */
export function frozenSetOf(interpreter: Interpreter, members: readonly Value[]): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const member of members) {
    const known = hashAtOnce(interpreter, member);
    if (known === undefined) throw new RangeError('a constant without a hash');
    const found = findInSet(set.table, member, known, sameKey);
    if (typeof found === 'number' && found < 0) insertAt(set.table, ~found, member, known);
  }
  return set;
}
