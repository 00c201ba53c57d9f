/** Threads that wait for one thing to happen; the kernel's own, opaque to programs. */
export interface WaitQueue {
  readonly what: string;
}

/**
 * A thread cannot go on before one of the queues is woken, or before `until` (nanoseconds since
 * boot). Whoever is woken tries again: what it waited for may be gone.
 */
export class Blocked {
  readonly kind = 'blocked';
  readonly on: readonly WaitQueue[];
  readonly until: number;

  constructor(on: readonly WaitQueue[], until = Number.POSITIVE_INFINITY) {
    this.on = on;
    this.until = until;
  }
}

/** What a program asks for when it gives way. */
export type Request =
  /** Its budget is spent; it wants to go on as soon as its turn comes. */
  | { readonly kind: 'ready' }
  /** It cannot go on yet. */
  | Blocked
  /**
   * Code of its own has still to be fetched, and it goes on when the promise is settled, as after `ready`. The whole
   * machine stands still meanwhile, so that what happens does not depend on the network.
   */
  | { readonly kind: 'loading'; readonly loaded: Promise<unknown> }
  /** It has called `System.execute`: another program goes on in its place. */
  | { readonly kind: 'replaced' }
  /** The thread ends; the status of the first thread is that of the process (0 to 255). */
  | { readonly kind: 'exit'; readonly status: number };

/** Why a program goes on: it has its turn, its time is up, or a signal arrived that it catches. */
export type Wake = 'ready' | 'timeout' | 'interrupted';

/**
 * A running program. `resume` runs it for about `budget` steps at most and says what it wants next.
 * What it spends it reports through `System.spend`.
 */
export interface Resumable {
  resume(wake: Wake, budget: number): Request;
}
