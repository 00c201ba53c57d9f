import { opcodes } from '../../bytecode/opcodes.ts';
import {
  NOTHING,
  PENDING,
  PyDict,
  type PyGenerator,
  PyInstance,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  type Result,
} from '../../objects/index.ts';
import { goBack, setAside } from '../aside.ts';
import { MOST_WORK, pauseThen } from '../continue.ts';
import { type AnyFrame, Continuation, Frame } from '../frame.ts';
import { runFrames } from '../loop.ts';
import { proceed } from '../run.ts';
import type { Thread } from '../thread.ts';
import {
  BUILDS,
  droppedBy,
  LEAVES_FRAME,
  ONLY_LOOKS,
  stretchesOf,
} from './careful-instructions.ts';
import { type Certificate, Certificates, isOnStack } from './certificates.ts';
import { FinalQueue, finaliseNext } from './finalising.ts';
import { type Death, deathsOf } from './garbage-order.ts';
import { Marking, rootsOf } from './marking.ts';
import './known-work.ts';
import { plainWork, Unseen } from './plain-work.ts';
import { holds } from './tracing.ts';
import type { Watch } from './watch.ts';
import type { PyWeakReference } from './weak-reference.ts';

/** Objects that a search looks at before others get their turn. */
const SLICE = 20_000;
/** A search of so many objects may be made whenever one is wanted; for larger ones the program has to have run. */
const SMALL_SEARCH = 5000;
/** Objects that large searches may look at all the same, some tenths of a second of them: most programs are short. */
const LARGE_SEARCHES = 4_000_000;
/** Holders that were written to last, in which what has lost another holder is looked for. */
const RECENT = 8;
/** Searches of so many objects are remembered, for what they have found to be looked for there again. */
const REMEMBERED = 200_000;
/** Instructions that a program executes carefully for the sake of generators: a fraction of a second. */
const PATIENCE = 1_000_000;
/** Objects looked at that take as long as an instruction. */
const SEARCHED_PER_STEP = 4;

/** An instruction that was executed, and what it took off the stack or wrote over. */
interface Executed {
  readonly frame: Frame;
  readonly opcode: number;
  readonly dropped: readonly unknown[];
}

/**
 * Notices when objects are not in use any more. There are no counts of references: for each object that is watched
 * it keeps by what it is reached, and looks for it again when that goes. Only a search of all that can be reached
 * says that an object is dead.
 */
export class Collector {
  readonly #watched = new Map<object, Watch>();
  /** Objects whose `__del__` was called. */
  readonly #finalised = new WeakSet<object>();
  readonly #certificates = new Certificates((object) => this.#watched.has(object));
  /** Lists and the like that were written with watched objects in them, with the number of the last of these. */
  readonly #displays = new WeakMap<object, number>();
  /** Instructions whose built-in work waits, the last one last. */
  #begun: Executed[] = [];
  /** Watched objects that have no certificate yet. */
  #fresh: object[] = [];
  /** What has lost its holder and is watched or above what is, in that order: nobody knows whether it is in use. */
  #dropped = new Set<object>();
  /** What was dropped and is part of a circle, or holds one. */
  readonly #circles = new Set<object>();
  /** While something is hidden: the depth at which it is gone, or the count of instructions at which to look again. */
  #blockedBelow = Number.POSITIVE_INFINITY;
  #blockedUntil = 0;
  /** What instructions have got into their hands that may hold others, the last one last. */
  readonly #recent: object[] = [];
  /** The last search: what it has found is likely to be where it was. */
  #last: Marking | undefined;
  /** Instructions executed carefully. */
  #executed = 0;
  /** The same when the last search was made, and what it looked at. */
  #searchedAt = 0;
  #searched = 0;
  /** Objects that large searches may still look at whenever they are wanted. */
  #credit = LARGE_SEARCHES;
  /** Generators that are watched while there is patience. */
  readonly #suspended = new Set<PyGenerator>();
  /** Instructions that may still be executed carefully for the sake of generators alone. */
  #patience = PATIENCE;
  #lastNumber = 0;
  /** Whether the last instruction raised something. */
  #hasThrown = false;
  #isSearching = false;

  /** Whether something is watched, so that threads have to run carefully. */
  get isActive(): boolean {
    return this.#watched.size > (this.hasPatience ? 0 : this.#suspended.size);
  }

  /** Whether threads still run carefully for the sake of generators alone. */
  get hasPatience(): boolean {
    return this.#patience > 0;
  }

  /** Whether there is anything to finalise. */
  get hasWatched(): boolean {
    return this.#watched.size > 0;
  }

  /** Watches a generator that has something to do when it goes, though not for ever. */
  watchPatiently(generator: PyGenerator): void {
    this.#watchOf(generator).isFinal = true;
    this.#suspended.add(generator);
  }

  /** Ends the watch over generators that have ended. */
  #forgetEnded(): void {
    for (const generator of this.#suspended) {
      if (generator.frame !== undefined && this.#watched.has(generator)) continue;
      this.#suspended.delete(generator);
      const watch = this.#watched.get(generator);
      if (watch === undefined || watch.isCondemned) continue;
      watch.isFinal = false;
      if (watch.references.length === 0) this.release(generator);
    }
  }

  /** Watches an object whose class has `__del__`. */
  watch(object: PyObject): void {
    this.#watchOf(object).isFinal = true;
  }

  /** Watches an object for a reference that does not keep it. */
  refer(reference: PyWeakReference, target: PyObject): void {
    this.#watchOf(target).references.push(reference);
  }

  /** References to an object that do not keep it; some may not be in use any more themselves. */
  referencesTo(object: object): readonly PyWeakReference[] {
    return this.#watched.get(object)?.references ?? [];
  }

  watchOf(object: object): Watch | undefined {
    return this.#watched.get(object);
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
    const watch = this.#watched.get(object);
    if (watch !== undefined) watch.isCondemned = true;
  }

  /** After a search for all: what was dead and was found is in use again. */
  reviveFound(marking: Marking): void {
    for (const [object, watch] of this.#watched) {
      if (!watch.isCondemned || !marking.has(object)) continue;
      watch.isCondemned = false;
      watch.isCircular = false;
      if (!watch.isFinal && watch.references.length === 0) this.#watched.delete(object);
      else this.#certificates.adopt(marking, object);
    }
  }

  /** Ends the watch over an object that is gone. */
  release(object: object): void {
    this.#watched.delete(object);
    const certificate = this.#certificates.get(object);
    if (certificate !== undefined) this.#certificates.forget(certificate);
  }

  #watchOf(object: object): Watch {
    let watch = this.#watched.get(object);
    if (watch === undefined) {
      this.#lastNumber += 1;
      watch = {
        number: this.#lastNumber,
        isFinal: false,
        references: [],
        isCondemned: false,
        isCircular: false,
      };
      this.#watched.set(object, watch);
      this.#fresh.push(object);
    }
    return watch;
  }

  /** Runs a thread until its budget is spent, it waits, or something else than code of the program is uppermost. */
  run(thread: Thread): void {
    if (this.#suspended.size > 0) this.#forgetEnded();
    while (this.advanceThread(thread)) {
      if (thread.work > MOST_WORK || !this.isActive || thread.tracer !== undefined) return;
    }
  }

  /** Executes an instruction, or several that drop nothing; returns whether the thread can go on at once. */
  advanceThread(thread: Thread): boolean {
    // While events are told of, frames go between instructions.
    if (this.#hasThrown || thread.tracer !== undefined) {
      this.#hasThrown = false;
      this.#afterThrow(thread);
      if (this.#searchIfDue(thread)) return false;
    }
    const { frame } = thread;
    if (frame === null || thread.budget <= 0) return false;
    if (frame instanceof Frame) this.#step(thread, frame);
    else this.#proceed(thread, frame);
    if (thread.request !== undefined || thread.frame === null) return false;
    return !this.#searchIfDue(thread);
  }

  /** An exception has come from elsewhere. */
  noteThrow(): void {
    this.#hasThrown = true;
  }

  /** Frames may have been taken off, with all that they held. */
  #afterThrow(thread: Thread): void {
    const lost = new Set<Certificate>();
    for (const one of this.#certificates.tops) {
      if (one.object instanceof Frame) this.#certificates.findLost(one, thread, lost, 0);
      if (one.isRoot && !this.#certificates.isIntact(one, thread)) lost.add(one);
    }
    this.#begun = this.#begun.filter((one) => isOnStack(one.frame, thread));
    this.#isSearching &&= hasSearch(thread);
    this.#resolve(thread, lost, []);
  }

  #proceed(thread: Thread, frame: Exclude<AnyFrame, Frame>): void {
    const given = this.#certificates.get(thread.answer);
    this.#hasThrown = true;
    proceed(thread, frame);
    // What it did may have been to take frames off.
    this.#hasThrown = frame.back !== null && !isOnStack(frame.back, thread);
    const certificate = this.#certificates.get(frame);
    const lost = new Set<Certificate>();
    if (given !== undefined && !this.#certificates.isIntact(given, thread)) lost.add(given);
    if (certificate !== undefined) {
      if (!this.#certificates.isIntact(certificate, thread)) lost.add(certificate);
      for (const one of certificate.held) {
        lost.add(one);
        // What work had at hand may be in use by what it went on with.
        if (!(one.object instanceof PyObject)) for (const inner of one.held) lost.add(inner);
      }
    }
    if (lost.size > 0 || this.#fresh.length > 0) this.#resolve(thread, lost, []);
    const begun = this.#begun.at(-1);
    if (begun === undefined || thread.frame !== begun.frame) return;
    this.#begun.pop();
    this.#afterInstruction(thread, begun);
  }

  /** Executes one instruction, or several that drop nothing. */
  #step(thread: Thread, frame: Frame): void {
    const given = thread.budget;
    const at = frame.at + 1;
    const stretch = stretchesOf(frame.code)[at] as number;
    const count = Math.min(given, Math.max(1, stretch));
    let dropped: readonly unknown[] = [];
    const { instructions } = frame.code.data;
    const opcode = instructions[at * 2] as number;
    const argument = instructions[at * 2 + 1] as number;
    if (stretch === 0) dropped = droppedBy(frame, opcode, argument);
    thread.budget = count;
    this.#hasThrown = true;
    try {
      runFrames(thread, frame);
    } finally {
      this.#executed += count - thread.budget;
      if (this.#suspended.size === this.#watched.size) this.#patience -= count - thread.budget;
      thread.budget += given - count;
    }
    this.#hasThrown = false;
    if (stretch > 0) return;
    const instruction = { frame, opcode, dropped };
    // Built-in work of it that waits may yet drop something.
    if (thread.frame !== frame && !(thread.frame instanceof Frame)) this.#begun.push(instruction);
    this.#afterInstruction(thread, instruction);
  }

  #afterInstruction(thread: Thread, { frame, opcode, dropped }: Executed): void {
    const certificates = this.#certificates;
    const lost = new Set<Certificate>();
    const kept: Certificate[] = [];
    // What a call has taken out of a holder is uppermost now.
    for (const value of [frame.slots[frame.top - 1], ...dropped]) {
      if (typeof value !== 'object' || value === null) continue;
      const certificate = certificates.get(value);
      if (certificate === undefined) continue;
      if (certificates.isIntact(certificate, thread)) kept.push(certificate);
      else lost.add(certificate);
    }
    if (!ONLY_LOOKS.has(opcode)) {
      this.#noteHolders(dropped);
      for (const certificate of kept) certificates.findLost(certificate, thread, lost);
    }
    if (BUILDS.has(opcode) && lost.size > 0) {
      const made = frame.slots[frame.top - 1];
      if (typeof made === 'object' && made !== null)
        this.#displays.set(made, this.#lastNumber + 0.5);
    }
    if (LEAVES_FRAME.has(opcode)) {
      const certificate = certificates.get(frame);
      if (certificate !== undefined && !certificates.isIntact(certificate, thread)) {
        lost.add(certificate);
      }
    }
    if (opcode === opcodes.RAISE_VARARGS || opcode === opcodes.RERAISE) this.#hasThrown = true;
    if (lost.size > 0 || this.#fresh.length > 0) this.#resolve(thread, lost, dropped);
  }

  /** Looks nearby for what has lost its holder; what is not there is doubtful. */
  #resolve(thread: Thread, lost: ReadonlySet<Certificate>, operands: readonly unknown[]): void {
    const wanted = new Set<object>();
    for (const certificate of inOrder(lost)) {
      certificate.holder?.held.delete(certificate);
      certificate.holder = undefined;
      certificate.isRoot = false;
      // Of what a frame held that is done each may be elsewhere.
      if (certificate.object instanceof Frame && certificate.object.generator === undefined) {
        const held = [...certificate.held].sort((a, b) => Number(a.place) - Number(b.place));
        for (const one of held) wanted.add(one.object);
      }
      wanted.add(certificate.object);
    }
    for (const object of this.#fresh) wanted.add(object);
    this.#fresh = [];
    if (wanted.size === 0) return;
    this.#certificates.findNear(thread, wanted, [...operands, ...this.#recent]);
    const last = this.#last;
    if (last !== undefined) {
      for (const object of wanted) {
        if (this.#certificates.adoptIfWhole(last, object, thread)) wanted.delete(object);
      }
    }
    for (const object of wanted) if (this.#isDoubtedBelow(object)) this.#dropped.add(object);
    for (const certificate of lost) this.#certificates.dropLost(certificate);
  }

  /** Remembers what an instruction may have written to. */
  #noteHolders(operands: readonly unknown[]): void {
    const recent = this.#recent;
    for (const value of operands) {
      const holder = value instanceof PyInstance ? value.attributes : value;
      if (!isHolder(holder)) continue;
      const known = recent.indexOf(holder);
      if (known === recent.length - 1 && known >= 0) continue;
      if (known >= 0) recent.splice(known, 1);
      else if (recent.length === RECENT) recent.shift();
      recent.push(holder);
    }
  }

  /** Whether the certificate of a watched object comes through an object, or is its own. */
  #isDoubtedBelow(object: object): boolean {
    if (this.#isDoubted(object)) return true;
    const waiting = [this.#certificates.get(object)];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      for (const certificate of one.held) {
        if (this.#isDoubted(certificate.object)) return true;
        waiting.push(certificate);
      }
    }
    return false;
  }

  #isDoubted(object: object): boolean {
    const watch = this.#watched.get(object);
    return watch !== undefined && !watch.isCondemned && !watch.isCircular;
  }

  /** Makes a search when one is wanted and may be made; returns whether other work is now uppermost. */
  #searchIfDue(thread: Thread): boolean {
    if (this.#dropped.size === 0 || this.#isSearching || thread.frame === null) return false;
    if (!this.#mayLookAgain(thread)) return false;
    const isSmall = this.#searched <= SMALL_SEARCH;
    if (
      !isSmall &&
      this.#credit <= 0 &&
      (this.#executed - this.#searchedAt) * SEARCHED_PER_STEP < this.#searched
    ) {
      return false;
    }
    const before = thread.frame;
    const marking = new Marking(thread, rootsOf, this.#dropped);
    if (this.#advance(thread, marking)) {
      this.#conclude(thread, marking);
      return thread.frame !== before;
    }
    this.#isSearching = true;
    setAside(thread, goOnSearching, new Search(this, marking));
    return true;
  }

  #mayLookAgain(thread: Thread): boolean {
    const { frame } = thread;
    if (this.#blockedBelow < Number.POSITIVE_INFINITY) {
      if (!(frame instanceof Frame) || frame.depth > this.#blockedBelow) return false;
      this.#blockedBelow = Number.POSITIVE_INFINITY;
    }
    return this.#executed >= this.#blockedUntil;
  }

  #advance(thread: Thread, marking: Marking): boolean {
    const before = marking.looked;
    const isOver = marking.advance(thread, SLICE);
    thread.work += Math.max(0, marking.looked - before) / SEARCHED_PER_STEP;
    return isOver;
  }

  /** Goes on with a search; returns whether it is over. */
  goOn(thread: Thread, marking: Marking): boolean {
    if (!this.#advance(thread, marking)) return false;
    this.#isSearching = false;
    this.#conclude(thread, marking);
    return true;
  }

  /** Draws the conclusions of a search. */
  #conclude(thread: Thread, marking: Marking): void {
    this.#searchedAt = this.#executed;
    this.#searched = marking.found.length;
    this.#last = this.#searched <= REMEMBERED ? marking : undefined;
    if (this.#searched > SMALL_SEARCH) this.#credit -= this.#searched;
    for (const object of this.#dropped) {
      if (!marking.has(object)) continue;
      this.#certificates.adopt(marking, object);
      this.#dropped.delete(object);
    }
    if (this.#dropped.size === 0) return;
    if (marking.isHidden) {
      if (marking.hiddenFrom !== undefined) this.#blockedBelow = marking.hiddenFrom;
      else this.#blockedUntil = this.#executed + this.#searched;
      return;
    }
    const deaths = this.#deaths(marking);
    if (deaths.length > 0) setAside(thread, finaliseNext, new FinalQueue(this, deaths));
  }

  /** Which watched objects are dead after a search for all; what is circular waits. */
  #deaths(marking: Marking) {
    const dead = new Set<object>();
    for (const [object, watch] of this.#watched) {
      if (!marking.has(object) && !watch.isCondemned && !watch.isCircular) dead.add(object);
    }
    const tops = new Map<object, object>();
    for (const object of dead) this.#dropped.add(this.#topOf(object, marking, tops));
    const deaths = deathsOf([...this.#dropped], marking, (object) => dead.has(object));
    for (const { object } of deaths) {
      dead.delete(object);
      this.condemn(object);
    }
    for (const object of dead) {
      (this.#watched.get(object) as Watch).isCircular = true;
      this.#circles.add(object);
    }
    if (dead.size > 0) for (const object of this.#dropped) this.#circles.add(object);
    this.#keepBelow(marking);
    this.#dropped = new Set();
    this.#renew(marking);
    return deaths;
  }

  /** What is in use all the same below what is dead gets a certificate of its own. */
  #keepBelow(marking: Marking): void {
    const waiting = [...this.#dropped].map((object) => this.#certificates.get(object));
    for (const one of waiting) {
      if (one === undefined) continue;
      if (marking.has(one.object)) this.#certificates.adopt(marking, one.object);
      else waiting.push(...one.held);
    }
  }

  /** The holder of a dead object that nothing in use holds; `tops` are those that are known already. */
  #topOf(object: object, marking: Marking, tops: Map<object, object>): object {
    const passed: object[] = [];
    let top = object;
    let one = this.#certificates.get(object);
    while (one !== undefined) {
      const known = tops.get(one.object);
      if (known !== undefined) {
        top = known;
        break;
      }
      top = one.object;
      passed.push(top);
      const { holder, place }: Certificate = one;
      if (holder === undefined || marking.has(holder.object)) break;
      if (!holds(holder.object, place, top)) break;
      one = holder;
    }
    for (const each of passed) tops.set(each, top);
    return top;
  }

  /** After a search for all: forgets references that are not in use, and takes back what was said to be circular. */
  #renew(marking: Marking): void {
    for (const [object, watch] of this.#watched) {
      const { references, isCircular, isCondemned } = watch;
      if (references.length > 0) {
        watch.references = references.filter((reference) => marking.has(reference));
      }
      if (!watch.isFinal && !isCondemned && watch.references.length === 0) {
        this.#watched.delete(object);
      } else if (isCircular && marking.has(object)) {
        this.#certificates.adopt(marking, object);
        watch.isCircular = false;
      }
    }
  }

  /** Searches for all that can be reached, at once when that is little, and goes on with what was found. */
  searchThen<State>(
    thread: Thread,
    then: (thread: Thread, marking: Marking, state: State) => Result,
    state: State,
  ): Result {
    return this.searchOnThen(thread, new Marking(thread), then, state);
  }

  /** The same for a search that has been begun. */
  searchOnThen<State>(
    thread: Thread,
    marking: Marking,
    then: (thread: Thread, marking: Marking, state: State) => Result,
    state: State,
  ): Result {
    return goOnSearchingAll(thread, null, new FullSearch(this, marking, then as never, state));
  }

  advance(thread: Thread, marking: Marking): boolean {
    return this.#advance(thread, marking);
  }

  /** After a search: renews what is known; the deaths that it has shown. */
  deathsAfter(marking: Marking) {
    this.#searchedAt = this.#executed;
    this.#searched = marking.found.length;
    if (marking.isHidden) return [];
    return this.#deaths(marking);
  }

  /** An object has no references any more that do not keep it. */
  forgetReferences(object: object): void {
    const watch = this.#watched.get(object);
    if (watch !== undefined) watch.references = [];
  }

  /** What dies when the modules of a program go: first what no circle holds, then all else that is not kept. */
  lastDeaths(modules: readonly object[], marking: Marking): Death[] {
    const isDying = (object: object): boolean =>
      this.#watched.get(object)?.isFinal === true && !marking.has(object);
    const deaths = deathsOf(modules, marking, isDying);
    const counted = new Set(deaths.map(({ object }) => object));
    const others = [...this.#watched.keys()].filter(
      (object) => isDying(object) && !counted.has(object),
    );
    const ordered = this.#asTracked(others).map((object) => ({ object, holdsOthers: false }));
    // Nobody hears of a reference that goes with all the rest.
    for (const { references } of this.#watched.values()) {
      for (const reference of references) if (!marking.has(reference)) reference.callback = null;
    }
    return [...deaths, ...ordered];
  }

  /**
   * Objects in the order in which CPython's collector has them: that of their creation, but what is held by something
   * that was made later has been moved behind all others when the collector came by that.
   */
  #asTracked(objects: readonly object[]): object[] {
    const first: object[] = [];
    const moved: { readonly object: object; readonly by: number; readonly place: number }[] = [];
    for (const object of objects) {
      const by = this.#laterHolder(object);
      if (by === undefined) first.push(object);
      else moved.push({ object, ...by });
    }
    moved.sort((a, b) => a.by - b.by || a.place - b.place);
    return [...first, ...moved.map(({ object }) => object)];
  }

  /** The number of what holds an object and was made after it, and where it is in it. */
  #laterHolder(object: object): { readonly by: number; readonly place: number } | undefined {
    const { number } = this.#watched.get(object) as Watch;
    let one = this.#certificates.get(object);
    for (let holder = one?.holder; holder !== undefined; holder = holder.holder) {
      const by = this.#watched.get(holder.object)?.number ?? this.#displays.get(holder.object);
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

  /** Watched objects that are dead and circular, and what was dropped with circles below it; they are forgotten. */
  takeCircles(marking: Marking): { readonly watched: object[]; readonly tops: object[] } {
    const tops = [...this.#circles];
    const watched = [...this.#watched]
      .filter(([object, { isCircular }]) => isCircular && !marking.has(object))
      .sort(([, a], [, b]) => a.number - b.number)
      .map(([object]) => object);
    this.#circles.clear();
    return { watched, tops };
  }
}

function isHolder(value: unknown): value is object {
  return value instanceof PyList || value instanceof PyDict || value instanceof PySet;
}

/** What was lost in the order in which CPython lets go of it: of a list the last first. */
function inOrder(lost: ReadonlySet<Certificate>): readonly Certificate[] {
  const all = [...lost];
  if (!all.some(({ holder }) => holder?.object instanceof PyList)) return all;
  return all.sort((a, b) => {
    const isSame = a.holder === b.holder && a.holder?.object instanceof PyList;
    return isSame ? Number(b.place) - Number(a.place) : 0;
  });
}

/** A search that goes on between other things. */
class Search extends Unseen {
  readonly collector: Collector;
  readonly marking: Marking;

  constructor(collector: Collector, marking: Marking) {
    super();
    this.collector = collector;
    this.marking = marking;
  }
}

/** Whether a search that goes on between other things has not been taken off by an exception. */
function hasSearch(thread: Thread): boolean {
  for (let { frame } = thread; frame !== null; frame = frame.back) {
    if (frame instanceof Continuation && frame.state instanceof Search) return true;
  }
  return false;
}

function goOnSearching(thread: Thread, _value: unknown, { collector, marking }: Search): Result {
  const before = thread.frame;
  if (!collector.goOn(thread, marking)) {
    return pauseThen(thread, goOnSearching, new Search(collector, marking));
  }
  return thread.frame === before ? (NOTHING as never) : PENDING;
}

class FullSearch extends Unseen {
  readonly collector: Collector;
  readonly marking: Marking;
  readonly conclude: (thread: Thread, marking: Marking, state: unknown) => Result;
  readonly state: unknown;

  constructor(
    collector: Collector,
    marking: Marking,
    conclude: FullSearch['conclude'],
    state: unknown,
  ) {
    super();
    this.collector = collector;
    this.marking = marking;
    this.conclude = conclude;
    this.state = state;
  }
}

function goOnSearchingAll(thread: Thread, _value: unknown, search: FullSearch): Result {
  const { collector, marking, conclude, state } = search;
  if (collector.advance(thread, marking)) return conclude(thread, marking, state);
  return pauseThen(thread, goOnSearchingAll, search);
}

for (const work of [goOnSearching, goOnSearchingAll, goBack]) plainWork.add(work);
