/** What a job asks of the machines that run it. */
export interface Work {
  /** Seconds of one core for each gigabyte. */
  readonly coreSeconds: number;
  /** Share of the data that has to change machines on the way. */
  readonly moved: number;
}

/** Machines of one kind, and what it costs to make them work together. */
export interface Fleet {
  readonly machines: number;
  /** Cores of each machine. */
  readonly cores: number;
  /** Seconds before the first byte is read, however many machines there are. */
  readonly start: number;
  /** Seconds more for each machine: to start it, to greet it, to wait for it at the end. */
  readonly perMachine: number;
  /** Gigabytes a second that a machine sends, packing and unpacking included. */
  readonly link: number;
}

export interface Cost {
  /** Seconds that do not depend on the size of the data. */
  readonly fixed: number;
  /** Seconds for each gigabyte, while all machines work at once. */
  readonly variable: number;
}

/** What a job costs on a fleet: a fixed part, and a part for each gigabyte. */
export function costOf({ coreSeconds, moved }: Work, fleet: Fleet): Cost {
  const { machines, cores, start, perMachine, link } = fleet;
  const elsewhere = (machines - 1) / machines;
  return {
    fixed: start + perMachine * machines,
    variable: coreSeconds / (machines * cores) + (moved * elsewhere) / (link * machines),
  };
}

/** Seconds for a job of so many gigabytes. */
export function secondsFor(work: Work, fleet: Fleet, gigabytes: number): number {
  const { fixed, variable } = costOf(work, fleet);
  return fixed + variable * gigabytes;
}

/** The size in gigabytes from which on `many` is quicker than `one`; `undefined` if there is none. */
export function crossover(work: Work, one: Fleet, many: Fleet): number | undefined {
  const [a, b] = [costOf(work, one), costOf(work, many)];
  if (b.variable >= a.variable) return undefined;
  return Math.max(0, (b.fixed - a.fixed) / (a.variable - b.variable));
}

/** The job of the note: 40 s of a core for each gigabyte, half of which changes machines. */
export const work: Work = { coreSeconds: 40, moved: 0.5 };
/** A machine by itself: a program starts in a second, and nothing leaves it. */
export const alone: Fleet = { machines: 1, cores: 4, start: 1, perMachine: 0, link: 0.125 };
/** So many of the same machines as a cluster. */
export const together = (machines: number, cores = alone.cores): Fleet => ({
  machines,
  cores,
  start: 30,
  perMachine: 0.5,
  link: 0.125,
});
