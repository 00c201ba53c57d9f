import { PyCell, PyDict, PyFunction, PyInstance, PyList, PyTuple } from '../../objects/index.ts';
import { type AnyFrame, Continuation, Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { type Certificate, type Certificates, isOnStack } from './certificates.ts';
import { isAtom, placesIn, trace } from './tracing.ts';

/** Frames, the uppermost first, in which an object that has moved is looked for. */
const NEAR_FRAMES = 6;
/** Items of an object, the last first, among which it is looked for. */
const NEAR_ITEMS = 64;

/** Looks for objects that have lost their holder near where the program is: most have just moved. */
export class Nearby {
  readonly #certificates: Certificates;

  constructor(certificates: Certificates) {
    this.#certificates = certificates;
  }

  /**
   * Looks for objects where they are likely to have moved to: in the uppermost frames, in what these hold, in some
   * `likely` holders. What is found leaves `wanted`.
   */
  find(thread: Thread, wanted: Set<object>, likely: readonly unknown[]): void {
    const { frame: uppermost, answer } = thread;
    const isAnswered = uppermost instanceof Continuation && typeof answer === 'object';
    if (isAnswered && answer !== null && wanted.delete(answer)) {
      this.#certificates.makeRoot(answer);
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
        this.#certificates.attach(child, certificate, place);
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
        this.#certificates.attach(child as object, certificate, isDict ? entry : index);
        wanted.delete(child as object);
      }
    }
  }

  /** The certificate of a holder that has one, or can be given one as a frame or the names of a frame hold it. */
  #certificateOf(holder: object, thread: Thread): Certificate | undefined {
    const known = this.#certificates.get(holder);
    if (known !== undefined && this.#certificates.isWhole(known, thread)) return known;
    if (holder instanceof Frame || holder instanceof Continuation) {
      return isOnStack(holder, thread) ? this.#certificates.root(holder) : undefined;
    }
    let frame: AnyFrame | null = thread.frame;
    for (let count = 0; frame !== null && count < NEAR_FRAMES; count += 1) {
      if (frame instanceof Frame) {
        const found = this.#inFrame(holder, frame, thread);
        if (found !== undefined) return found;
      } else if (frame.state === holder) {
        return this.#certificates.attach(holder, this.#certificates.root(frame), 'state');
      }
      frame = frame.back;
    }
    return undefined;
  }

  #inFrame(holder: object, frame: Frame, thread: Thread): Certificate | undefined {
    const { slots, top, globals, locals } = frame;
    const own = this.#frameCertificate(frame, thread);
    if (own === undefined) return undefined;
    if (globals === holder) return this.#certificates.attach(holder, own, 'globals');
    if (locals === holder) return this.#certificates.attach(holder, own, 'locals');
    for (let index = 0; index < top; index += 1) {
      const value = slots[index];
      if (value === holder) return this.#certificates.attach(holder, own, index);
      if (value instanceof PyInstance && value.attributes === holder) {
        return this.#certificates.attach(
          holder,
          this.#certificates.attach(value, own, index),
          'attributes',
        );
      }
      if (value instanceof PyCell && value.value === holder) {
        return this.#certificates.attach(
          holder,
          this.#certificates.attach(value, own, index),
          'value',
        );
      }
    }
    const names = locals instanceof PyDict ? locals : globals;
    for (const entry of names.entries) {
      const value = entry?.value;
      if (isAtom(value)) continue;
      if (value === holder) {
        const all = this.#certificates.attach(names, own, names === globals ? 'globals' : 'locals');
        return this.#certificates.attach(holder, all, entry);
      }
      if (value instanceof PyInstance && value.attributes === holder) {
        const all = this.#certificates.attach(names, own, names === globals ? 'globals' : 'locals');
        return this.#certificates.attach(
          holder,
          this.#certificates.attach(value, all, entry),
          'attributes',
        );
      }
    }
    return undefined;
  }

  #frameCertificate(frame: Frame, thread: Thread): Certificate | undefined {
    const known = this.#certificates.get(frame);
    if (known !== undefined) return this.#certificates.isWhole(known, thread) ? known : undefined;
    return this.#certificates.root(frame);
  }
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
