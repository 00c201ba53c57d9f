/** A job that can be split over cores, in seconds. */
export interface Job {
  /** Work that only one core can do, one step after the other. */
  readonly serial: number;
  /** Work that can be divided among any number of cores. */
  readonly parallel: number;
  /** Cost of working in parallel at all, paid once. */
  readonly fixed?: number;
  /** Cost of each further worker: starting it, sending it its part, collecting the result. */
  readonly perWorker?: number;
}

/** Seconds on so many cores. On one core the job runs as it is, without any overhead. */
export function duration(job: Job, cores: number): number {
  const { serial, parallel, fixed = 0, perWorker = 0 } = job;
  const overhead = cores === 1 ? 0 : fixed + perWorker * cores;
  return serial + parallel / cores + overhead;
}

/** How many times as fast as on one core. */
export const speedUp = (job: Job, cores: number): number => duration(job, 1) / duration(job, cores);

/** The number of cores up to `most` that is fastest; the smallest if several are. */
export function bestCores(job: Job, most: number): number {
  let best = 1;
  for (let cores = 2; cores <= most; cores += 1) {
    if (duration(job, cores) < duration(job, best)) best = cores;
  }
  return best;
}
