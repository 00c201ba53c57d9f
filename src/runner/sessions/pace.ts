/** How far a machine may be ahead of real time: timers are no finer than a few milliseconds. */
const SLACK = 20_000_000;

/** Keeps a machine's time, in nanoseconds, in step with real time, in milliseconds. */
export interface Pace {
  /** Time that the machine may go to now. */
  limit(real: number): number;
  /**
   * Says where the machine has come to. Work that the reader waits for is not held back: time by which
   * it is ahead does not count, nor does what a slow host makes the machine lag behind.
   */
  reached(real: number, virtual: number, waitedFor: boolean): void;
  /** Milliseconds until the machine may go to that time; 0 when it may now. */
  wait(real: number, virtual: number): number;
}

/** A pace that begins at these two times. */
export function createPace(real: number, virtual: number): Pace {
  /** The machine's time that is real time 0. */
  let origin = virtual - real * 1e6;
  const timeAt = (now: number) => origin + now * 1e6;
  return {
    limit: (now) => timeAt(now) + SLACK,
    reached(now, reached, waitedFor) {
      const lead = reached - timeAt(now);
      if (lead < 0) origin += lead;
      else if (waitedFor && lead > SLACK / 2) origin += lead - SLACK / 2;
    },
    wait: (now, time) => Math.max(0, (time - SLACK - timeAt(now)) / 1e6),
  };
}
