import { PyGenerator, PyList, PyTuple } from '../../objects/index.ts';
import { Continuation, Frame } from '../frame.ts';
import type { Marking } from './marking.ts';
import { Numbered } from './numbered.ts';
import { trace } from './tracing.ts';

/** A dead object in the order in which CPython finds that nobody refers to it any more. */
export interface Death {
  readonly object: object;
  /** Whether one that comes later is held by it. */
  holdsOthers: boolean;
}

/** What is not in use any more, below what was dropped: by numbers, what each refers to, and how often it is referred to. */
class Rubbish {
  readonly #numbered = new Numbered();
  readonly held: number[][] = [];
  readonly counts: number[] = [];

  constructor(dropped: Iterable<object>, marking: Marking, areGeneratorsClosed = false) {
    for (const object of dropped) if (!marking.has(object)) this.#add(object);
    for (let number = 0; number < this.objects.length; number += 1) {
      const object = this.objects[number] as object;
      const isClosed = areGeneratorsClosed && object instanceof PyGenerator;
      const children = isClosed ? [] : this.#children(object, marking);
      this.held.push(children.map((child) => this.#add(child)));
      for (const child of this.held[number] as number[]) {
        this.counts[child] = (this.counts[child] as number) + 1;
      }
    }
  }

  get objects(): readonly object[] {
    return this.#numbered.objects;
  }

  numberOf(object: object): number | undefined {
    return this.#numbered.numberOf(object);
  }

  #add(object: object): number {
    const known = this.#numbered.numberOf(object);
    if (known !== undefined) return known;
    this.#numbered.add(object);
    return this.counts.push(0) - 1;
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
  const rubbish = new Rubbish(dropped, marking);
  const { held, counts, objects } = rubbish;
  const deaths: Death[] = [];
  const isDone: boolean[] = [];
  for (const top of dropped) {
    const first = rubbish.numberOf(top);
    if (first === undefined || (counts[first] as number) > 0 || isDone[first] === true) continue;
    // What is being let go, the innermost last: an object, the next of what it holds, the death that it is part of.
    const open: { number: number; next: number; death: Death | undefined }[] = [];
    const enter = (number: number, within: Death | undefined): void => {
      isDone[number] = true;
      const object = objects[number] as object;
      let death = within;
      if (isWatched(object)) {
        if (within !== undefined) within.holdsOthers = true;
        death = { object, holdsOthers: false };
        deaths.push(death);
      }
      open.push({ number, next: 0, death });
    };
    enter(first, undefined);
    for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
      const child = held[one.number]?.[one.next];
      if (child === undefined) {
        open.pop();
        continue;
      }
      one.next += 1;
      const count = (counts[child] as number) - 1;
      counts[child] = count;
      if (count === 0 && isDone[child] !== true) enter(child, one.death);
    }
  }
  return deaths;
}

/** All that is in use no more below some objects and would never go by itself: it is in circles, or held by them. */
export function circularBelow(dropped: readonly object[], marking: Marking): object[] {
  // What a generator has is let go when the collector closes it, before it counts.
  const { held, counts, objects } = new Rubbish(dropped, marking, true);
  const waiting = [...objects.keys()].filter((number) => counts[number] === 0);
  const isGone: boolean[] = [];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    isGone[number] = true;
    for (const child of held[number] ?? []) {
      const count = (counts[child] as number) - 1;
      counts[child] = count;
      if (count === 0) waiting.push(child);
    }
  }
  return objects.filter((_object, number) => isGone[number] !== true);
}
