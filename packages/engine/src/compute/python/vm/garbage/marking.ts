import { runtimeOf } from '../../library/runtime.ts';
import { Continuation } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { Numbered } from './numbered.ts';
import { Tracer } from './trace-slowly.ts';
import { isEternal, type Place, type Visitor } from './tracing.ts';

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

/**
 * A search for all objects that can be reached, breadth first; it can be gone on with. What it has found can be asked
 * for until the next search of the program begins, {@link found} for ever. When a search or a handler of a signal comes
 * between its slices it begins anew.
 */
export class Marking implements Visitor {
  #numbered = new Numbered();
  /** Which of the found objects holds the one of the same number, and where. */
  holders: number[] = [];
  places: Place[] = [];
  /** Whether something was met that may hold more than can be seen. */
  isHidden = false;
  /** Below this depth of the stack nothing is hidden; `undefined` when something is hidden elsewhere. */
  hiddenFrom: number | undefined = Number.POSITIVE_INFINITY;
  readonly #roots: (thread: Thread) => Iterable<unknown>;
  readonly #allWanted: readonly object[] | undefined;
  #wanted: Set<object> | undefined;
  /** How many frames were found first. */
  #frames = 0;
  /** Where else, by their numbers, objects are that were found in one of these frames, which lets go of them soon. */
  readonly #elsewhere = new Map<number, { readonly holder: number; readonly place: Place }>();
  #tracer = new Tracer();

  /** `wanted`: once all of these are found the search need not go on. */
  constructor(
    thread: Thread,
    roots: (thread: Thread) => Iterable<unknown> = rootsOf,
    wanted?: Iterable<object>,
  ) {
    this.#roots = roots;
    this.#allWanted = wanted === undefined ? undefined : [...wanted];
    this.#begin(thread);
  }

  #begin(thread: Thread): void {
    thread.interpreter.memory.search = this;
    this.#numbered = new Numbered();
    this.holders = [];
    this.places = [];
    this.isHidden = false;
    this.hiddenFrom = Number.POSITIVE_INFINITY;
    this.#elsewhere.clear();
    this.#tracer = new Tracer();
    this.#wanted = this.#allWanted && new Set(this.#allWanted);
    for (let { frame } = thread; frame !== null; frame = frame.back) this.#add(frame, ROOT, null);
    this.#frames = this.found.length;
    for (const root of this.#roots(thread)) {
      if (typeof root === 'object' && root !== null) this.#add(root, ROOT, null);
    }
  }

  /** What was found, in the order in which it was. */
  get found(): readonly object[] {
    return this.#numbered.objects;
  }

  /** How many of these have been gone through. */
  get looked(): number {
    return this.#tracer.next;
  }

  /** Whether an object has been found, or needs no search. */
  has(object: object): boolean {
    return this.#numbered.numberOf(object) !== undefined || isEternal(object);
  }

  numberOf(object: object): number | undefined {
    return this.#numbered.numberOf(object);
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
  advance(thread: Thread, limit: number): boolean {
    if (thread.interpreter.memory.search !== this) this.#begin(thread);
    return (
      this.#tracer.advance(this.found, limit, this, () => this.isSatisfied) || this.isSatisfied
    );
  }

  visit(child: object, place: Place): void {
    this.#add(child, this.#tracer.next, place);
  }

  hidden(): void {
    this.isHidden = true;
    let number = this.#tracer.next;
    while ((this.holders[number] as number) !== ROOT) number = this.holders[number] as number;
    const root = this.found[number];
    if (!(root instanceof Continuation)) this.hiddenFrom = undefined;
    else if (this.hiddenFrom !== undefined) {
      this.hiddenFrom = Math.min(this.hiddenFrom, root.depth);
    }
  }

  #add(object: object, holder: number, place: Place): void {
    if (isEternal(object)) return;
    const known = this.#numbered.numberOf(object);
    if (known !== undefined) {
      const first = this.holders[known] as number;
      const isInFrame = first !== ROOT && first < this.#frames;
      if (isInFrame && holder >= this.#frames) this.#elsewhere.set(known, { holder, place });
      return;
    }
    this.#numbered.add(object);
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
    handlers,
    exitFunctions,
    lastException,
    tracer?.traceFunction,
    tracer?.profileFunction,
  ];
}
