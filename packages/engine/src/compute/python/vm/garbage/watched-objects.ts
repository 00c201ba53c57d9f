import type { PyGenerator, PyObject } from '../../objects/index.ts';
import type { Watch } from './watch.ts';
import type { PyWeakReference } from './weak-reference.ts';

/** Instructions that a program executes carefully for the sake of generators: a fraction of a second. */
const PATIENCE = 1_000_000;

/** The objects whose end somebody hears of: `__del__`, references that do not keep them, suspended generators. */
export class WatchedObjects {
  readonly #watches = new Map<object, Watch>();
  /** Objects whose `__del__` was called. */
  readonly #finalised = new WeakSet<object>();
  /** Generators that are watched while there is patience. */
  readonly #suspended = new Set<PyGenerator>();
  /** Instructions that may still be executed carefully for the sake of generators alone. */
  #patience = PATIENCE;
  /** Those that nobody has looked for yet. */
  #fresh: object[] = [];
  /** The number of the one that came last. */
  lastNumber = 0;

  get size(): number {
    return this.#watches.size;
  }

  [Symbol.iterator](): IterableIterator<[object, Watch]> {
    return this.#watches.entries();
  }

  /** Whether something is watched, so that threads have to run carefully. */
  get isActive(): boolean {
    return this.size > (this.hasPatience ? 0 : this.#suspended.size);
  }

  /** Whether threads still run carefully for the sake of generators alone. */
  get hasPatience(): boolean {
    return this.#patience > 0;
  }

  /** So many instructions were executed carefully. */
  spend(instructions: number): void {
    if (this.#suspended.size === this.size) this.#patience -= instructions;
  }

  get hasFresh(): boolean {
    return this.#fresh.length > 0;
  }

  takeFresh(): readonly object[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  watchOf(object: object): Watch | undefined {
    return this.#watches.get(object);
  }

  /** Watches an object whose class has `__del__`. */
  watch(object: PyObject): void {
    this.#begin(object).isFinal = true;
  }

  /** Watches an object for a reference that does not keep it. */
  refer(reference: PyWeakReference, target: PyObject): void {
    this.#begin(target).references.push(reference);
  }

  /** Watches a generator that has something to do when it goes, though not for ever. */
  watchPatiently(generator: PyGenerator): void {
    this.watch(generator);
    this.#suspended.add(generator);
  }

  #begin(object: object): Watch {
    const known = this.#watches.get(object);
    if (known !== undefined) return known;
    this.lastNumber += 1;
    const watch: Watch = {
      number: this.lastNumber,
      isFinal: false,
      references: [],
      isCondemned: false,
      isCircular: false,
    };
    this.#watches.set(object, watch);
    this.#fresh.push(object);
    return watch;
  }

  /** Generators that have ended: there is nothing to do for them any more, and some need not be watched. */
  takeEnded(): readonly object[] {
    const idle: object[] = [];
    for (const generator of this.#suspended) {
      const watch = this.#watches.get(generator);
      if (generator.frame !== undefined && watch !== undefined) continue;
      this.#suspended.delete(generator);
      if (watch === undefined || watch.isCondemned) continue;
      watch.isFinal = false;
      if (watch.references.length === 0) idle.push(generator);
    }
    return idle;
  }

  /** References to an object that do not keep it; some may not be in use any more themselves. */
  referencesTo(object: object): readonly PyWeakReference[] {
    return this.#watches.get(object)?.references ?? [];
  }

  /** Its `__del__` has been called, or is just being. */
  noteFinalised(object: object): void {
    this.#finalised.add(object);
  }

  /** Whether the `__del__` of an object has been called; it is called once. */
  hasFinalised(object: unknown): boolean {
    return this.#finalised.has(object as object);
  }

  /** An object is dead and will be finalised. */
  condemn(object: object): void {
    const watch = this.#watches.get(object);
    if (watch !== undefined) watch.isCondemned = true;
  }

  /** Whether it is not known to be dead. */
  mayBeInUse(object: object): boolean {
    const watch = this.#watches.get(object);
    return watch !== undefined && !watch.isCondemned && !watch.isCircular;
  }

  forget(object: object): void {
    this.#watches.delete(object);
  }
}
