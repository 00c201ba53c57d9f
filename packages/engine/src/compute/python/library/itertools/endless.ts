import { adopt, defineNew } from '../../builtins/construct.ts';
import { add, fitsSsize } from '../../numbers/index.ts';
import {
  defineMethods,
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  PyList,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { push, workThen } from '../../vm/continue.ts';
import { integerIn, reprOf } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { binaryOperation } from '../../vm/operators.ts';
import type { Thread } from '../../vm/thread.ts';
import { iterated, iteratorType, type Step, Steps } from './steps.ts';

const ADD = 0;

/** Numbers one step from each other. */
export class Count extends PyIterator {
  override readonly callsBack = true;
  value: Value;
  readonly step: Value;

  constructor(start: Value, step: Value) {
    super();
    this.value = start;
    this.step = step;
  }

  advance(thread: Thread): NextResult {
    const { value, step } = this;
    if (isInteger(value) && isInteger(step)) {
      this.value = add(value, step);
      return value;
    }
    const frame = push(thread, giveCounted, { count: this, value });
    const sum = binaryOperation(thread, ADD, value, step);
    if (sum === PENDING) return PENDING;
    thread.frame = frame.back;
    this.value = sum;
    return value;
  }
}

const isInteger = (value: Value): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

function giveCounted(
  _thread: Thread,
  sum: Value | typeof EXHAUSTED,
  { count, value }: { readonly count: Count; readonly value: Value },
): Value {
  count.value = sum as Value;
  return value;
}

/** What `repr` calls an iterator: its type without the module. */
function shownName(self: Value): string {
  return typeOf(self).name.split('.').at(-1) as string;
}

export const countType = iteratorType('count', Count);
defineNew(countType, 'start=0, step=1', (_thread, type, start: Value = 0, step: Value = 1) => {
  for (const value of [start, step]) {
    if (integerIn(value) === undefined && typeOf(value).lookUp('__float__') === undefined) {
      if (
        typeOf(value).lookUp('__index__') === undefined &&
        typeOf(value).lookUp('__complex__') === undefined
      ) {
        raise('TypeError', 'a number is required');
      }
    }
  }
  const by = integerIn(step);
  const from = integerIn(start);
  // By ones it counts fast, in plain integers, when the first fits a machine word.
  const isFast = by === 1 && from !== undefined && fitsSsize(from);
  return adopt(isFast ? new Count(from, 1) : new Count(start, by === 1 ? 1 : step), type);
});
defineMethods(countType, {
  '__repr__()': (thread, self: Count) =>
    shown(
      thread,
      [self.value, ...(self.step === 1 ? [] : [self.step])],
      (texts) => `${shownName(self)}(${texts.join(', ')})`,
    ),
});

function shown(
  thread: Thread,
  values: readonly Value[],
  then: (texts: readonly string[]) => Result,
  texts: readonly string[] = [],
): Result {
  const value = values[texts.length];
  if (value === undefined) return then(texts);
  return workThen(
    thread,
    (inner) => reprOf(inner, value),
    (inner, text) => shown(inner, values, then, [...texts, String(text)]),
    undefined,
  );
}

/** The items of an iterable, again and again. */
export class Cycle extends Steps {
  /** Copies that are made on the way save into the same list. */
  saved = new PyList([]);
  place = 0;
  /** Whether all items have been saved, though it begins with an iterator. */
  isSaved = false;

  take(_thread: Thread, item: Value): Step {
    if (!this.isSaved) this.saved.items.push(item);
    return item;
  }

  override end(): Step {
    this.source = undefined;
    const { items } = this.saved;
    const item = items[this.place];
    if (item === undefined) return EXHAUSTED;
    this.place = (this.place + 1) % items.length;
    return item;
  }
}

export const cycleType = iteratorType('cycle', Cycle);
defineNew(cycleType, 'iterable, /', (thread, type, iterable: Value) =>
  iterated(thread, iterable, (_inner, source) => adopt(new Cycle(source), type)),
);

/** One object for ever, or so many times. */
export class Repeat extends PyIterator {
  readonly value: Value;
  left: number;

  constructor(value: Value, times: number) {
    super();
    this.value = value;
    this.left = times;
  }

  advance(): NextResult {
    if (this.left <= 0) return EXHAUSTED;
    this.left -= 1;
    return this.value;
  }
}

export const repeatType = iteratorType('repeat', Repeat);
defineNew(repeatType, 'object, times=None', (thread, type, value: Value, times?: Value) =>
  times === undefined
    ? adopt(new Repeat(value, Number.POSITIVE_INFINITY), type)
    : withSize(thread, times, (_inner, count) =>
        adopt(new Repeat(value, Math.max(0, count)), type),
      ),
);
defineMethods(repeatType, {
  '__repr__()': (thread, self: Repeat) =>
    shown(
      thread,
      [self.value, ...(Number.isFinite(self.left) ? [self.left] : [])],
      (texts) => `${shownName(self)}(${texts.join(', ')})`,
    ),
  '__length_hint__()': (_thread, self: Repeat) =>
    Number.isFinite(self.left) ? self.left : raise('TypeError', 'len() of unsized object'),
});
