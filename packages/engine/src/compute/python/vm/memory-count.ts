import { allocation } from '../allocation.ts';
import type { Thread } from './thread.ts';

/**
 * Bytes of live objects that a program may have, each counted with the size that `sys.getsizeof` gives; then it gets
 * a MemoryError. It is looked at when about {@link MEASURED_EVERY} bytes more have been allocated, so a program may
 * have some more for a while.
 */
export const MEMORY_LIMIT = 2 ** 28;
/** Bytes that are allocated before the live ones are counted. */
export const MEASURED_EVERY = 2 ** 25;
/** Containers that may be noted before it is looked which of them are dead. */
export const MOST_CONTAINERS = 2 ** 17;
/** What a step of built-in work may make. */
const MADE_BY_WORK = 4;
/** What an instruction may allocate that is not counted. */
const BYTES_PER_INSTRUCTION = 2;

/** What a program has allocated, as far as it is counted. */
export class Memory {
  /** Bytes since the live ones were counted. */
  allocated = 0;
  /** The same when they were, and what was found. */
  counted = 0;
  live = 0;
  /** At so many they are counted again. */
  threshold = MEASURED_EVERY;
  /** Bytes of all texts that were made as a whole. */
  text = 0;
  /** Whether one step has allocated so much that it has to be looked at once. */
  isDue = false;
  /** How many floats and short texts may have been made at most. */
  made = 0;
  /** The search for objects that leaves its marks on them, or has last done so. */
  search: unknown;
  /** Containers that were made and not found dead yet, for a program that asks about circles; and when to look. */
  containers: object[] | undefined;
  mostContainers = MOST_CONTAINERS;
  #bytes = 0;
  #text = 0;
  #work = 0;

  /** A stretch of the program begins. */
  begin({ work }: Thread): void {
    allocation.containers = this.containers;
    this.#bytes = allocation.bytes;
    this.#text = allocation.text;
    this.#work = work;
  }

  /** It has ended after so many instructions. */
  end({ work }: Thread, instructions: number): void {
    allocation.containers = undefined;
    const text = allocation.text - this.#text;
    const made = instructions + (work - this.#work) * MADE_BY_WORK;
    this.text += text;
    this.made += made;
    this.allocated += text + allocation.bytes - this.#bytes + made * BYTES_PER_INSTRUCTION;
  }
}
