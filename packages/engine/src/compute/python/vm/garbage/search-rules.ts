import { Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import type { Marking } from './marking.ts';

/** A search of so many objects may be made whenever one is wanted; for larger ones the program has to have run. */
const SMALL_SEARCH = 5000;
/** Objects that large searches may look at all the same, some tenths of a second of them: most programs are short. */
const LARGE_SEARCHES = 4_000_000;
/** Objects looked at that take as long as an instruction. */
export const SEARCHED_PER_STEP = 4;

/** When a search may be made, so that searches take no more than about as long as the program itself. */
export class SearchRules {
  /** While something is hidden: the depth at which it is gone, or the count of instructions at which to look again. */
  #blockedBelow = Number.POSITIVE_INFINITY;
  #blockedUntil = 0;
  /** Instructions that had been executed when the last search was made, and what it looked at. */
  #searchedAt = 0;
  #searched = 0;
  /** Objects that large searches may still look at whenever they are wanted. */
  #credit = LARGE_SEARCHES;

  mayBegin({ frame }: Thread, executed: number): boolean {
    if (this.#blockedBelow < Number.POSITIVE_INFINITY) {
      if (!(frame instanceof Frame) || frame.depth > this.#blockedBelow) return false;
      this.#blockedBelow = Number.POSITIVE_INFINITY;
    }
    if (executed < this.#blockedUntil) return false;
    if (this.#searched <= SMALL_SEARCH || this.#credit > 0) return true;
    return (executed - this.#searchedAt) * SEARCHED_PER_STEP >= this.#searched;
  }

  /** A search was made. */
  note({ found }: Marking, executed: number): void {
    this.#searchedAt = executed;
    this.#searched = found.length;
    if (this.#searched > SMALL_SEARCH) this.#credit -= this.#searched;
  }

  /** It has met something that may hold more than can be seen. */
  block({ hiddenFrom, found }: Marking, executed: number): void {
    if (hiddenFrom !== undefined) this.#blockedBelow = hiddenFrom;
    else this.#blockedUntil = executed + found.length;
  }
}
