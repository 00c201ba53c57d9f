import {
  type PyException,
  PyFunction,
  PyGenerator,
  type PyObject,
  type Result,
  typeOf,
} from '../../objects/index.ts';
import { bindSpecial } from '../attributes.ts';
import { call } from '../call.ts';
import { callThen, workThen } from '../continue.ts';
import { closeGenerator } from '../generator-ends.ts';
import type { Thread } from '../thread.ts';
import type { Collector } from './collector.ts';
import type { Death } from './garbage-order.ts';
import type { Marking } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import type { PyWeakReference } from './weak-reference.ts';

/** Dead objects that are finalised one after the other. */
export class FinalQueue extends Unseen {
  readonly collector: Collector;
  deaths: Death[];
  /** References to the last of them whose callbacks are to be called, the last first. */
  readonly callbacks: PyWeakReference[] = [];

  constructor(collector: Collector, deaths: Death[]) {
    super();
    this.collector = collector;
    this.deaths = deaths;
  }
}

/** Goes on with a queue: what is dead has its `__del__` called, then references to it are cleared. */
export function finaliseNext(thread: Thread, _value: unknown, queue: FinalQueue): Result {
  for (;;) {
    const reference = queue.callbacks.pop();
    if (reference !== undefined) return callBack(thread, reference, queue);
    const [death] = queue.deaths;
    if (death === undefined) return null;
    const watch = queue.collector.watchOf(death.object);
    if (watch?.isFinal === true) {
      watch.isFinal = false;
      return finalise(thread, death.object as PyObject, queue);
    }
    bury(queue);
  }
}

/** Calls `__del__`, which may bring the object back. */
function finalise(thread: Thread, object: PyObject, queue: FinalQueue): Result {
  if (object instanceof PyGenerator) {
    return workThen(
      thread,
      (inner) => closeGenerator(inner, object),
      afterFinalising,
      queue,
      failedFinalising,
    );
  }
  const method = typeOf(object).lookUp('__del__');
  if (method === undefined) return afterFinalising(thread, null, queue);
  if (method instanceof PyFunction) {
    return callThen(thread, method, [object], afterFinalising, queue, failedFinalising);
  }
  const bound = bindSpecial(thread, object, '__del__');
  return callThen(thread, bound ?? null, [], afterFinalising, queue, failedFinalising);
}

function failedFinalising(thread: Thread, exception: PyException, queue: FinalQueue): Result {
  const { object } = queue.deaths[0] as Death;
  const method =
    object instanceof PyGenerator ? object : typeOf(object as PyObject).lookUp('__del__');
  return workThen(
    thread,
    (inner) => inner.interpreter.hooks.unraisable?.(inner, exception, method ?? null) ?? null,
    afterFinalising,
    queue,
    ignored,
  );
}

function ignored(thread: Thread, _exception: PyException, queue: FinalQueue): Result {
  return afterFinalising(thread, null, queue);
}

function afterFinalising(thread: Thread, _value: unknown, queue: FinalQueue): Result {
  const [death] = queue.deaths as [Death];
  const references = queue.collector.referencesTo(death.object);
  if (!death.holdsOthers && references.length === 0) {
    bury(queue);
    return finaliseNext(thread, null, queue);
  }
  return queue.collector.searchThen(thread, unlessRevived, queue);
}

/** What is in use again after a `__del__` is dead no more. */
function unlessRevived(thread: Thread, marking: Marking, queue: FinalQueue): Result {
  const { collector } = queue;
  const kept: Death[] = [];
  for (const death of queue.deaths) {
    if (!marking.has(death.object)) kept.push(death);
    else collector.revive(death.object, marking);
  }
  const isGone = kept[0] === queue.deaths[0];
  queue.deaths = kept;
  if (isGone) bury(queue);
  return finaliseNext(thread, null, queue);
}

/** The first of a queue is gone for good. */
function bury(queue: FinalQueue): void {
  const death = queue.deaths.shift();
  if (death === undefined) return;
  const { collector } = queue;
  for (const reference of collector.referencesTo(death.object)) {
    reference.target = undefined;
    if (reference.callback !== null) queue.callbacks.push(reference);
  }
  collector.release(death.object);
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

for (const work of [finaliseNext, afterFinalising, failedFinalising, ignored]) plainWork.add(work);
