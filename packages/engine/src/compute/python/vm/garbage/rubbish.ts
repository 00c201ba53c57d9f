import { PyGenerator, PyList, PyTuple } from '../../objects/index.ts';
import { Continuation, Frame } from '../frame.ts';
import type { Marking } from './marking.ts';
import { Numbered } from './numbered.ts';
import { trace } from './tracing.ts';

/**
 * What is not in use any more, below what was dropped: by numbers, what each refers to, and how often it is referred to
 * from within.
 */
export class Rubbish {
  readonly #numbered = new Numbered();
  readonly #marking: Marking;
  readonly #areGeneratorsClosed: boolean;
  readonly held: number[][] = [];
  readonly counts: number[] = [];

  /** `areGeneratorsClosed`: what they have held is not counted with them. */
  constructor(dropped: Iterable<object>, marking: Marking, areGeneratorsClosed = false) {
    this.#marking = marking;
    this.#areGeneratorsClosed = areGeneratorsClosed;
    for (const object of dropped) if (!marking.has(object)) this.#add(object);
  }

  /** Looks at so many objects more; returns whether that were all. */
  advance(limit = Number.POSITIVE_INFINITY): boolean {
    const end = this.held.length + limit;
    while (this.held.length < Math.min(end, this.objects.length)) {
      const object = this.objects[this.held.length] as object;
      const isClosed = this.#areGeneratorsClosed && object instanceof PyGenerator;
      const children = isClosed ? [] : this.#children(object).map((child) => this.#add(child));
      this.held.push(children);
      for (const child of children) this.counts[child] = (this.counts[child] as number) + 1;
    }
    return this.held.length === this.objects.length;
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
  #children(object: object): object[] {
    const children: object[] = [];
    trace(object, {
      visit: (child, place) => {
        // A frame keeps neither the one that called it nor the generator whose body it is.
        const isFrame = object instanceof Frame || object instanceof Continuation;
        if (isFrame && (place === 'back' || place === 'generator')) return;
        if (!this.#marking.has(child)) children.push(child);
      },
      hidden: () => undefined,
    });
    const isSequence =
      object instanceof PyList || object instanceof PyTuple || Array.isArray(object);
    return isSequence ? children.reverse() : children;
  }
}
