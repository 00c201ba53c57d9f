import { runtimeOf } from '../../library/runtime.ts';
import type { Result } from '../../objects/index.ts';
import { workThen } from '../continue.ts';
import type { Thread } from '../thread.ts';
import type { Collector } from './collector.ts';
import { FinalQueue, finaliseNext } from './finalising.ts';
import { circularBelow } from './garbage-order.ts';
import { finaliseLast } from './last-deaths.ts';
import { Marking } from './marking.ts';
import { findDeadThen } from './noted-containers.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { searchThen } from './searching.ts';
import { countTracked } from './tracked.ts';
import type { Watch } from './watch.ts';

/** A collection on its way. */
class Collection extends Unseen {
  readonly collector: Collector;
  /** Dead circles, and how many objects they are. */
  circles: FinalQueue;
  count = 0;

  constructor(collector: Collector) {
    super();
    this.collector = collector;
    this.circles = new FinalQueue(collector, []);
  }
}

/** Finalises all that is dead, circles too; answers how many objects were in these. */
export function collectCircles(thread: Thread, collector: Collector): Result {
  return findDeadThen(thread, afterSearch, new Collection(collector));
}

function afterSearch(
  thread: Thread,
  marking: Marking,
  noted: object[],
  collection: Collection,
): Result {
  const { collector } = collection;
  const deaths = collector.deathsAfter(marking);
  const { watched, tops } = collector.takeCircles(marking);
  collection.count = countTracked(circularBelow([...noted, ...tops], marking));
  const circles = new FinalQueue(
    collector,
    watched.map((object) => ({ object, holdsOthers: false })),
  );
  // References go before anything in a circle is finalised.
  for (const object of watched) {
    for (const reference of collector.referencesTo(object)) {
      reference.target = undefined;
      if (reference.callback !== null && marking.has(reference)) circles.callbacks.push(reference);
    }
    (collector.watchOf(object) as Watch).references = [];
  }
  collection.circles = circles;
  return workThen(
    thread,
    (inner) => finaliseNext(inner, null, new FinalQueue(collector, deaths)),
    finaliseCircles,
    collection,
  );
}

function finaliseCircles(thread: Thread, _value: unknown, collection: Collection): Result {
  return workThen(
    thread,
    (inner) => finaliseNext(inner, null, collection.circles),
    countOf,
    collection,
  );
}

function countOf(_thread: Thread, _value: unknown, { count }: Collection): Result {
  return count;
}

/** At the end of a program: finalises what still is watched, in the order in which CPython comes by it. */
export function finaliseAll(thread: Thread, collector: Collector): Result {
  const { interpreter } = thread;
  // The exception that ended the program goes first, and the frames with it.
  runtimeOf(interpreter).lastException = undefined;
  for (const name of ['last_type', 'last_value', 'last_traceback']) {
    interpreter.sys()?.attributes.setName(name, null);
  }
  return workThen(thread, (inner) => collectCircles(inner, collector), finaliseRest, collector);
}

function finaliseRest(thread: Thread, _value: unknown, collector: Collector): Result {
  const { modules, builtins } = thread.interpreter;
  // What `sys` and the built-in names hold stays to the last.
  const names = thread.interpreter.sys()?.attributes;
  const kept = [...(names?.live() ?? [])].map(({ value }) => value);
  const marking = new Marking(thread, () => [
    ...kept.filter((value) => value !== modules),
    builtins,
  ]);
  return searchThen(thread, afterLastSearch, collector, marking);
}

function afterLastSearch(thread: Thread, marking: Marking, collector: Collector): Result {
  const { modules } = thread.interpreter;
  const tops = [...modules.live()]
    .map(({ value }) => value)
    .filter((value) => typeof value === 'object');
  return finaliseLast(thread, marking, collector, tops as object[]);
}

for (const work of [finaliseCircles, countOf, finaliseRest]) plainWork.add(work);
