import { opcodes } from '../../bytecode/opcodes.ts';
import { PyObject } from '../../objects/index.ts';
import { type AnyFrame, Frame } from '../frame.ts';
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
import { type Certificate, isOnStack } from './certificates.ts';
import type { WatchedObjects } from './watched-objects.ts';
import type { Whereabouts } from './whereabouts.ts';

/** An instruction that was executed, and what it took off the stack or wrote over. */
interface Executed {
  readonly frame: Frame;
  readonly opcode: number;
  readonly dropped: readonly unknown[];
}

/** Executes a thread so that it is noticed when something loses its holder. */
export class CarefulRun {
  readonly #watched: WatchedObjects;
  readonly #whereabouts: Whereabouts;
  /** Lists and the like that were written with watched objects in them, with the number of the last of these. */
  readonly displays = new WeakMap<object, number>();
  /** Instructions executed so far. */
  executed = 0;
  /** Whether the last instruction raised something. */
  hasThrown = false;
  /** Instructions whose built-in work waits, the last one last. */
  #begun: Executed[] = [];

  constructor(watched: WatchedObjects, whereabouts: Whereabouts) {
    this.#watched = watched;
    this.#whereabouts = whereabouts;
  }

  /** Executes an instruction, several that drop nothing, or a step of built-in work. */
  advance(thread: Thread, frame: AnyFrame): void {
    if (frame instanceof Frame) this.#step(thread, frame);
    else this.#proceed(thread, frame);
  }

  /** Frames may have been taken off, with all that they held. */
  afterThrow(thread: Thread): void {
    this.hasThrown = false;
    const { certificates } = this.#whereabouts;
    const lost = new Set<Certificate>();
    for (const one of certificates.tops) {
      if (one.object instanceof Frame) certificates.findLost(one, thread, lost, 0);
      if (one.isRoot && !certificates.isIntact(one, thread)) lost.add(one);
    }
    this.#begun = this.#begun.filter((one) => isOnStack(one.frame, thread));
    this.#whereabouts.resolve(thread, lost, []);
  }

  #proceed(thread: Thread, frame: Exclude<AnyFrame, Frame>): void {
    const { certificates } = this.#whereabouts;
    const given = certificates.get(thread.answer);
    this.hasThrown = true;
    proceed(thread, frame);
    // What it did may have been to take frames off.
    this.hasThrown = frame.back !== null && !isOnStack(frame.back, thread);
    const certificate = certificates.get(frame);
    const lost = new Set<Certificate>();
    if (given !== undefined && !certificates.isIntact(given, thread)) lost.add(given);
    if (certificate !== undefined) {
      if (!certificates.isIntact(certificate, thread)) lost.add(certificate);
      for (const one of certificate.held) {
        lost.add(one);
        // What work had at hand may be in use by what it went on with.
        if (!(one.object instanceof PyObject)) for (const inner of one.held) lost.add(inner);
      }
    }
    this.#whereabouts.resolve(thread, lost, []);
    const begun = this.#begun.at(-1);
    if (begun === undefined || thread.frame !== begun.frame) return;
    this.#begun.pop();
    this.#afterInstruction(thread, begun);
  }

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
    this.hasThrown = true;
    try {
      runFrames(thread, frame);
    } finally {
      this.executed += count - thread.budget;
      this.#watched.spend(count - thread.budget);
      thread.budget += given - count;
    }
    this.hasThrown = false;
    if (stretch > 0) return;
    const instruction = { frame, opcode, dropped };
    // Built-in work of it that waits may yet drop something.
    if (thread.frame !== frame && !(thread.frame instanceof Frame)) this.#begun.push(instruction);
    this.#afterInstruction(thread, instruction);
  }

  #afterInstruction(thread: Thread, { frame, opcode, dropped }: Executed): void {
    const { certificates, recent } = this.#whereabouts;
    const lost = new Set<Certificate>();
    const kept: Certificate[] = [];
    const uppermost = frame.slots[frame.top - 1];
    // What a call has taken out of a holder is uppermost now.
    for (const value of [uppermost, ...dropped]) {
      if (typeof value !== 'object' || value === null) continue;
      const certificate = certificates.get(value);
      if (certificate === undefined) continue;
      if (certificates.isIntact(certificate, thread)) kept.push(certificate);
      else lost.add(certificate);
    }
    if (!ONLY_LOOKS.has(opcode)) {
      recent.note(dropped);
      for (const certificate of kept) certificates.findLost(certificate, thread, lost);
    }
    const isDisplay = BUILDS.has(opcode) && lost.size > 0;
    if (isDisplay && typeof uppermost === 'object' && uppermost !== null) {
      this.displays.set(uppermost, this.#watched.lastNumber + 0.5);
    }
    if (LEAVES_FRAME.has(opcode)) {
      const certificate = certificates.get(frame);
      if (certificate !== undefined && !certificates.isIntact(certificate, thread)) {
        lost.add(certificate);
      }
    }
    if (opcode === opcodes.RAISE_VARARGS || opcode === opcodes.RERAISE) this.hasThrown = true;
    this.#whereabouts.resolve(thread, lost, dropped);
  }
}
