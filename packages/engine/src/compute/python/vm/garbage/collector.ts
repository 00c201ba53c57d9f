/**
 * Notices when objects are not in use any more. The host frees what nobody refers to without a word, and there are no
 * counts of references, so for each object whose end somebody hears of (`WatchedObjects`) it keeps by what it is
 * reached, holder by holder up to a frame or a module (`Certificates`). A thread of a program that has such objects is
 * executed instruction by instruction (`CarefulRun`). When an object loses its holder it is looked for nearby
 * (`Whereabouts`, `Nearby`); what is not there is searched for among all that can be reached (`Marking`), and only such a search
 * says that it is dead. Then counts of references among the dead alone give the order of their ends (`DeathOrder`), and
 * tell circles, which wait for `gc.collect` or the end of the program.
 *
 * What the model cannot do as CPython does it:
 * - Searches of large heaps are rationed (`SearchRules`): a program of many thousand objects that drops watched ones
 *   one by one for long hears of their ends late.
 * - While built-in work waits that may hold what cannot be seen (`plainWork`), nothing is said to be dead.
 * - Circles are never collected by themselves, however many objects a program makes.
 * - At the end of a program, objects in structures of several levels may go in another order.
 * - The order of very many ends at once is found in one go: a hundred thousand hold the host for tenths of a second.
 */
import type { PyGenerator, PyObject } from '../../objects/index.ts';
import { setAside } from '../aside.ts';
import { MOST_WORK } from '../continue.ts';
import type { Thread } from '../thread.ts';
import { CarefulRun } from './careful-run.ts';
import { FinalQueue, finaliseNext } from './finalising.ts';
import { type Death, DeathOrder } from './garbage-order.ts';
import type { Marking } from './marking.ts';
import { Unseen } from './plain-work.ts';
import { SearchRules } from './search-rules.ts';
import { isSearching, searchAside } from './searching.ts';
import type { Watch } from './watch.ts';
import { WatchedObjects } from './watched-objects.ts';
import type { PyWeakReference } from './weak-reference.ts';
import { Whereabouts } from './whereabouts.ts';

export class Collector extends Unseen {
  readonly watched = new WatchedObjects();
  readonly whereabouts = new Whereabouts(this.watched);
  readonly run = new CarefulRun(this.watched, this.whereabouts);
  readonly #rules = new SearchRules();
  /** What was dropped and is part of a circle, or holds one. */
  readonly #circles = new Set<object>();
  #isSearching = false;

  /** Whether something is watched, so that threads have to run carefully. */
  get isActive(): boolean {
    return this.watched.isActive;
  }

  /** See {@link WatchedObjects.hasPatience}. */
  get hasPatience(): boolean {
    return this.watched.hasPatience;
  }

  /** Whether anybody would hear of the end of an object. */
  get hasListeners(): boolean {
    for (const [, { isFinal, references }] of this.watched) {
      if (isFinal || references.some(({ callback }) => callback !== null)) return true;
    }
    return false;
  }

  watch(object: PyObject): void {
    this.watched.watch(object);
  }

  refer(reference: PyWeakReference, target: PyObject): void {
    this.watched.refer(reference, target);
  }

  watchPatiently(generator: PyGenerator): void {
    this.watched.watchPatiently(generator);
  }

  watchOf(object: object): Watch | undefined {
    return this.watched.watchOf(object);
  }

  referencesTo(object: object): readonly PyWeakReference[] {
    return this.watched.referencesTo(object);
  }

  /** Ends the watch over an object that is gone. */
  release(object: object): void {
    this.watched.forget(object);
    this.whereabouts.forget(object);
  }

  /** Runs a thread until its budget is spent, it waits, or something else than code of the program is uppermost. */
  runThread(thread: Thread): void {
    for (const generator of this.watched.takeEnded()) this.release(generator);
    while (this.advanceThread(thread)) {
      if (thread.work > MOST_WORK || !this.isActive || thread.tracer !== undefined) return;
    }
  }

  /** Executes an instruction, or several that drop nothing; returns whether the thread can go on at once. */
  advanceThread(thread: Thread): boolean {
    // While events are told of, frames go between instructions.
    if (this.run.hasThrown || thread.tracer !== undefined) {
      this.run.afterThrow(thread);
      this.#isSearching &&= isSearching(thread);
      if (this.#searchIfDue(thread)) return false;
    }
    const { frame } = thread;
    if (frame === null || thread.budget <= 0) return false;
    this.run.advance(thread, frame);
    if (thread.request !== undefined || thread.frame === null) return false;
    return !this.#searchIfDue(thread);
  }

  /** An exception has come from elsewhere. */
  noteThrow(): void {
    this.run.hasThrown = true;
  }

  /** Makes a search when one is wanted and may be made; returns whether other work is now uppermost. */
  #searchIfDue(thread: Thread): boolean {
    const { dropped } = this.whereabouts;
    if (dropped.size === 0 || this.#isSearching || thread.frame === null) return false;
    if (!this.#rules.mayBegin(thread, this.run.executed)) return false;
    this.#isSearching = true;
    return searchAside(thread, dropped, (inner, marking) => this.#conclude(inner, marking));
  }

  /** Draws the conclusions of a search. */
  #conclude(thread: Thread, marking: Marking): void {
    this.#isSearching = false;
    this.#rules.note(marking, this.run.executed);
    this.whereabouts.keepFound(marking);
    if (this.whereabouts.dropped.size === 0) return;
    if (marking.isHidden) {
      this.#rules.block(marking, this.run.executed);
      return;
    }
    const deaths = this.#deaths(marking);
    if (deaths.length > 0) setAside(thread, finaliseNext, new FinalQueue(this, deaths));
  }

  /** After a search for all: renews what is known; the deaths that it has shown. */
  deathsAfter(marking: Marking): readonly Death[] {
    this.#rules.note(marking, this.run.executed);
    return marking.isHidden ? [] : this.#deaths(marking);
  }

  /** Which watched objects are dead after a search for all; what is circular waits. */
  #deaths(marking: Marking): readonly Death[] {
    const dead = new Set<object>();
    for (const [object] of this.watched) {
      if (!marking.has(object) && this.watched.mayBeInUse(object)) dead.add(object);
    }
    const { dropped } = this.whereabouts;
    this.whereabouts.dropAbove(dead, marking);
    const order = new DeathOrder([...dropped], marking, (object) => dead.has(object));
    order.advance();
    for (const { object } of order.deaths) {
      dead.delete(object);
      this.watched.condemn(object);
    }
    for (const object of dead) {
      (this.watchOf(object) as Watch).isCircular = true;
      this.#circles.add(object);
    }
    if (dead.size > 0) for (const object of dropped) this.#circles.add(object);
    this.whereabouts.keepBelowDropped(marking);
    dropped.clear();
    this.#renew(marking);
    return order.deaths;
  }

  /** After a search for all: forgets references that are not in use, and takes back what was said to be circular. */
  #renew(marking: Marking): void {
    for (const [object, watch] of this.watched) {
      const { references, isCircular, isCondemned } = watch;
      if (references.length > 0) {
        watch.references = references.filter((reference) => marking.has(reference));
      }
      if (!watch.isFinal && !isCondemned && watch.references.length === 0) {
        this.watched.forget(object);
      } else if (isCircular && marking.has(object)) {
        this.whereabouts.certificates.adopt(marking, object);
        watch.isCircular = false;
      }
    }
  }

  /** After a search for all: what was dead and was found is in use again. */
  reviveFound(marking: Marking): void {
    for (const [object, watch] of this.watched) {
      if (!watch.isCondemned || !marking.has(object)) continue;
      watch.isCondemned = false;
      watch.isCircular = false;
      if (!watch.isFinal && watch.references.length === 0) this.watched.forget(object);
      else this.whereabouts.certificates.adopt(marking, object);
    }
  }

  /** Watched objects that are dead and circular, and what was dropped with circles below it; they are forgotten. */
  takeCircles(marking: Marking): { readonly watched: object[]; readonly tops: object[] } {
    const tops = [...this.#circles];
    const watched = [...this.watched]
      .filter(([object, { isCircular }]) => isCircular && !marking.has(object))
      .sort(([, a], [, b]) => a.number - b.number)
      .map(([object]) => object);
    this.#circles.clear();
    return { watched, tops };
  }
}
