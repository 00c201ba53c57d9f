import { PyList } from '../../objects/index.ts';
import { Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { type Certificate, Certificates } from './certificates.ts';
import type { Marking } from './marking.ts';
import { Nearby } from './nearby.ts';
import { RecentHolders } from './recent-holders.ts';
import { holds } from './tracing.ts';
import type { WatchedObjects } from './watched-objects.ts';

/** Searches of so many objects are remembered, for what they have found to be looked for there again. */
const REMEMBERED = 200_000;

/** Where watched objects are: the certificates that they are in use, and what has lost its own. */
export class Whereabouts {
  readonly certificates: Certificates;
  readonly recent = new RecentHolders();
  /** What has lost its holder and is watched or above what is, in that order: nobody knows whether it is in use. */
  readonly dropped = new Set<object>();
  readonly #watched: WatchedObjects;
  readonly #nearby: Nearby;
  /** The last search: what it has found is likely to be where it was. */
  #last: Marking | undefined;

  constructor(watched: WatchedObjects) {
    this.#watched = watched;
    this.certificates = new Certificates((object) => watched.watchOf(object) !== undefined);
    this.#nearby = new Nearby(this.certificates);
  }

  /** Looks nearby for what has lost its holder; what is not there is dropped. */
  resolve(thread: Thread, lost: ReadonlySet<Certificate>, operands: readonly unknown[]): void {
    if (lost.size === 0 && !this.#watched.hasFresh) return;
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
    for (const object of this.#watched.takeFresh()) wanted.add(object);
    this.#nearby.find(thread, wanted, [...operands, ...this.recent.all]);
    this.#findAgain(thread, wanted);
    for (const object of wanted) if (this.#isDoubtedBelow(object)) this.dropped.add(object);
    for (const certificate of lost) this.certificates.dropLost(certificate);
  }

  /** Looks where the last search has found them. */
  #findAgain(thread: Thread, wanted: Set<object>): void {
    const last = this.#last;
    if (last === undefined) return;
    for (const object of wanted) {
      if (this.certificates.adoptIfWhole(last, object, thread)) wanted.delete(object);
    }
  }

  /** Whether the certificate of a watched object comes through an object, or is its own. */
  #isDoubtedBelow(object: object): boolean {
    if (this.#watched.mayBeInUse(object)) return true;
    const waiting = [this.certificates.get(object)];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      for (const certificate of one.held) {
        if (this.#watched.mayBeInUse(certificate.object)) return true;
        waiting.push(certificate);
      }
    }
    return false;
  }

  /** After a search for what was dropped: what it has found is dropped no more. */
  keepFound(marking: Marking): void {
    this.#last = marking.found.length <= REMEMBERED ? marking : undefined;
    for (const object of this.dropped) {
      if (!marking.has(object)) continue;
      this.certificates.adopt(marking, object);
      this.dropped.delete(object);
    }
  }

  /** What is in use all the same below what was dropped and is dead gets a certificate of its own. */
  keepBelowDropped(marking: Marking): void {
    const waiting = [...this.dropped].map((object) => this.certificates.get(object));
    for (const one of waiting) {
      if (one === undefined) continue;
      if (marking.has(one.object)) this.certificates.adopt(marking, one.object);
      else for (const held of one.held) waiting.push(held);
    }
  }

  /** Takes what is above dead objects and is dead itself for dropped. */
  dropAbove(dead: Iterable<object>, marking: Marking): void {
    const tops = new Map<object, object>();
    for (const object of dead) this.dropped.add(this.#topOf(object, marking, tops));
  }

  /** The holder of a dead object that nothing in use holds; `tops` are those that are known already. */
  #topOf(object: object, marking: Marking, tops: Map<object, object>): object {
    const passed: object[] = [];
    let top = object;
    let one = this.certificates.get(object);
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

  /** The object is gone, or watched no more. */
  forget(object: object): void {
    const certificate = this.certificates.get(object);
    if (certificate !== undefined) this.certificates.forget(certificate);
  }
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
