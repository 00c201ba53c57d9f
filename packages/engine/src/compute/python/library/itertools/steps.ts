import { defineIterator } from '../../builtins/iterators.ts';
import {
  builtInType,
  EXHAUSTED,
  type NextResult,
  PENDING,
  PyIterator,
  type PyObject,
  type PyType,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { pauseThen, push, workThen } from '../../vm/continue.ts';
import type { Answer } from '../../vm/frame.ts';
import { iterate, nextOrLater } from '../../vm/iteration.ts';
import type { Thread } from '../../vm/thread.ts';

/** What a step answers: an item, that there are no more, that it comes later, or nothing as yet: to go on. */
export type Step = Answer | undefined;

/** Items that are asked for at once before others get their turn. */
const SLICE = 10_000;

/** An iterator that makes its items of those of another one, which may change on the way. */
export abstract class Steps extends PyIterator {
  override readonly callsBack = true;
  /** Who is asked next; `undefined` when there is nobody. */
  source: Value | undefined;

  constructor(source: Value | undefined) {
    super();
    this.source = source;
  }

  /** What to do with an item of the source. */
  abstract take(thread: Thread, item: Value): Step;

  /** What to do when the source has no more items, or there is none. */
  end(_thread: Thread): Step {
    return EXHAUSTED;
  }

  advance(thread: Thread): NextResult {
    return goOn(thread, this) as NextResult;
  }

  /** Does work that may call back, and goes on with its answer. */
  after(
    thread: Thread,
    work: (thread: Thread) => Result,
    then: (thread: Thread, answer: Value) => Step,
  ): Step {
    const frame = push(
      thread,
      (inner, answer) => then(inner, answer as Value) ?? goOn(inner, this),
      undefined,
    );
    const answer = work(thread);
    if (answer === PENDING) return PENDING;
    thread.frame = frame.back;
    return then(thread, answer);
  }
}

function goOn(thread: Thread, steps: Steps): Answer {
  for (let count = 0; count < SLICE; count += 1) {
    const { source } = steps;
    const item = source === undefined ? EXHAUSTED : nextOrLater(thread, source, withItem, steps);
    if (item === undefined) return PENDING;
    const answer = item === EXHAUSTED ? steps.end(thread) : steps.take(thread, item);
    if (answer !== undefined) return answer;
  }
  return pauseThen(thread, ((inner: Thread) => goOn(inner, steps)) as never, undefined);
}

function withItem(thread: Thread, item: Value | typeof EXHAUSTED, steps: Steps): Answer {
  const answer = item === EXHAUSTED ? steps.end(thread) : steps.take(thread, item);
  return answer ?? goOn(thread, steps);
}

/** Makes a type of iterators of `itertools`. */
export function iteratorType(
  name: string,
  hostClass: { readonly prototype: PyObject },
  canBeBase = true,
): PyType {
  const type = builtInType(name, hostClass, { module: 'itertools', canBeBase });
  defineIterator(type, false);
  return type;
}

/** Goes on with an iterator over a value. Raises TypeError. */
export function iterated(
  thread: Thread,
  iterable: Value,
  then: (thread: Thread, iterator: Value) => Result,
): Result {
  return workThen(thread, (inner) => iterate(inner, iterable), then, undefined);
}

/** Goes on with iterators over all values. Raises TypeError. */
export function allIterated(
  thread: Thread,
  iterables: readonly Value[],
  then: (thread: Thread, iterators: readonly Value[]) => Result,
  done: readonly Value[] = [],
): Result {
  const iterable = iterables[done.length];
  if (iterable === undefined) return then(thread, done);
  return iterated(thread, iterable, (inner, iterator) =>
    allIterated(inner, iterables, then, [...done, iterator]),
  );
}
