const MEGABYTE = 1e6;

/** Bytes a second of a solid-state drive, one request of a block at a time. */
export interface SolidStateCosts {
  readonly sequentialRead: number;
  readonly randomRead: number;
  readonly sequentialWrite: number;
  readonly randomWrite: number;
}

/**
 * Samsung 840 Pro (2012). Source: Arpaci-Dusseau, *Operating Systems: Three Easy Pieces*, chapter
 * 44, figure 44.4: 421 and 103 MB/s for sequential and random reads, 384 and 287 for writes.
 */
export const SSD: SolidStateCosts = {
  sequentialRead: 421 * MEGABYTE,
  randomRead: 103 * MEGABYTE,
  sequentialWrite: 384 * MEGABYTE,
  randomWrite: 287 * MEGABYTE,
};
