import { placesIn, trace, type Visitor } from './tracing.ts';

/** Places of a container that are visited at once. */
const MANY = 5000;

/** Goes through what objects hold, one after the other, a large container in several steps. */
export class Tracer {
  /** The object that is next, by its number. */
  next = 0;
  #place = 0;

  /** Looks at so many objects, or places of containers, more; returns whether that were all. */
  advance(
    objects: readonly object[],
    limit: number,
    visitor: Visitor,
    isOver: () => boolean = () => false,
  ): boolean {
    for (let left = limit; left > 0 && this.next < objects.length && !isOver(); ) {
      const object = objects[this.next] as object;
      const places = placesIn(object);
      if (places <= MANY) {
        trace(object, visitor);
        left -= 1;
        this.next += 1;
        continue;
      }
      trace(object, visitor, this.#place, this.#place + MANY);
      left -= MANY;
      this.#place += MANY;
      if (this.#place < places) continue;
      this.#place = 0;
      this.next += 1;
    }
    return this.next >= objects.length;
  }
}
