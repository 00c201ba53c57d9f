import {
  EXHAUSTED,
  type KeywordArguments,
  PENDING,
  PyByteArray,
  PyBytes,
  PyIterator,
  PyList,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { builtInBinary } from '../../vm/built-in-operators.ts';
import { callThen, deeper, workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { type EachItem, forEachItem, forEachNext } from '../../vm/each.ts';
import { raise } from '../../vm/errors.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import { binaryOperation, compare, GREATER, LESS } from '../../vm/operators.ts';
import { part, withPart } from '../../vm/parts.ts';
import { lessAtOnce } from '../../vm/quick-less.ts';
import { length } from '../../vm/subscripts.ts';
import type { Thread } from '../../vm/thread.ts';
import { quickTruth, truth } from '../../vm/truth.ts';
import { defineFunctions } from '../define-functions.ts';
import { keywordsIn } from '../keywords.ts';

const untilSentinel = part(() => import('../callable-iterator.ts'));

const ALL: EachItem<undefined> = {
  quick: (_thread, item) => quickTruth(item) === true,
  visit: (thread, item) => truth(thread, item),
  after: (answer) => (answer === true ? undefined : false),
  done: () => true,
};

const ANY: EachItem<undefined> = {
  quick: (_thread, item) => quickTruth(item) === false,
  visit: (thread, item) => truth(thread, item),
  after: (answer) => (answer === true ? true : undefined),
  done: () => false,
};

interface Summing {
  total: Value;
}

const ADD = 0;

const SUM: EachItem<Summing> = {
  quick: (_thread, item, state) => {
    const { total } = state;
    if (typeof item === 'number' && typeof total === 'number') {
      const sum = total + item;
      if (Number.isSafeInteger(sum)) {
        state.total = sum;
        return true;
      }
    }
    const known = builtInBinary(ADD, total, item);
    if (known === undefined) return false;
    state.total = known;
    return true;
  },
  visit: (thread, item, { total }) => binaryOperation(thread, ADD, total, item),
  after: (answer, state) => {
    state.total = answer;
    return undefined;
  },
  done: (_thread, { total }) => total,
};

function refuseText(start: Value): void {
  if (textIn(start) !== undefined) {
    raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (start instanceof PyBytes) {
    raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
  }
  if (start instanceof PyByteArray) {
    raise('TypeError', "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
}

/** The least or the greatest so far. */
interface Choosing {
  readonly name: string;
  readonly operator: number;
  /** What there is for no items at all. */
  readonly otherwise: Value | undefined;
  readonly key: Value;
  best: Value | undefined;
  bestKey: Value;
  itemKey: Value;
}

const CHOOSE: EachItem<Choosing> = {
  quick: (_thread, item, state) => {
    if (state.key !== null) return false;
    if (state.best === undefined) {
      state.best = item;
      state.bestKey = item;
      return true;
    }
    const better =
      state.operator === LESS ? lessAtOnce(item, state.bestKey) : lessAtOnce(state.bestKey, item);
    if (better === undefined) return false;
    if (better) {
      state.best = item;
      state.bestKey = item;
    }
    return true;
  },
  visit: (thread, item, state) => {
    if (state.key === null) return isBetter(thread, item, state);
    return callThen(thread, state.key, [item], isBetter, state);
  },
  after: (better, state, item) => {
    if (better === true) {
      state.best = item;
      state.bestKey = state.itemKey;
    }
    return undefined;
  },
  done: (_thread, { name, best, otherwise }) => {
    if (best !== undefined) return best;
    return otherwise === undefined
      ? raise('ValueError', `${name}() arg is an empty sequence`)
      : otherwise;
  },
};

function isBetter(thread: Thread, key: Value, state: Choosing): Result {
  state.itemKey = key;
  if (state.best === undefined) return true;
  return workThen(
    thread,
    (inner) => compare(inner, state.operator, key, state.bestKey),
    (inner, answer) => truth(inner, answer),
    undefined,
  );
}

/** The values of keywords in the order of `names`. Raises TypeError for others. */
function choose(
  thread: Thread,
  name: string,
  operator: number,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  const [first] = args;
  if (first === undefined) {
    raise('TypeError', `${name} expected at least 1 argument, got 0`);
  }
  const [key = null, otherwise] = keywordsIn(keywords, ['key', 'default'], name);
  if (args.length > 1 && otherwise !== undefined) {
    raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const items = args.length > 1 ? new PyList([...args]) : first;
  const state = { name, operator, otherwise, key, best: undefined, bestKey: null, itemKey: null };
  return forEachItem(thread, items, CHOOSE, state);
}

function nextOf(thread: Thread, iterator: Value, otherwise: Value | undefined): Result {
  const isIterator =
    iterator instanceof PyIterator || typeOf(iterator).lookUp('__next__') !== undefined;
  if (!isIterator) {
    raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`);
  }
  thread.stopValue = null;
  const item = nextOrLater(thread, iterator, itemOrEnd, otherwise);
  return item === undefined ? PENDING : itemOrEnd(thread, item, otherwise);
}

function itemOrEnd(
  thread: Thread,
  item: Value | typeof EXHAUSTED,
  otherwise: Value | undefined,
): Value {
  if (item !== EXHAUSTED) return item;
  if (otherwise !== undefined) return otherwise;
  return thread.stopValue === null
    ? raise('StopIteration')
    : raise('StopIteration', thread.stopValue);
}

/** What waits while items are got and compared: what knows only what it is given. */
export const iterationWork = [ALL, ANY, SUM, CHOOSE, isBetter, itemOrEnd];

defineFunctions({
  'len(obj, /)': (thread, object: Value) => length(thread, object),
  'iter(object, sentinel=<none>, /)': (thread, object: Value, sentinel: Value | undefined) => {
    if (sentinel === undefined) return iterate(thread, object);
    if (typeOf(object).lookUp('__call__') === undefined) {
      raise('TypeError', 'iter(v, w): v must be callable');
    }
    return withPart(
      thread,
      untilSentinel,
      (_thread, { CallableIterator }) => new CallableIterator(object, sentinel),
    );
  },
  'next(iterator, default=<none>, /)': nextOf,
  'all(iterable, /)': (thread, iterable: Value) => forEachItem(thread, iterable, ALL, undefined),
  'any(iterable, /)': (thread, iterable: Value) => forEachItem(thread, iterable, ANY, undefined),
  'sum(iterable, /, start=0)': (thread, iterable: Value, start: Value | undefined) => {
    const total = start === undefined ? 0 : start;
    return workThen(
      thread,
      (inner) => iterate(inner, iterable),
      (inner, iterator) => {
        refuseText(total);
        return forEachNext(inner, iterator, SUM, { total });
      },
      undefined,
    );
  },
  'min(*args, **kwargs)': (thread, args: Value[], keywords: KeywordArguments) =>
    deeper(thread, (inner) => choose(inner, 'min', LESS, args, keywords)),
  'max(*args, **kwargs)': (thread, args: Value[], keywords: KeywordArguments) =>
    deeper(thread, (inner) => choose(inner, 'max', GREATER, args, keywords)),
});
