import { PyGenerator, PyList, PyTuple } from '../../objects/index.ts';
import { Continuation, Frame } from '../frame.ts';
import type { Marking } from './marking.ts';
import { trace } from './tracing.ts';

/** A dead object in the order in which CPython finds that nobody refers to it any more. */
export interface Death {
  readonly object: object;
  /** Whether one that comes later is held by it. */
  holdsOthers: boolean;
}

/** What is not in use any more, below what was dropped, and how often each is referred to from within. */
class Rubbish {
  readonly held = new Map<object, readonly object[]>();
  readonly counts = new Map<object, number>();

  constructor(dropped: Iterable<object>, marking: Marking, areGeneratorsClosed = false) {
    const waiting = [...dropped];
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
      if (this.held.has(object) || marking.has(object)) continue;
      const isClosed = areGeneratorsClosed && object instanceof PyGenerator;
      const children = isClosed ? [] : this.#children(object, marking);
      this.held.set(object, children);
      for (const child of children) {
        this.counts.set(child, (this.counts.get(child) ?? 0) + 1);
        waiting.push(child);
      }
    }
  }

  /** What an object refers to, in the order in which CPython lets go of it. */
  #children(object: object, marking: Marking): object[] {
    const children: object[] = [];
    trace(object, {
      visit: (child, place) => {
        // A frame keeps neither the one that called it nor the generator whose body it is.
        const isFrame = object instanceof Frame || object instanceof Continuation;
        if (isFrame && (place === 'back' || place === 'generator')) return;
        if (!marking.has(child)) children.push(child);
      },
      hidden: () => undefined,
    });
    const isSequence =
      object instanceof PyList || object instanceof PyTuple || Array.isArray(object);
    return isSequence ? children.reverse() : children;
  }
}

/**
 * The watched objects among what was dropped that die at once, in order: counts of references reach zero one after the
 * other. What is in a circle, or held by one, never gets there and waits for the collector of circles.
 */
export function deathsOf(
  dropped: readonly object[],
  marking: Marking,
  isWatched: (object: object) => boolean,
): Death[] {
  const { held, counts } = new Rubbish(dropped, marking);
  const deaths: Death[] = [];
  const done = new Set<object>();
  for (const top of dropped) {
    if (!held.has(top) || (counts.get(top) ?? 0) > 0 || done.has(top)) continue;
    // What is being let go, the innermost last: an object, the next of what it holds, the death that it is part of.
    const open: { object: object; next: number; death: Death | undefined }[] = [];
    const enter = (object: object, within: Death | undefined): void => {
      done.add(object);
      let death = within;
      if (isWatched(object)) {
        if (within !== undefined) within.holdsOthers = true;
        death = { object, holdsOthers: false };
        deaths.push(death);
      }
      open.push({ object, next: 0, death });
    };
    enter(top, undefined);
    for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
      const child = held.get(one.object)?.[one.next];
      if (child === undefined) {
        open.pop();
        continue;
      }
      one.next += 1;
      const count = (counts.get(child) ?? 0) - 1;
      counts.set(child, count);
      if (count === 0 && !done.has(child)) enter(child, one.death);
    }
  }
  return deaths;
}

/** All that is in use no more below some objects and would never go by itself: it is in circles, or held by them. */
export function circularBelow(dropped: readonly object[], marking: Marking): object[] {
  // What a generator has is let go when the collector closes it, before it counts.
  const { held, counts } = new Rubbish(dropped, marking, true);
  const waiting = [...held.keys()].filter((object) => (counts.get(object) ?? 0) === 0);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    for (const child of held.get(object) ?? []) {
      const count = (counts.get(child) ?? 0) - 1;
      counts.set(child, count);
      if (count === 0) waiting.push(child);
    }
    held.delete(object);
  }
  return [...held.keys()];
}
