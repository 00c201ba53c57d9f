/** Something that happened at one time and was heard of at another; both in minutes. */
export interface Sighting {
  readonly id: string;
  /** Event time: when it happened. */
  readonly event: number;
  /** Processing time: when the pipeline got it. */
  readonly arrival: number;
  readonly value: number;
}

/** From `start`, included, to `end`, excluded. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The one window of a row of windows without gap or overlap that an event time belongs to. */
export function fixedWindow(event: number, size: number): Window {
  const start = Math.floor(event / size) * size;
  return { start, end: start + size };
}

/** The windows of `size` minutes, one begun every `period` minutes, that hold an event time. */
export function slidingWindows(event: number, size: number, period: number): Window[] {
  const windows: Window[] = [];
  for (let start = Math.floor(event / period) * period; start > event - size; start -= period) {
    windows.unshift({ start, end: start + size });
  }
  return windows;
}

/** Sessions: stretches of events none of which is `gap` minutes or more from its neighbour. */
export function sessionWindows(events: readonly number[], gap: number): Window[] {
  const windows: Window[] = [];
  for (const event of events.toSorted((a, b) => a - b)) {
    const last = windows.at(-1);
    if (last !== undefined && event < last.end) {
      windows[windows.length - 1] = { start: last.start, end: event + gap };
    } else {
      windows.push({ start: event, end: event + gap });
    }
  }
  return windows;
}

/** What one firing of a window gave out. */
export interface Pane {
  readonly window: Window;
  readonly timing: 'on time' | 'late';
  /** Processing time of the firing. */
  readonly at: number;
  readonly ids: readonly string[];
  readonly sum: number;
}

/** Where the watermark is from `at` on. */
export interface Mark {
  readonly at: number;
  readonly watermark: number;
}

export interface Pipeline {
  /** Size of the fixed windows. */
  readonly size: number;
  /** How far the watermark stays behind the newest event: the guess at the worst delay. */
  readonly slack: number;
  /** How long after its end, on the watermark's scale, a window still takes late events. */
  readonly lateness: number;
  /** Whether a late pane holds the whole window again or only what is new. */
  readonly panes: 'accumulating' | 'discarding';
}

export interface Outcome {
  readonly panes: readonly Pane[];
  readonly dropped: readonly string[];
  readonly marks: readonly Mark[];
}

/**
 * Sums up events in fixed windows. A window fires when the watermark reaches its end, and again
 * for each late event that it still takes.
 */
export function runPipeline(sightings: readonly Sighting[], pipeline: Pipeline): Outcome {
  const { size, slack, lateness } = pipeline;
  const held = new Map<number, Sighting[]>();
  const panes: Pane[] = [];
  const dropped: string[] = [];
  const marks: Mark[] = [];
  let watermark = Number.NEGATIVE_INFINITY;
  const fire = (window: Window, timing: Pane['timing'], at: number, of: readonly Sighting[]) =>
    panes.push({
      window,
      timing,
      at,
      ids: of.map(({ id }) => id),
      sum: of.reduce((sum, { value }) => sum + value, 0),
    });
  for (const sighting of sightings.toSorted((a, b) => a.arrival - b.arrival)) {
    const at = sighting.arrival;
    const window = fixedWindow(sighting.event, size);
    if (watermark >= window.end + lateness) {
      dropped.push(sighting.id);
      continue;
    }
    const whole = [...(held.get(window.start) ?? []), sighting];
    held.set(window.start, whole);
    if (watermark >= window.end) {
      fire(window, 'late', at, pipeline.panes === 'accumulating' ? whole : [sighting]);
    }
    const before = watermark;
    watermark = Math.max(watermark, sighting.event - slack);
    if (watermark > before) marks.push({ at, watermark });
    for (const [start, inside] of [...held].toSorted(([a], [b]) => a - b)) {
      const end = start + size;
      if (before < end && end <= watermark) fire({ start, end }, 'on time', at, inside);
    }
  }
  return { panes, dropped, marks };
}

/** Passengers who board a tram line; minutes after 08:00. The tunnel delays some reports. */
export const boardings: readonly Sighting[] = [
  { id: 'a', event: 1, arrival: 2, value: 12 },
  { id: 'b', event: 5, arrival: 6, value: 7 },
  { id: 'c', event: 12, arrival: 13, value: 5 },
  { id: 'd', event: 7, arrival: 14, value: 9 },
  { id: 'e', event: 15, arrival: 16, value: 8 },
  { id: 'f', event: 9, arrival: 19, value: 4 },
  { id: 'g', event: 22, arrival: 23, value: 6 },
  { id: 'h', event: 18, arrival: 25, value: 3 },
  { id: 'i', event: 26, arrival: 27, value: 11 },
  { id: 'j', event: 4, arrival: 31, value: 2 },
  { id: 'k', event: 35, arrival: 36, value: 10 },
];
export const tram: Pipeline = { size: 10, slack: 5, lateness: 10, panes: 'accumulating' };
