import {
  defineMethods,
  type KeywordArguments,
  listType,
  PENDING,
  type PyException,
  PyList,
  type Result,
  type Value,
} from '../objects/index.ts';
import { abandonSort, answerSort, beginSort, runSort, type Sort } from '../sorting/index.ts';
import { afterItems, callThen, pauseThen, push, workThen } from '../vm/continue.ts';
import { raise, throwException } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { compare, LESS } from '../vm/operators.ts';
import { lessAtOnce } from '../vm/quick-less.ts';
import type { Thread } from '../vm/thread.ts';
import { truth } from '../vm/truth.ts';
import { defineFunctions } from './define-functions.ts';
import { keywordsIn } from './keywords.ts';
import { extend } from './list.ts';

/** A list that is being sorted: it looks empty meanwhile. */
interface Sorting {
  readonly list: PyList;
  /** What the list has while it is sorted. */
  readonly stand: Value[];
  readonly values: Value[];
  readonly key: Value;
  readonly reverse: boolean;
  readonly keys: Value[];
  sort: Sort<Value, Value> | undefined;
}

/** Comparisons, or calls of the key function, before others get their turn. */
const SLICE = 20_000;

/** `list.sort`. The same comparisons in the same order as CPython's. Raises ValueError. */
export function sortList(thread: Thread, list: PyList, key: Value, reverse: Value): Result {
  return withInteger(thread, reverse, (inner, backwards) => {
    const values = list.items;
    const stand: Value[] = [];
    list.items = stand;
    const sorting: Sorting = {
      list,
      stand,
      values,
      key,
      reverse: backwards !== 0,
      keys: [],
      sort: undefined,
    };
    push(inner, finish as never, sorting, restore);
    const frame = inner.frame;
    const done = key === null ? begin(inner, sorting) : takeKeys(inner, null, sorting);
    if (done === PENDING) return PENDING;
    inner.frame = frame?.back ?? null;
    return finish(inner, done, sorting);
  });
}

function takeKeys(thread: Thread, _value: unknown, sorting: Sorting): Result {
  const { keys, values, key } = sorting;
  for (let count = 0; count < SLICE && keys.length < values.length; count += 1) {
    const frame = push(thread, addKey as never, sorting);
    const answer = callThen(thread, key, [values[keys.length] as Value], same, undefined);
    if (answer === PENDING) return PENDING;
    thread.frame = frame.back;
    keys.push(answer);
  }
  if (keys.length < values.length) return pauseThen(thread, takeKeys, sorting);
  return begin(thread, sorting);
}

function same(_thread: Thread, value: Value): Result {
  return value;
}

function addKey(thread: Thread, answer: Value, sorting: Sorting): Result {
  sorting.keys.push(answer);
  return takeKeys(thread, null, sorting);
}

function begin(thread: Thread, sorting: Sorting): Result {
  const { values, keys, key, reverse } = sorting;
  if (reverse) {
    values.reverse();
    keys.reverse();
  }
  sorting.sort = key === null ? beginSort(values, null) : beginSort(keys, values);
  return goOn(thread, null, sorting);
}

function goOn(thread: Thread, _value: unknown, sorting: Sorting): Result {
  const sort = sorting.sort as Sort<Value, Value>;
  for (let count = 0; count < SLICE; count += 1) {
    const step = runSort(sort, lessAtOnce, SLICE);
    if (step === 'done')
      return afterItems(thread, 4 * Math.min(sorting.values.length, SLICE), none, undefined);
    if (step === 'working') break;
    const frame = push(thread, afterComparing as never, sorting);
    const answer = isLess(thread, sort.left, sort.right);
    if (answer === PENDING) return PENDING;
    thread.frame = frame.back;
    answerSort(sort, answer === true);
  }
  return pauseThen(thread, goOn, sorting);
}

const none = (): Result => null;

function afterComparing(thread: Thread, answer: Value, sorting: Sorting): Result {
  answerSort(sorting.sort as Sort<Value, Value>, answer === true);
  return goOn(thread, null, sorting);
}

/** Whether a value is less than another one: a bool. */
export function isLess(thread: Thread, left: Value, right: Value): Result {
  return workThen(
    thread,
    (inner) => compare(inner, LESS, left, right),
    (inner, answer) => truth(inner, answer),
    undefined,
  );
}

function giveBack({ list, values, keys, key, reverse }: Sorting): void {
  if (reverse) {
    values.reverse();
    if (key !== null) keys.reverse();
  }
  list.items = values;
}

function finish(_thread: Thread, _value: Value, sorting: Sorting): Result {
  const changed = sorting.list.items !== sorting.stand || sorting.stand.length > 0;
  giveBack(sorting);
  if (changed) raise('ValueError', 'list modified during sort');
  return null;
}

/** The list is whole again, in some order. */
function restore(_thread: Thread, exception: PyException, sorting: Sorting): Result {
  if (sorting.sort !== undefined) {
    abandonSort(sorting.sort);
    giveBack(sorting);
  } else sorting.list.items = sorting.values;
  return throwException(exception);
}

interface Copying {
  readonly list: PyList;
  readonly keywords: KeywordArguments;
}

/** What `sorted` was given beside the items is looked at when it has them. */
function sortCopy(thread: Thread, _value: Value, { list, keywords }: Copying): Result {
  const [key = null, reverse = false] = keywordsIn(keywords, ['key', 'reverse'], 'sort');
  // CPython counts the call of `sort` as a level of recursion; here a comparison of two items is one.
  const levels = key === null ? 0 : 1;
  const sorted = (inner: Thread): Result => sortList(inner, list, key, reverse);
  return workThen(thread, sorted, giveList, list, undefined, levels);
}

function giveList(_thread: Thread, _value: Value, list: PyList): Result {
  return list;
}

/** What waits while items are compared or keys asked for: functions that know only what they are given. */
export const sortingWork = [
  addKey,
  afterComparing,
  finish,
  giveList,
  none,
  restore,
  same,
  sortCopy,
];

defineMethods(listType, {
  'sort(*, key=None, reverse=False)': (
    thread,
    self: PyList,
    key: Value | undefined,
    reverse: Value | undefined,
  ) => sortList(thread, self, key ?? null, reverse === undefined ? false : reverse),
});

defineFunctions({
  'sorted(*args, **kwargs)': (thread, args: Value[], keywords: KeywordArguments) => {
    const [iterable] = args;
    if (iterable === undefined || args.length !== 1) {
      raise('TypeError', `sorted expected 1 argument, got ${args.length}`);
    }
    const copying = { list: new PyList([]), keywords };
    return workThen(thread, (inner) => extend(inner, copying.list, iterable), sortCopy, copying);
  },
});
