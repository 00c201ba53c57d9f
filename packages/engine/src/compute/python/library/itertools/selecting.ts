import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  boolType,
  EXHAUSTED,
  type NextResult,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { call } from '../../vm/call.ts';
import { callThen, workThen } from '../../vm/continue.ts';
import { indexOf, integerIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import { collect } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';
import { truth } from '../../vm/truth.ts';
import { iterated, iteratorType, type Step, Steps } from './steps.ts';

/** Whether a function says yes to an item. */
function says(thread: Thread, predicate: Value, item: Value): Result {
  return callThen(thread, predicate, [item], (inner, answer) => truth(inner, answer), undefined);
}

/** Items of one iterable for which another one is true. */
export class Compress extends Steps {
  readonly data: Value;
  readonly selectors: Value;
  item: Value | undefined;

  constructor(data: Value, selectors: Value) {
    super(data);
    this.data = data;
    this.selectors = selectors;
  }

  take(thread: Thread, item: Value): Step {
    const { item: held } = this;
    if (held === undefined) {
      this.item = item;
      this.source = this.selectors;
      return undefined;
    }
    this.item = undefined;
    this.source = this.data;
    return this.after(
      thread,
      (inner) => truth(inner, item),
      (_inner, wanted) => (wanted === true ? held : undefined),
    );
  }
}

export const compressType = iteratorType('compress', Compress);
defineNew(compressType, 'data, selectors', (thread, type, data: Value, selectors: Value) =>
  iterated(thread, data, (inner, source) =>
    iterated(inner, selectors, (_later, other) => adopt(new Compress(source, other), type)),
  ),
);

export abstract class Predicated extends Steps {
  readonly predicate: Value;
  over = false;

  constructor(predicate: Value, source: Value) {
    super(source);
    this.predicate = predicate;
  }
}

/** Items from the first on to which a function says no. */
class DropWhile extends Predicated {
  take(thread: Thread, item: Value): Step {
    if (this.over) return item;
    return this.after(
      thread,
      (inner) => says(inner, this.predicate, item),
      (_inner, yes) => {
        if (yes === true) return undefined;
        this.over = true;
        return item;
      },
    );
  }
}

/** Items before the first to which a function says no. */
class TakeWhile extends Predicated {
  take(thread: Thread, item: Value): Step {
    return this.after(
      thread,
      (inner) => says(inner, this.predicate, item),
      (_inner, yes) => {
        if (yes === true) return item;
        this.source = undefined;
        return EXHAUSTED;
      },
    );
  }
}

/** Items to which a function says no. */
class FilterFalse extends Predicated {
  take(thread: Thread, item: Value): Step {
    const { predicate } = this;
    return this.after(
      thread,
      (inner) =>
        predicate === null || predicate === boolType
          ? truth(inner, item)
          : says(inner, predicate, item),
      (_inner, yes) => (yes === true ? undefined : item),
    );
  }
}

/** What a function gives for each tuple of arguments. */
class StarMap extends Predicated {
  take(thread: Thread, item: Value): Step {
    return this.after(
      thread,
      (inner) =>
        collect(inner, item, (later, args) => call(later, this.predicate, args), undefined),
      (_inner, answer) => answer,
    );
  }
}

export const dropWhileType = iteratorType('dropwhile', DropWhile);
export const takeWhileType = iteratorType('takewhile', TakeWhile);
export const filterFalseType = iteratorType('filterfalse', FilterFalse);
export const starMapType = iteratorType('starmap', StarMap);
for (const [type, parameters, made] of [
  [dropWhileType, 'predicate, iterable, /', DropWhile],
  [takeWhileType, 'predicate, iterable, /', TakeWhile],
  [filterFalseType, 'function, iterable, /', FilterFalse],
  [starMapType, 'function, iterable, /', StarMap],
] as const) {
  defineNew(type, parameters, (thread, given, predicate: Value, iterable: Value) =>
    iterated(thread, iterable, (_inner, source) => adopt(new made(predicate, source), given)),
  );
}

/** Items at regular places. */
export class Slice extends Steps {
  place = 0;
  wanted: number;
  readonly stop: number;
  readonly step: number;

  constructor(source: Value, start: number, stop: number, step: number) {
    super(source);
    this.wanted = start;
    this.stop = stop;
    this.step = step;
  }

  override advance(thread: Thread): NextResult {
    if (this.place < this.stop && this.source !== undefined) return super.advance(thread);
    this.source = undefined;
    return EXHAUSTED;
  }

  take(_thread: Thread, item: Value): Step {
    const { place } = this;
    this.place = place + 1;
    if (place === this.wanted) {
      this.wanted = place + this.step;
      // What lies between this item and the next one is skipped when that is asked for.
      return item;
    }
    if (this.place < this.stop) return undefined;
    this.source = undefined;
    return EXHAUSTED;
  }
}

export const sliceType = iteratorType('islice', Slice);
defineNew(sliceType, '*args', (thread, type, args: readonly Value[]) => {
  if (args.length < 2) {
    raise('TypeError', `islice expected at least 2 arguments, got ${args.length}`);
  }
  if (args.length > 4) {
    raise('TypeError', `islice expected at most 4 arguments, got ${args.length}`);
  }
  const [iterable, ...rest] = args as [Value, ...Value[]];
  const [start = null, stop = null, step = null] = rest.length === 1 ? [null, ...rest] : rest;
  return wholeNumber(thread, stop, (inner, end) => {
    if (end === undefined) {
      // CPython tells an error from a number by −1.
      const isFarBelow = (integerIn(stop) ?? 0) < -1;
      raise(
        'ValueError',
        `${isFarBelow ? 'Indices' : 'Stop argument'} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`,
      );
    }
    return wholeNumber(inner, start, (later, first) => {
      if (first === undefined) {
        raise(
          'ValueError',
          'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.',
        );
      }
      return wholeNumber(later, step, (last, width) => {
        if (width === undefined || (step !== null && width < 1)) {
          raise('ValueError', 'Step for islice() must be a positive integer or None.');
        }
        return iterated(last, iterable, (_thread, source) =>
          adopt(
            new Slice(
              source,
              start === null ? 0 : first,
              stop === null ? Number.POSITIVE_INFINITY : end,
              step === null ? 1 : width,
            ),
            type,
          ),
        );
      });
    });
  });
});

/** An integer that is not negative, 0 for `None`; `undefined` for all else. */
function wholeNumber(
  thread: Thread,
  value: Value,
  then: (thread: Thread, number: number | undefined) => Result,
): Result {
  if (value === null) return then(thread, 0);
  const known = integerIn(value);
  const checked = (inner: Thread, integer: number | bigint): Result =>
    then(inner, integer >= 0 && integer < 2 ** 63 ? Number(integer) : undefined);
  if (known !== undefined) return checked(thread, known);
  if (typeOf(value).lookUp('__index__') === undefined) return then(thread, undefined);
  return workThen(
    thread,
    (inner) => indexOf(inner, value),
    (inner, integer) => checked(inner, integer as number | bigint),
    undefined,
  );
}
