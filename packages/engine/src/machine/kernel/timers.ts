import TinyQueue from 'tinyqueue';

/** Something that is to happen at a time, unless it is cancelled before. */
export interface Timer {
  /** Nanoseconds since boot. */
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
  cancelled: boolean;
}

/** Timers of a machine, soonest first; those for the same time in the order in which they were set. */
export interface Timers {
  set(time: number, action: () => void): Timer;
  /** Time of the next one; `undefined` when none is set. */
  nextTime(): number | undefined;
  /** Takes the next one. */
  take(): Timer | undefined;
}

export function createTimers(): Timers {
  const heap = new TinyQueue<Timer>([], (a, b) => a.time - b.time || a.order - b.order);
  let count = 0;
  const dropCancelled = () => {
    while (heap.peek()?.cancelled === true) heap.pop();
  };
  return {
    set(time, action) {
      const timer: Timer = { time, order: count++, action, cancelled: false };
      heap.push(timer);
      return timer;
    },
    nextTime() {
      dropCancelled();
      return heap.peek()?.time;
    },
    take() {
      dropCancelled();
      return heap.pop();
    },
  };
}
