import { runtimeOf } from '../../library/runtime.ts';
import { Continuation } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { isEternal, type Place, trace, type Visitor } from './tracing.ts';

/** No holder: what the interpreter itself holds. */
const ROOT = -1;

/** By what a search has found an object. */
export interface Link {
  readonly object: object;
  /** `undefined` when the interpreter itself holds it. */
  readonly holder: object | undefined;
  readonly holderNumber: number | undefined;
  readonly place: Place;
}

/** A search for all objects that can be reached, breadth first; it can be gone on with. */
export class Marking implements Visitor {
  /** What was found, in the order in which it was. */
  readonly found: object[] = [];
  /** Which of the found objects holds the one of the same number, and where. */
  readonly holders: number[] = [];
  readonly places: Place[] = [];
  /** Whether something was met that may hold more than can be seen. */
  isHidden = false;
  /** Below this depth of the stack nothing is hidden; `undefined` when something is hidden elsewhere. */
  hiddenFrom: number | undefined = Number.POSITIVE_INFINITY;
  readonly #numbers = new Map<object, number>();
  readonly #wanted: Set<object> | undefined;
  /** How many frames were found first. */
  readonly #frames: number;
  /** Where else, by their numbers, objects are that were found in one of these frames, which lets go of them soon. */
  readonly #elsewhere = new Map<number, { readonly holder: number; readonly place: Place }>();
  #next = 0;

  /** `wanted`: once all of these are found the search need not go on. */
  constructor(thread: Thread, roots: Iterable<unknown>, wanted?: Iterable<object>) {
    this.#wanted = wanted === undefined ? undefined : new Set(wanted);
    for (let { frame } = thread; frame !== null; frame = frame.back) this.#add(frame, ROOT, null);
    this.#frames = this.found.length;
    for (const root of roots) {
      if (typeof root === 'object' && root !== null) this.#add(root, ROOT, null);
    }
  }

  /** Whether an object has been found, or needs no search. */
  has(object: object): boolean {
    return this.#numbers.has(object) || isEternal(object);
  }

  numberOf(object: object): number | undefined {
    return this.#numbers.get(object);
  }

  /** By what the object of a number was found; one that a frame holds may have been found a second time. */
  linksOf(number: number): readonly [Link, ...Link[]] {
    const first = this.#link(number, this.holders[number] as number, this.places[number]);
    const other = this.#elsewhere.get(number);
    return other === undefined ? [first] : [first, this.#link(number, other.holder, other.place)];
  }

  #link(number: number, holder: number, place: Place): Link {
    const { found } = this;
    const isRoot = holder === ROOT;
    return {
      object: found[number] as object,
      holder: isRoot ? undefined : found[holder],
      holderNumber: isRoot ? undefined : holder,
      place,
    };
  }

  /** Whether all of the wanted objects have been found. */
  get isSatisfied(): boolean {
    return this.#wanted?.size === 0;
  }

  /** Looks at so many objects more; returns whether the search is over. */
  advance(limit: number): boolean {
    const end = this.#next + limit;
    while (this.#next < this.found.length && this.#next < end) {
      if (this.isSatisfied) return true;
      trace(this.found[this.#next] as object, this);
      this.#next += 1;
    }
    return this.#next >= this.found.length;
  }

  visit(child: object, place: Place): void {
    this.#add(child, this.#next, place);
  }

  hidden(): void {
    this.isHidden = true;
    let number = this.#next;
    while ((this.holders[number] as number) !== ROOT) number = this.holders[number] as number;
    const root = this.found[number];
    if (!(root instanceof Continuation)) this.hiddenFrom = undefined;
    else if (this.hiddenFrom !== undefined) {
      this.hiddenFrom = Math.min(this.hiddenFrom, root.depth);
    }
  }

  #add(object: object, holder: number, place: Place): void {
    const { found } = this;
    const numbers = this.#numbers;
    if (isEternal(object)) return;
    const known = numbers.get(object);
    if (known !== undefined) {
      const first = this.holders[known] as number;
      const isInFrame = first !== ROOT && first < this.#frames;
      if (isInFrame && holder >= this.#frames) this.#elsewhere.set(known, { holder, place });
      return;
    }
    numbers.set(object, found.length);
    found.push(object);
    this.holders.push(holder);
    this.places.push(place);
    this.#wanted?.delete(object);
  }
}

/** What the interpreter holds for a program beside the frames of its thread. */
export function rootsOf(thread: Thread): readonly unknown[] {
  const { answer, result, stopValue, failure, frame, interpreter, shown, tracer } = thread;
  const { exitFunctions, handlers, lastException } = runtimeOf(interpreter);
  return [
    // Each of these is for what comes next only.
    frame instanceof Continuation ? answer : null,
    ...(frame === null ? [result, failure] : []),
    stopValue,
    ...shown,
    interpreter.modules,
    interpreter.builtins,
    interpreter.unawaited,
    handlers,
    exitFunctions,
    lastException,
    tracer?.traceFunction,
    tracer?.profileFunction,
  ];
}
