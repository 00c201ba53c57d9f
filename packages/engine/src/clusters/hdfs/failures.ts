import {
  type ClusterLayout,
  checkMachines,
  type LayoutFile,
  replicasOf,
} from './cluster-layout.ts';

/** Ids of the blocks that no machine outside `dead` holds, in the order of files and blocks. */
export function lostBlocks(layout: ClusterLayout, dead: Iterable<string>): readonly string[] {
  const gone = new Set(dead);
  checkMachines(layout, gone, 'dead');
  return layout.files.flatMap((file) =>
    file.blocks.filter((block) => replicasOf(layout, block).every((holder) => gone.has(holder))),
  );
}

/**
 * The files that are lost when the machines in `dead` are: those with at least one lost block. The
 * other blocks of such a file are still there, and a reader can get their bytes.
 */
export function lostFiles(layout: ClusterLayout, dead: Iterable<string>): readonly LayoutFile[] {
  const lost = new Set(lostBlocks(layout, dead));
  return layout.files.filter((file) => file.blocks.some((block) => lost.has(block)));
}

/** A block that has replicas left, and fewer than its file asks for. */
export interface UnderReplicatedBlock {
  readonly block: string;
  /** Machines outside the dead ones that hold it; at least 1. */
  readonly live: number;
  /** The file's replication. */
  readonly wanted: number;
}

/**
 * The blocks in danger when the machines in `dead` are dead, most endangered (fewest replicas)
 * first: the order in which they are worth copying. Lost blocks are not among them, since nothing
 * is left to copy.
 */
export function underReplicated(
  layout: ClusterLayout,
  dead: Iterable<string>,
): readonly UnderReplicatedBlock[] {
  const gone = new Set(dead);
  checkMachines(layout, gone, 'dead');
  return layout.files
    .flatMap((file) =>
      file.blocks.map((block) => ({
        block,
        live: replicasOf(layout, block).filter((holder) => !gone.has(holder)).length,
        wanted: file.replication,
      })),
    )
    .filter(({ live, wanted }) => live > 0 && live < wanted)
    .sort((a, b) => a.live - b.live);
}

/** How many machines may fail, whichever they are. */
export interface SurvivableFailures {
  /** Any set of this many machines can fail and no block is lost; with one more, some set loses one. */
  readonly failures: number;
  /** A block with the fewest replicas, which sets the limit; `null` in a layout without blocks. */
  readonly block: string | null;
  /** The smallest set of machines whose loss loses that block: all that hold it. */
  readonly machines: readonly string[];
}

/**
 * The largest f such that no failure of f machines loses a block. To lose a block one must lose
 * every machine that holds it, so the smallest deadly set is the replica set of the block with the
 * fewest replicas, and f is one less than its size. No search over sets of machines is needed.
 * Below 0 (-1) when a block has no replica at all; the number of machines when there is no block.
 */
export function maximumSurvivableFailures(layout: ClusterLayout): SurvivableFailures {
  let weakest: SurvivableFailures = {
    failures: layout.machines.length,
    block: null,
    machines: [],
  };
  for (const block of layout.files.flatMap((file) => file.blocks)) {
    const machines = replicasOf(layout, block);
    if (weakest.block === null || machines.length <= weakest.failures) {
      weakest = { failures: machines.length - 1, block, machines };
    }
  }
  return weakest;
}
