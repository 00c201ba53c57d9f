import {
  PyCoroutine,
  type PyException,
  PyFunction,
  PyGenerator,
  type PyObject,
  PyTraceback,
  type Result,
  typeOf,
} from '../../objects/index.ts';
import { bindSpecial } from '../attributes.ts';
import { call } from '../call.ts';
import { callThen, workThen } from '../continue.ts';
import { closeGenerator } from '../generator-ends.ts';
import type { Thread } from '../thread.ts';
import { warnOfDropped } from '../unawaited.ts';
import type { Collector } from './collector.ts';
import type { Death } from './garbage-order.ts';
import { leavesNothing } from './harmless-del.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { searchThen } from './searching.ts';
import { closeUnclosed, isWatchedFile } from './unclosed.ts';
import type { PyWeakReference } from './weak-reference.ts';

/** Dead objects that are finalised one after the other. */
export class FinalQueue extends Unseen {
  readonly collector: Collector;
  readonly deaths: readonly Death[];
  /** Which of them is next. */
  next = 0;
  /** References to the last of them whose callbacks are to be called, the last first. */
  readonly callbacks: PyWeakReference[] = [];
  /** Where an exception took off the frame that was working with the generator that is being closed. */
  left: PyTraceback | undefined;
  /** Whether something refers to one of them without keeping it, through which it might be got back. */
  readonly areReferred: boolean;

  constructor(collector: Collector, deaths: readonly Death[]) {
    super();
    this.collector = collector;
    this.deaths = deaths;
    for (const { object } of deaths) collector.watched.condemn(object);
    this.areReferred = deaths.some(({ object }) => collector.referencesTo(object).length > 0);
  }
}

/** Goes on with a queue: what is dead has its `__del__` called, then references to it are cleared. */
export function finaliseNext(thread: Thread, _value: unknown, queue: FinalQueue): Result {
  for (;;) {
    const reference = queue.callbacks.pop();
    if (reference !== undefined) return callBack(thread, reference, queue);
    const death = queue.deaths[queue.next];
    if (death === undefined) return null;
    const watch = queue.collector.watchOf(death.object);
    if (watch?.isCondemned === true && watch.isFinal) {
      watch.isFinal = false;
      queue.collector.watched.noteFinalised(death.object);
      return finalise(thread, death, queue);
    }
    queue.next += 1;
    // Otherwise it is in use again.
    if (watch?.isCondemned === true) bury(death.object, queue);
  }
}

/** Calls `__del__`, which may bring the object back. */
function finalise(thread: Thread, { object, holdsOthers }: Death, queue: FinalQueue): Result {
  const isAlone = !holdsOthers && queue.collector.referencesTo(object).length === 0;
  if (object instanceof PyGenerator) {
    queue.left = whereLeft(thread, object);
    const then = isAlone ? finaliseNext : findRevived;
    return workThen(
      thread,
      (inner) =>
        object instanceof PyCoroutine && !object.started
          ? warnOfDropped(inner, object)
          : closeGenerator(inner, object),
      then as never,
      queue,
      failedFinalising,
    );
  }
  if (isWatchedFile(thread, object)) {
    return workThen(thread, (inner) => closeUnclosed(inner, object), findRevived as never, queue);
  }
  const dead = object as PyObject;
  const method = typeOf(dead).lookUp('__del__');
  if (method === undefined) return finaliseNext(thread, null, queue);
  if (method instanceof PyFunction) {
    const isHarmless = isAlone || (!queue.areReferred && leavesNothing(method.code, dead));
    const then = isHarmless ? finaliseNext : findRevived;
    return callThen(thread, method, [dead], then as never, queue, failedFinalising);
  }
  const bound = bindSpecial(thread, dead, '__del__');
  return callThen(thread, bound ?? null, [], findRevived, queue, failedFinalising);
}

function whereLeft({ leaving }: Thread, object: PyGenerator): PyTraceback | undefined {
  for (let entry = leaving?.traceback; entry !== undefined; entry = entry.next) {
    const { frame } = entry;
    if (frame.slots.includes(object, frame.top)) return new PyTraceback(frame, frame.at, undefined);
  }
  return undefined;
}

function failedFinalising(thread: Thread, exception: PyException, queue: FinalQueue): Result {
  const { object } = queue.deaths[queue.next] as Death;
  // What host code raised has no traceback yet.
  if (object instanceof PyGenerator) exception.traceback ??= queue.left;
  const method =
    object instanceof PyGenerator ? object : typeOf(object as PyObject).lookUp('__del__');
  return workThen(
    thread,
    (inner) => inner.interpreter.hooks.unraisable?.(inner, exception, method ?? null) ?? null,
    findRevived,
    queue,
    ignored,
  );
}

function ignored(thread: Thread, _exception: PyException, queue: FinalQueue): Result {
  return findRevived(thread, null, queue);
}

/** After a `__del__`: what is in use again is dead no more. */
function findRevived(thread: Thread, _value: unknown, queue: FinalQueue): Result {
  return searchThen(
    thread,
    (inner, marking) => {
      queue.collector.reviveFound(marking);
      return finaliseNext(inner, null, queue);
    },
    undefined,
  );
}

/** An object of a queue is gone for good. */
function bury(object: object, queue: FinalQueue): void {
  const { collector, callbacks } = queue;
  for (const reference of collector.referencesTo(object)) {
    reference.target = undefined;
    if (reference.callback !== null) callbacks.push(reference);
  }
  collector.release(object);
}

function callBack(thread: Thread, reference: PyWeakReference, queue: FinalQueue): Result {
  const { callback } = reference;
  reference.callback = null;
  return workThen(
    thread,
    (inner) => call(inner, callback, [reference]),
    finaliseNext as never,
    queue,
    (inner, exception) =>
      workThen(
        inner,
        (later) => later.interpreter.hooks.unraisable?.(later, exception, callback) ?? null,
        finaliseNext as never,
        queue,
        (last) => finaliseNext(last, null, queue),
      ),
  );
}

for (const work of [finaliseNext, findRevived, failedFinalising, ignored]) plainWork.add(work);
