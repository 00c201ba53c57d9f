import TinyQueue from 'tinyqueue';

/** An event and the virtual time at which it happens, in the unit of its simulator. */
export interface Scheduled<Event> {
  readonly time: number;
  readonly event: Event;
}

/**
 * Virtual time: a clock that jumps from event to event. Events at the same time come out in the
 * order in which they were scheduled, so a run depends on its input alone.
 */
export interface EventQueue<Event> {
  /** The time of the event taken last; 0 before the first. */
  readonly now: number;
  /** Events still waiting. */
  readonly size: number;
  /** Adds an event at absolute `time`; throws `RangeError` when that is before `now` or not finite. */
  schedule(time: number, event: Event): void;
  /** Takes the next event and moves the clock to it; `undefined` when none waits. */
  next(): Scheduled<Event> | undefined;
  /** Time of the next event without taking it; `undefined` when none waits. */
  peekTime(): number | undefined;
}

export function createEventQueue<Event>(): EventQueue<Event> {
  const heap = new TinyQueue<Scheduled<Event> & { readonly order: number }>(
    [],
    (a, b) => a.time - b.time || a.order - b.order,
  );
  let now = 0;
  let scheduled = 0;
  return {
    get now() {
      return now;
    },
    get size() {
      return heap.length;
    },
    schedule(time, event) {
      if (!(time >= now && time < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`event at ${time} cannot be scheduled at ${now}`);
      }
      heap.push({ time, event, order: scheduled++ });
    },
    next() {
      const first = heap.pop();
      if (first !== undefined) now = first.time;
      return first && { time: first.time, event: first.event };
    },
    peekTime: () => heap.peek()?.time,
  };
}
