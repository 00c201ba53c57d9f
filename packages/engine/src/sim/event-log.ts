/** What happened, oldest first, in a bounded number of entries. */
export interface EventLog<Entry> {
  append(entry: Entry): void;
  /** The entries kept, oldest first. */
  entries(): readonly Entry[];
  /** How many of the oldest entries were dropped to stay within the capacity. */
  readonly dropped: number;
}

/** A log that keeps the newest `capacity` entries. */
export function createEventLog<Entry>(capacity: number): EventLog<Entry> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity ${capacity} is not a whole number of at least 1`);
  }
  /** A ring: once full, the oldest entry is at `appended % capacity`. */
  const ring: Entry[] = [];
  let appended = 0;
  return {
    append(entry) {
      ring[appended % capacity] = entry;
      appended++;
    },
    entries() {
      if (appended <= capacity) return ring.slice();
      const oldest = appended % capacity;
      return [...ring.slice(oldest), ...ring.slice(0, oldest)];
    },
    get dropped() {
      return Math.max(0, appended - capacity);
    },
  };
}
