/** A machine of a cluster: where it stands and which blocks are on its disks. */
export interface Machine {
  readonly name: string;
  readonly rack: number;
  readonly blocks: readonly number[];
}

/** How far a task is from the data that it reads. */
export type Locality = 'node-local' | 'rack-local' | 'off-rack';

export interface Placement {
  readonly block: number;
  readonly machine: string;
  readonly locality: Locality;
}

/** How far a machine is from the nearest replica of a block. */
export function localityOf(
  machines: readonly Machine[],
  machine: Machine,
  block: number,
): Locality {
  if (machine.blocks.includes(block)) return 'node-local';
  return machines.some(({ rack, blocks }) => rack === machine.rack && blocks.includes(block))
    ? 'rack-local'
    : 'off-rack';
}

const nearness: readonly Locality[] = ['node-local', 'rack-local', 'off-rack'];

/**
 * Places one task a block, at most `slots` a machine. Machines ask in turn, in the order given,
 * as node managers do with their heartbeats; each gets the nearest task that is left, and among
 * equally near ones the block of the lowest number.
 */
export function placeTasks(
  machines: readonly Machine[],
  blocks: readonly number[],
  slots: number,
): readonly Placement[] {
  const waiting = new Set(blocks);
  const placed: Placement[] = [];
  for (let round = 0; round < slots; round += 1) {
    for (const machine of machines) {
      const choices = [...waiting].map((block) => ({
        block,
        machine: machine.name,
        locality: localityOf(machines, machine, block),
      }));
      const best = nearness.flatMap((kind) =>
        choices.filter(({ locality }) => locality === kind),
      )[0];
      if (best === undefined) return placed;
      waiting.delete(best.block);
      placed.push(best);
    }
  }
  return placed;
}

/** Seconds to read data from the disks of several machines at once. */
export const readSeconds = (bytes: number, machines: number, diskBytesPerSecond: number): number =>
  bytes / machines / diskBytesPerSecond;

/** Seconds to move data over one link. */
export const moveSeconds = (bytes: number, bitsPerSecond: number): number =>
  (8 * bytes) / bitsPerSecond;

/** Six machines in two racks and six blocks of two replicas each; N3 is new and still empty. */
export const smallCluster: readonly Machine[] = [
  { name: 'N1', rack: 1, blocks: [1, 2, 3, 4] },
  { name: 'N2', rack: 1, blocks: [2] },
  { name: 'N3', rack: 1, blocks: [] },
  { name: 'N4', rack: 2, blocks: [1, 5] },
  { name: 'N5', rack: 2, blocks: [3, 4, 5, 6] },
  { name: 'N6', rack: 2, blocks: [6] },
];
