/**
 * What all programs have allocated so far, in about the bytes that CPython takes for it. Only what a program can make
 * much of with few instructions is counted; garbage is not taken off. A stretch of one program counts as the difference.
 */
export const allocation = {
  /** Objects: containers with their places, instances. */
  bytes: 0,
  /** Characters of texts that were made as a whole, and bytes of long integers. */
  text: 0,
  /** Where the program that runs notes containers as it makes them, if it has asked for the collector of circles. */
  containers: undefined as object[] | undefined,
};
