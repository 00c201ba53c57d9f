import { InputError } from '../../base/index.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import { DEFAULT_BLOCK_SIZE, MAXIMUM_BLOCKS, MAXIMUM_MACHINES } from './costs.ts';
import { checkWhole } from './split-file.ts';

/** How many blocks fit, and a layout that proves it. */
export interface DistinctBlocks {
  /** The largest number of distinct blocks. */
  readonly blocks: number;
  /** Replicas that each of them needs: one more than the failures. */
  readonly replication: number;
  /** A layout with that many blocks (files of one block each) that survives the failures. */
  readonly layout: ClusterLayout;
}

/**
 * The largest number of distinct blocks that `machines` machines of `slots` blocks each can store
 * so that none is lost when any `failures` of them fail.
 *
 * Each block needs failures + 1 replicas on different machines, so at most
 * ⌊machines · slots / (failures + 1)⌋ fit; none when failures ≥ machines. The layout reaches that
 * number: replicas go around the machines in a circle, so that failures + 1 ≤ machines successive
 * ones are on different machines and no machine gets more than its share.
 *
 * Throws `InputError` for numbers that are not whole, or more machines or blocks than the module's limits.
 */
export function maximumDistinctBlocks(options: {
  readonly machines: number;
  readonly slots: number;
  readonly failures: number;
}): DistinctBlocks {
  const { machines, slots, failures } = options;
  checkWhole('machines', machines, 1, MAXIMUM_MACHINES);
  checkWhole('slots', slots, 0, MAXIMUM_BLOCKS);
  checkWhole('failures', failures, 0, Number.MAX_SAFE_INTEGER);
  const replication = failures + 1;
  const blocks = failures < machines ? Math.floor((machines * slots) / replication) : 0;
  if (blocks > MAXIMUM_BLOCKS) {
    throw new InputError(`${blocks} blocks would fit`, {
      place: { field: 'slots' },
      expected: `numbers with which at most ${MAXIMUM_BLOCKS} fit`,
    });
  }
  const names = Array.from({ length: blocks }, (_, index) => `${index + 1}`);
  return {
    blocks,
    replication,
    layout: {
      machines: Array.from({ length: machines }, (_, index) => ({
        id: `M${index + 1}`,
        rack: 'r1',
        slots,
      })),
      files: names.map((name) => ({
        name,
        bytes: DEFAULT_BLOCK_SIZE,
        blockSize: DEFAULT_BLOCK_SIZE,
        replication,
        blocks: [name],
      })),
      replicas: Object.fromEntries(
        names.map((name, block) => [
          name,
          Array.from(
            { length: replication },
            (_, copy) => `M${((block * replication + copy) % machines) + 1}`,
          ),
        ]),
      ),
    },
  };
}
