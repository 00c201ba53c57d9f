import { PyCell, PyDict, PyFunction, PyInstance, PyList, PyTuple } from '../../objects/index.ts';
import { type AnyFrame, Continuation, Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { type Link, type Marking, rootsOf } from './marking.ts';
import { holds, isAtom, type Place, placesIn, trace } from './tracing.ts';

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
/** Frames, the uppermost first, in which an object that has moved is looked for. */
const NEAR_FRAMES = 6;
/** Items of an object, the last first, among which it is looked for. */
const NEAR_ITEMS = 64;

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

  /** The interpreter itself holds it. */
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

  /**
   * Looks for objects where they are likely to have moved to: in the uppermost frames, in what these hold, in some
   * `likely` holders. What is found leaves `wanted`.
   */
  findNear(thread: Thread, wanted: Set<object>, likely: readonly unknown[]): void {
    const { frame: uppermost, answer } = thread;
    const isAnswered = uppermost instanceof Continuation && typeof answer === 'object';
    if (isAnswered && answer !== null && wanted.delete(answer)) {
      this.#setRoot(this.root(answer));
    }
    let frame: AnyFrame | null = uppermost;
    for (let count = 0; frame !== null && count < NEAR_FRAMES; count += 1) {
      this.#findIn(frame, wanted, thread);
      if (wanted.size === 0) return;
      frame = frame.back;
    }
    const places: unknown[] = [...likely];
    let code = uppermost;
    while (code instanceof Continuation) code = code.back;
    if (code instanceof Frame) {
      const { slots, top, locals, globals } = code;
      places.push(...slots.slice(0, top), globals);
      if (locals !== globals) places.push(locals);
    }
    for (const place of places) {
      if (isAtom(place)) continue;
      this.#findWithin(place as object, wanted, thread, 1);
      if (wanted.size === 0) return;
    }
  }

  /** Looks at what one holder holds itself. */
  #findIn(holder: object, wanted: Set<object>, thread: Thread): void {
    trace(holder, {
      visit: (child, place) => {
        if (child === holder || !wanted.has(child)) return;
        const certificate = this.#certificateOf(holder, thread);
        if (certificate === undefined || isWithin(certificate, child)) return;
        this.attach(child, certificate, place);
        wanted.delete(child);
      },
      hidden: () => undefined,
    });
  }

  #findWithin(object: object, wanted: Set<object>, thread: Thread, depth: number): void {
    if (placesIn(object) > NEAR_ITEMS) this.#findAmongLast(object, wanted, thread);
    else this.#findIn(object, wanted, thread);
    if (wanted.size === 0 || depth === 0) return;
    if (object instanceof PyInstance && object.attributes !== undefined) {
      this.#findWithin(object.attributes, wanted, thread, 0);
    } else if (
      object instanceof PyCell ||
      object instanceof PyTuple ||
      object instanceof PyFunction
    ) {
      trace(object, {
        visit: (child) => {
          if (!(child instanceof PyDict) && placesIn(child) <= NEAR_ITEMS) {
            this.#findWithin(child, wanted, thread, 0);
          }
        },
        hidden: () => undefined,
      });
    }
  }

  /** A large holder has got most likely as its last item what it has just got. */
  #findAmongLast(holder: object, wanted: Set<object>, thread: Thread): void {
    const isDict = holder instanceof PyDict;
    if (!isDict && !(holder instanceof PyList)) return;
    const items: readonly unknown[] = isDict ? holder.entries : holder.items;
    const end = Math.max(0, items.length - NEAR_ITEMS);
    for (let index = items.length - 1; index >= end && wanted.size > 0; index -= 1) {
      const entry = isDict ? holder.entries[index] : undefined;
      for (const child of isDict ? [entry?.value, entry?.key] : [items[index]]) {
        if (isAtom(child) || !wanted.has(child as object)) continue;
        const certificate = this.#certificateOf(holder, thread);
        if (certificate === undefined || isWithin(certificate, child as object)) return;
        this.attach(child as object, certificate, isDict ? entry : index);
        wanted.delete(child as object);
      }
    }
  }

  /** The certificate of a holder that has one, or can be given one as a frame or the names of a frame hold it. */
  #certificateOf(holder: object, thread: Thread): Certificate | undefined {
    const known = this.#known.get(holder);
    if (known !== undefined && this.#isWhole(known, thread)) return known;
    if (holder instanceof Frame || holder instanceof Continuation) {
      return isOnStack(holder, thread) ? this.root(holder) : undefined;
    }
    let frame: AnyFrame | null = thread.frame;
    for (let count = 0; frame !== null && count < NEAR_FRAMES; count += 1) {
      if (frame instanceof Frame) {
        const found = this.#inFrame(holder, frame, thread);
        if (found !== undefined) return found;
      } else if (frame.state === holder) {
        return this.attach(holder, this.root(frame), 'state');
      }
      frame = frame.back;
    }
    return undefined;
  }

  #inFrame(holder: object, frame: Frame, thread: Thread): Certificate | undefined {
    const { slots, top, globals, locals } = frame;
    const own = this.#frameCertificate(frame, thread);
    if (own === undefined) return undefined;
    if (globals === holder) return this.attach(holder, own, 'globals');
    if (locals === holder) return this.attach(holder, own, 'locals');
    for (let index = 0; index < top; index += 1) {
      const value = slots[index];
      if (value === holder) return this.attach(holder, own, index);
      if (value instanceof PyInstance && value.attributes === holder) {
        return this.attach(holder, this.attach(value, own, index), 'attributes');
      }
      if (value instanceof PyCell && value.value === holder) {
        return this.attach(holder, this.attach(value, own, index), 'value');
      }
    }
    const names = locals instanceof PyDict ? locals : globals;
    for (const entry of names.entries) {
      const value = entry?.value;
      if (isAtom(value)) continue;
      if (value === holder) {
        const all = this.attach(names, own, names === globals ? 'globals' : 'locals');
        return this.attach(holder, all, entry);
      }
      if (value instanceof PyInstance && value.attributes === holder) {
        const all = this.attach(names, own, names === globals ? 'globals' : 'locals');
        return this.attach(holder, this.attach(value, all, entry), 'attributes');
      }
    }
    return undefined;
  }

  #frameCertificate(frame: Frame, thread: Thread): Certificate | undefined {
    const known = this.#known.get(frame);
    if (known !== undefined) return this.#isWhole(known, thread) ? known : undefined;
    return this.root(frame);
  }

  /** Whether a certificate and those of its holders are what they say. */
  #isWhole(certificate: Certificate, thread: Thread): boolean {
    let one: Certificate | undefined = certificate;
    for (let count = 0; one !== undefined && count < NEAR_ITEMS; count += 1) {
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

/** Whether the holder itself is held, in the end, by the object: that proves nothing. */
function isWithin(holder: Certificate, object: object): boolean {
  let one: Certificate | undefined = holder;
  while (one !== undefined) {
    if (one.object === object) return true;
    one = one.holder;
  }
  return false;
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
