import { InputError } from '../../base/index.ts';
import { MAXIMUM_BLOCKS, MAXIMUM_MACHINES } from './costs.ts';
import { checkWhole } from './split-file.ts';

/** A DataNode. */
export interface LayoutMachine {
  readonly id: string;
  /** Name of the rack it stands in: machines of a rack share a switch and its failure. */
  readonly rack: string;
  /** How many blocks its disks hold. */
  readonly slots: number;
}

/** A file as the NameNode knows it. */
export interface LayoutFile {
  readonly name: string;
  readonly bytes: number;
  /** Bytes of each block but the last. */
  readonly blockSize: number;
  /** How many replicas each of its blocks should have. */
  readonly replication: number;
  /** Ids of its blocks, in order. */
  readonly blocks: readonly string[];
}

/** Which machine holds which block: what the NameNode keeps in memory. */
export interface ClusterLayout {
  readonly machines: readonly LayoutMachine[];
  readonly files: readonly LayoutFile[];
  /** For a block's id, the ids of the machines that hold a replica of it, each once. */
  readonly replicas: Readonly<Record<string, readonly string[]>>;
}

/** The machines that hold `block`; none when the layout has no such block. */
export function replicasOf(
  layout: Pick<ClusterLayout, 'replicas'>,
  block: string,
): readonly string[] {
  return Object.hasOwn(layout.replicas, block) ? (layout.replicas[block] ?? []) : [];
}

/** Bytes of the block at `index` of `file`. */
export function blockBytes(file: LayoutFile, index: number): number {
  return Math.min(file.blockSize, file.bytes - index * file.blockSize);
}

/** How many blocks each machine holds, by its id. */
export function blocksHeld(
  layout: Pick<ClusterLayout, 'machines' | 'replicas'>,
): ReadonlyMap<string, number> {
  const held = new Map(layout.machines.map((machine) => [machine.id, 0]));
  for (const holders of Object.values(layout.replicas)) {
    for (const holder of holders) held.set(holder, (held.get(holder) ?? 0) + 1);
  }
  return held;
}

/** Throws `InputError` at `field` for the first of `ids` that is no machine of the layout. */
export function checkMachines(
  layout: Pick<ClusterLayout, 'machines'>,
  ids: Iterable<string>,
  field: string,
): void {
  for (const id of ids) {
    if (!layout.machines.some((machine) => machine.id === id)) {
      throw new InputError(`there is no machine ${id}`, {
        place: { field },
        expected: `one of ${layout.machines.map((machine) => machine.id).join(', ')}`,
      });
    }
  }
}

/**
 * Throws `InputError` when a layout given by hand cannot exist: a machine, file or block named
 * twice; a replica on an unknown machine or twice on the same one (a second copy there would
 * protect nothing, and HDFS never makes it); a machine with more blocks than slots; a file whose
 * size does not give its number of blocks; more machines or blocks than the module's limits.
 */
export function checkLayout(layout: ClusterLayout): void {
  const fail = (field: string, message: string, expected: string): never => {
    throw new InputError(message, { place: { field }, expected });
  };
  const unique = (names: readonly string[], field: string) => {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) fail(field, `${twice} is named twice`, 'different names');
  };
  const { machines, files } = layout;
  const blocks = files.flatMap((file) => file.blocks);
  checkWhole('machines', machines.length, 1, MAXIMUM_MACHINES);
  checkWhole('blocks', blocks.length, 0, MAXIMUM_BLOCKS);
  const ids = machines.map((machine) => machine.id);
  unique(ids, 'machines');
  unique(
    files.map((file) => file.name),
    'files',
  );
  unique(blocks, 'blocks');
  for (const machine of machines) checkWhole('slots', machine.slots, 0, Number.MAX_SAFE_INTEGER);
  for (const file of files) {
    checkWhole('bytes', file.bytes, 0, Number.MAX_SAFE_INTEGER);
    checkWhole('blockSize', file.blockSize, 1, Number.MAX_SAFE_INTEGER);
    checkWhole('replication', file.replication, 1, MAXIMUM_MACHINES);
    const count = Math.ceil(file.bytes / file.blockSize);
    if (count !== file.blocks.length) {
      fail(
        'blocks',
        `file ${file.name} has ${file.blocks.length} blocks`,
        `${count}: its ${file.bytes} bytes in blocks of ${file.blockSize}`,
      );
    }
  }
  for (const [block, holders] of Object.entries(layout.replicas)) {
    if (!blocks.includes(block)) {
      fail('replicas', `block ${block} belongs to no file`, 'a block of a file');
    }
    checkMachines(layout, holders, 'replicas');
    unique(holders, `replicas of ${block}`);
  }
  const held = blocksHeld(layout);
  for (const { id, slots } of machines) {
    const count = held.get(id) ?? 0;
    if (count > slots) {
      fail('slots', `machine ${id} has ${slots} slots and ${count} blocks`, 'room for its blocks');
    }
  }
}
