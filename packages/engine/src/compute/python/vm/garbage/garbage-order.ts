import type { Marking } from './marking.ts';
import { Rubbish } from './rubbish.ts';

/** A dead object in the order in which CPython finds that nobody refers to it any more. */
export interface Death {
  readonly object: object;
  /** Whether one that comes later is held by it. */
  holdsOthers: boolean;
}

/** An object that is being let go: what it holds that is next, and the death that it is part of. */
interface Open {
  readonly number: number;
  next: number;
  readonly death: Death | undefined;
}

/**
 * Finds the watched objects among what was dropped that die at once, in order: counts of references reach zero one
 * after the other. What is in a circle, or held by one, never gets there and waits for the collector of circles.
 */
export class DeathOrder {
  readonly deaths: Death[] = [];
  readonly #dropped: readonly object[];
  readonly #rubbish: Rubbish;
  readonly #isWatched: (object: object) => boolean;
  readonly #isDone: boolean[] = [];
  /** The innermost last. */
  readonly #open: Open[] = [];
  #next = 0;

  constructor(
    dropped: readonly object[],
    marking: Marking,
    isWatched: (object: object) => boolean,
  ) {
    this.#dropped = dropped;
    this.#rubbish = new Rubbish(dropped, marking);
    this.#isWatched = isWatched;
  }

  /** Looks at so many objects more; returns whether all deaths are known. */
  advance(limit = Number.POSITIVE_INFINITY): boolean {
    if (!this.#rubbish.advance(limit)) return false;
    for (let left = limit; left > 0; left -= 1) {
      const one = this.#open.at(-1);
      if (one !== undefined) this.#letGo(one);
      else if (this.#next === this.#dropped.length) return true;
      else this.#begin();
    }
    return false;
  }

  /** The next of what was dropped. */
  #begin(): void {
    const number = this.#rubbish.numberOf(this.#dropped[this.#next] as object);
    this.#next += 1;
    if (number === undefined || this.#rubbish.counts[number] !== 0) return;
    if (this.#isDone[number] !== true) this.#enter(number, undefined);
  }

  #enter(number: number, within: Death | undefined): void {
    this.#isDone[number] = true;
    const object = this.#rubbish.objects[number] as object;
    let death = within;
    if (this.#isWatched(object)) {
      if (within !== undefined) within.holdsOthers = true;
      death = { object, holdsOthers: false };
      this.deaths.push(death);
    }
    this.#open.push({ number, next: 0, death });
  }

  #letGo(one: Open): void {
    const { held, counts } = this.#rubbish;
    const child = held[one.number]?.[one.next];
    if (child === undefined) {
      this.#open.pop();
      return;
    }
    one.next += 1;
    const count = (counts[child] as number) - 1;
    counts[child] = count;
    if (count === 0 && this.#isDone[child] !== true) this.#enter(child, one.death);
  }
}

/** All that is in use no more below some objects and would never go by itself: it is in circles, or held by them. */
export function circularBelow(dropped: readonly object[], marking: Marking): object[] {
  // What a generator has is let go when the collector closes it, before it counts.
  const rubbish = new Rubbish(dropped, marking, true);
  rubbish.advance();
  const { held, counts, objects } = rubbish;
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
