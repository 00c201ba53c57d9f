import { PyDict, PyInstance, PyList } from '../../objects/index.ts';
import { type AnyFrame, Continuation, Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { type Link, type Marking, rootsOf } from './marking.ts';
import { holds, type Place } from './tracing.ts';

/** That an object is in use: who holds it, and where. Who holds has a certificate too, up to the frames and modules. */
export interface Certificate {
  readonly object: object;
  holder: Certificate | undefined;
  place: Place;
  /** Whether the interpreter itself holds it. */
  isRoot: boolean;
  /** Those that say that this object holds another one. */
  readonly held: Set<Certificate>;
  /** The size of the object when its certificates were looked at last. */
  size: number | undefined;
}

/** Up to so many certificates of what an object holds are looked at each time. */
const FEW = 32;
/** Holders, one of the other, that a certificate is followed through. */
const MOST_HOLDERS = 64;

/** Certificates of watched objects, and of those by which they are reached. */
export class Certificates {
  readonly #known = new Map<object, Certificate>();
  /** Those of frames and of what waits, and those of what the interpreter itself holds: what an exception may take. */
  readonly #tops = new Set<Certificate>();
  readonly #isWatched: (object: object) => boolean;

  constructor(isWatched: (object: object) => boolean) {
    this.#isWatched = isWatched;
  }

  get(object: unknown): Certificate | undefined {
    return this.#known.get(object as object);
  }

  /** What an exception may have taken: certificates of frames, and of all that the interpreter itself holds. */
  get tops(): Iterable<Certificate> {
    return this.#tops;
  }

  /** Drops a certificate, and those of its holders that are there for nothing else. */
  forget(certificate: Certificate): void {
    this.#remove(certificate);
    const { holder } = certificate;
    holder?.held.delete(certificate);
    certificate.holder = undefined;
    if (holder !== undefined) this.#dropIdle(holder);
  }

  /** Drops a certificate that has been lost when nothing more is known by it. */
  dropLost(certificate: Certificate): void {
    if (certificate.holder === undefined && !certificate.isRoot) this.#dropIdle(certificate);
  }

  #dropIdle(certificate: Certificate): void {
    let one: Certificate | undefined = certificate;
    while (one !== undefined && one.held.size === 0 && !this.#isWatched(one.object)) {
      const { holder }: Certificate = one;
      this.#remove(one);
      holder?.held.delete(one);
      one.holder = undefined;
      one = holder;
    }
  }

  #remove(certificate: Certificate): void {
    if (this.#known.get(certificate.object) === certificate) this.#known.delete(certificate.object);
    this.#tops.delete(certificate);
  }

  #make(object: object): Certificate {
    const made: Certificate = {
      object,
      holder: undefined,
      place: undefined,
      isRoot: false,
      held: new Set(),
      size: undefined,
    };
    this.#known.set(object, made);
    if (object instanceof Frame || object instanceof Continuation) this.#tops.add(made);
    return made;
  }

  /** The interpreter itself holds it, whoever held it before. */
  #setRoot(certificate: Certificate): void {
    certificate.holder?.held.delete(certificate);
    certificate.holder = undefined;
    certificate.isRoot = true;
    this.#tops.add(certificate);
  }

  /** The certificate of what the interpreter itself holds: frames, above all. */
  root(object: object): Certificate {
    const known = this.#known.get(object);
    if (known !== undefined) return known;
    const made = this.#make(object);
    this.#setRoot(made);
    return made;
  }

  /** Certifies that the interpreter itself holds an object now. */
  makeRoot(object: object): void {
    this.#setRoot(this.root(object));
  }

  /** Certifies that a holder has an object in a place. */
  attach(object: object, holder: Certificate, place: Place): Certificate {
    const certificate = this.#known.get(object) ?? this.#make(object);
    certificate.holder?.held.delete(certificate);
    certificate.holder = holder;
    certificate.place = place;
    certificate.isRoot = false;
    holder.held.add(certificate);
    return certificate;
  }

  /** Takes over from an earlier search by what an object is reached, if that still is so. */
  adoptIfWhole(marking: Marking, object: object, thread: Thread): boolean {
    const path: Link[] = [];
    for (let number = marking.numberOf(object); number !== undefined; ) {
      const link = marking.linksOf(number).find((one) => isWhole(one, thread));
      // What was found again elsewhere may be there by itself.
      if (link === undefined || path.some((one) => one.object === link.object)) return false;
      path.push(link);
      number = link.holderNumber;
    }
    this.#takeOver(path);
    return path.length > 0;
  }

  /** Takes over from a search by what an object is reached. */
  adopt(marking: Marking, object: object): void {
    const path: Link[] = [];
    for (let number = marking.numberOf(object); number !== undefined; ) {
      const [link] = marking.linksOf(number);
      path.push(link);
      number = link.holderNumber;
    }
    this.#takeOver(path);
  }

  /** Certifies each object of a path, which leads up to what the interpreter holds. */
  #takeOver(path: readonly Link[]): void {
    for (const { object, holder, place } of path.toReversed()) {
      const certificate = this.#known.get(object) ?? this.#make(object);
      const above = holder === undefined ? undefined : this.#known.get(holder);
      if (above === undefined) this.#setRoot(certificate);
      else this.attach(object, above, place);
    }
  }

  /** Whether an object still is where its certificate says. */
  isIntact(certificate: Certificate, thread: Thread): boolean {
    const { object, holder, place } = certificate;
    if (holder !== undefined) return holds(holder.object, place, object);
    return certificate.isRoot && isHeldByInterpreter(object, thread);
  }

  /** Adds to `lost` the certificates of what an object holds that hold no more. */
  findLost(certificate: Certificate, thread: Thread, lost: Set<Certificate>, depth = 2): void {
    const { held, object } = certificate;
    if (held.size === 0) return;
    if (held.size > FEW) {
      // What has only got more, or lost only what is known to be lost, need not be gone through.
      const size = sizeOf(object);
      const before = certificate.size ?? 0;
      certificate.size = size;
      if (size !== undefined && size >= before - lostOf(certificate, lost)) return;
    }
    for (const one of held) {
      if (!this.isIntact(one, thread)) lost.add(one);
      else if (depth > 0 && !(one.object instanceof PyInstance)) {
        this.findLost(one, thread, lost, depth - 1);
      }
    }
  }

  /** Whether a certificate and those of its holders are what they say. */
  isWhole(certificate: Certificate, thread: Thread): boolean {
    let one: Certificate | undefined = certificate;
    for (let count = 0; one !== undefined && count < MOST_HOLDERS; count += 1) {
      if (!this.isIntact(one, thread)) return false;
      one = one.holder;
    }
    return one === undefined;
  }
}

function isWhole({ object, holder, place }: Link, thread: Thread): boolean {
  if (holder === undefined) return isHeldByInterpreter(object, thread);
  return holds(holder, place, object);
}

function isHeldByInterpreter(object: object, thread: Thread): boolean {
  if (object instanceof Frame || object instanceof Continuation) return isOnStack(object, thread);
  return rootsOf(thread).includes(object);
}

/** Whether a frame is one of those of the thread. */
export function isOnStack(object: AnyFrame, thread: Thread): boolean {
  for (let { frame } = thread; frame !== null; frame = frame.back) {
    if (frame === object) return true;
    if (frame.depth < object.depth) return false;
  }
  return false;
}

/** How many of those that are lost an object held. */
function lostOf(certificate: Certificate, lost: ReadonlySet<Certificate>): number {
  let count = 0;
  for (const { holder } of lost) if (holder === certificate) count += 1;
  return count;
}

/** How much a holder holds; `undefined` when that cannot be told. */
function sizeOf(object: object): number | undefined {
  if (object instanceof PyList) return object.items.length;
  if (object instanceof PyDict) return object.size;
  return undefined;
}
