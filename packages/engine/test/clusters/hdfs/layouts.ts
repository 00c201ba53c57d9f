import { type ClusterLayout, parseLayout } from '@rackbook/engine/clusters/hdfs';

/**
 * Files A (2 blocks) and B (3 blocks), three replicas each on two racks as HDFS places them, over
 * six machines. Only B.1 is on M1, M2 and M3 alone.
 */
export const sixMachines: ClusterLayout = parseLayout(`
rack r1: M1 M2
rack r2: M3 M4
rack r3: M5 M6
A.1: M1 M5 M6
A.2: M2 M3 M4
B.1: M3 M1 M2
B.2: M5 M3 M4
B.3: M6 M1 M2
`);

/** Blocks A to D over four machines, three blocks on each: every block misses one machine. */
export const fourMachines: ClusterLayout = parseLayout(`
rack r1: M1 M2 M3 M4
slots: 3
A: M1 M2 M3
B: M2 M3 M4
C: M1 M3 M4
D: M1 M2 M4
`);

/** All subsets of `items`. */
export function subsets<T>(items: readonly T[]): T[][] {
  let sets: T[][] = [[]];
  for (const item of items) sets = sets.concat(sets.map((set) => [...set, item]));
  return sets;
}
