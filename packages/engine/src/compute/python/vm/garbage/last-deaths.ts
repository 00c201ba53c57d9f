/** What dies when a program ends, and in which order. */
import { PyList, PyTuple, type Result } from '../../objects/index.ts';
import { pauseThen } from '../continue.ts';
import type { Thread } from '../thread.ts';
import type { Collector } from './collector.ts';
import { FinalQueue, finaliseNext } from './finalising.ts';
import { DeathOrder } from './garbage-order.ts';
import type { Marking } from './marking.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { SLICE } from './searching.ts';

class LastDeaths extends Unseen {
  readonly collector: Collector;
  readonly marking: Marking;
  readonly order: DeathOrder;

  constructor(collector: Collector, marking: Marking, modules: readonly object[]) {
    super();
    this.collector = collector;
    this.marking = marking;
    this.order = new DeathOrder(modules, marking, (object) => this.isDying(object));
  }

  isDying(object: object): boolean {
    return this.collector.watchOf(object)?.isFinal === true && !this.marking.has(object);
  }
}

/**
 * After a search for what is kept: finalises what dies when the modules of a program go, first what no circle holds,
 * then all else that is not kept.
 */
export function finaliseLast(
  thread: Thread,
  marking: Marking,
  collector: Collector,
  modules: readonly object[],
): Result {
  return goOn(thread, null, new LastDeaths(collector, marking, modules));
}

function goOn(thread: Thread, _value: unknown, last: LastDeaths): Result {
  const { order, collector, marking } = last;
  if (!order.advance(SLICE)) return pauseThen(thread, goOn, last);
  const counted = new Set(order.deaths.map(({ object }) => object));
  const others: object[] = [];
  for (const [object, { references }] of collector.watched) {
    if (last.isDying(object) && !counted.has(object)) others.push(object);
    // Nobody hears of a reference that goes with all the rest.
    for (const reference of references) if (!marking.has(reference)) reference.callback = null;
  }
  const ordered = asTracked(collector, others).map((object) => ({ object, holdsOthers: false }));
  return finaliseNext(thread, null, new FinalQueue(collector, [...order.deaths, ...ordered]));
}

plainWork.add(goOn);

/**
 * Objects in the order in which CPython's collector has them: that of their creation, but what is held by something
 * that was made later has been moved behind all others when the collector came by that.
 */
function asTracked(collector: Collector, objects: readonly object[]): object[] {
  const first: object[] = [];
  const moved: { readonly object: object; readonly by: number; readonly place: number }[] = [];
  for (const object of objects) {
    const by = laterHolder(collector, object);
    if (by === undefined) first.push(object);
    else moved.push({ object, ...by });
  }
  moved.sort((a, b) => a.by - b.by || a.place - b.place);
  return [...first, ...moved.map(({ object }) => object)];
}

/** The number of what holds an object and was made after it, and where it is in it. */
function laterHolder(
  { watched, whereabouts, run }: Collector,
  object: object,
): { readonly by: number; readonly place: number } | undefined {
  const number = watched.watchOf(object)?.number ?? 0;
  let one = whereabouts.certificates.get(object);
  for (let holder = one?.holder; holder !== undefined; holder = holder.holder) {
    const by = watched.watchOf(holder.object)?.number ?? run.displays.get(holder.object);
    if (by !== undefined) {
      if (by < number) return undefined;
      const place = typeof one?.place === 'number' ? one.place : 0;
      const isReversed = holder.object instanceof PyList || holder.object instanceof PyTuple;
      return { by, place: isReversed ? -place : place };
    }
    one = holder;
  }
  return undefined;
}
