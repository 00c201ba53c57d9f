import { at, InputError } from '../../base/index.ts';
import type { Random } from '../../sim/index.ts';
import {
  blocksHeld,
  type ClusterLayout,
  checkLayout,
  checkMachines,
  type LayoutMachine,
} from './cluster-layout.ts';
import { DEFAULT_BLOCK_SIZE, DEFAULT_REPLICATION, MAXIMUM_MACHINES } from './costs.ts';
import { checkWhole, splitFile } from './split-file.ts';

/**
 * How machines are chosen for replicas: `rack-aware` is HDFS's default (`BlockPlacementPolicyDefault`),
 * `random` takes any machines, as a cluster does that was not told its racks.
 */
export type PlacementPolicy = 'rack-aware' | 'random';

/**
 * The most replicas of one block that HDFS puts on one rack: ⌊(replicas − 1) / racks⌋ + 2, and one
 * less when that would let all of them into one rack. No limit with a single rack.
 *
 * Source: HDFS Architecture, section Replica Placement; `BlockPlacementPolicyDefault`,
 * `getMaxNodesPerRack`, for the exception.
 */
export function maximumPerRack(replicas: number, racks: number): number {
  if (racks <= 1 || replicas <= 1) return replicas;
  const limit = Math.floor((replicas - 1) / racks) + 2;
  return limit === replicas ? limit - 1 : limit;
}

/** What the choice of machines for a block depends on. */
export interface TargetRequest {
  readonly policy: PlacementPolicy;
  /** The machines of the network, alive in the NameNode's eyes: they give racks and limits. */
  readonly machines: readonly LayoutMachine[];
  /** How many replicas the block should have in the end. */
  readonly replication: number;
  /** Machines that hold it already and count; none for a new block. */
  readonly existing?: readonly string[];
  /** The machine that writes the block, or from which it is copied; `null` outside the cluster. */
  readonly writer: string | null;
  /** Whether a machine may take the block (has a free slot, is in service, does not hold it yet). */
  readonly eligible: (machine: LayoutMachine) => boolean;
  /** Whether an eligible machine cannot take it now; when all it comes to are busy, the choice ends. */
  readonly busy?: (machine: LayoutMachine) => boolean;
  readonly random: Random;
}

/**
 * The machines for the missing replicas of a block, in the order of the write pipeline; fewer than
 * asked for when no eligible machine is left that the policy allows.
 *
 * `rack-aware`: the first on the writer's machine (else its rack, else anywhere), the second on
 * another rack, the third on another machine of the second's rack, further ones anywhere, none
 * beyond {@link maximumPerRack}. A copy of an existing block puts the third near its source
 * instead. Where a rack has no room, the next best is taken as in HDFS: another machine of the
 * first's rack for the second, of the other replica's rack for the third.
 *
 * Source: HDFS Architecture, section Replica Placement; Shvachko et al., "The Hadoop Distributed
 * File System" (MSST 2010), section III.B.
 */
export function chooseTargets(request: TargetRequest): readonly string[] {
  const { policy, machines, writer, eligible, busy, random } = request;
  const existing = request.existing ?? [];
  const chosen = machines.filter((machine) => existing.includes(machine.id));
  const held = chosen.length;
  const total = Math.min(request.replication, machines.length);
  const aware = policy === 'rack-aware';
  const limit = maximumPerRack(total, new Set(machines.map((machine) => machine.rack)).size);
  const source = machines.find((machine) => machine.id === writer);
  let waits = false;
  /** Takes one of the machines for which `where` holds; false when there is none. */
  const take = (where: (machine: LayoutMachine) => boolean): boolean => {
    const good = machines.filter(
      (machine) =>
        !chosen.includes(machine) &&
        eligible(machine) &&
        where(machine) &&
        (!aware || chosen.filter(({ rack }) => rack === machine.rack).length < limit),
    );
    const idle = busy ? good.filter((machine) => !busy(machine)) : good;
    const picked = idle[idle.length > 1 ? random.integer(0, idle.length - 1) : 0];
    if (picked !== undefined) chosen.push(picked);
    waits = picked === undefined && good.length > 0;
    return good.length > 0;
  };
  const on = (machine: LayoutMachine | undefined) => (other: LayoutMachine) => other === machine;
  const near = (machine: LayoutMachine | undefined) => (other: LayoutMachine) =>
    other.rack === machine?.rack;
  const anywhere = () => true;
  while (chosen.length < total && !waits) {
    const [first, second] = chosen;
    let tiers: readonly ((machine: LayoutMachine) => boolean)[] = [anywhere];
    if (aware && first === undefined) {
      tiers = [on(source), near(source), anywhere];
    } else if (aware && chosen.length < 3) {
      const close = existing.length === 0 ? second : (source ?? first);
      tiers =
        second === undefined || first?.rack === second.rack
          ? [(other) => other.rack !== first?.rack, near(first)]
          : [near(close), near(chosen.find((machine) => machine !== close)), anywhere];
    }
    if (!tiers.some(take)) break;
  }
  return chosen.slice(held).map((machine) => machine.id);
}

/** A file to be stored. */
export interface FileToPlace {
  readonly name: string;
  readonly bytes: number;
  /** Bytes of a block; {@link DEFAULT_BLOCK_SIZE} when left out. */
  readonly blockSize?: number;
  /** Replicas of each block; {@link DEFAULT_REPLICATION} when left out. */
  readonly replication?: number;
  /** The machine that writes it; outside the cluster when left out or `null`. */
  readonly writer?: string | null;
  /** A policy, or for each block in order the machines chosen by hand. */
  readonly placement: PlacementPolicy | readonly (readonly string[])[];
}

/**
 * The layout with the file stored in it: split into blocks, each placed on its machines.
 *
 * A policy may find fewer machines than the file's replication; HDFS then stores what it can (at
 * least `dfs.namenode.replication.min` = 1 replica) and copies the rest later. Throws `InputError`
 * when a block finds no machine at all, and as {@link checkLayout} does for what cannot be.
 */
export function placeFile(layout: ClusterLayout, file: FileToPlace, random: Random): ClusterLayout {
  const { name, bytes, placement, writer = null } = file;
  const blockSize = file.blockSize ?? DEFAULT_BLOCK_SIZE;
  const replication = file.replication ?? DEFAULT_REPLICATION;
  checkWhole('replication', replication, 1, MAXIMUM_MACHINES);
  if (writer !== null) checkMachines(layout, [writer], 'writer');
  const blocks = splitFile(name, bytes, blockSize);
  const held = new Map(blocksHeld(layout));
  if (typeof placement !== 'string' && placement.length !== blocks.length) {
    throw new InputError(`machines are given for ${placement.length} blocks`, {
      place: { field: 'placement' },
      expected: `machines for ${blocks.length} blocks`,
    });
  }
  const placed = blocks.map(({ id }, index): [string, readonly string[]] => {
    const targets =
      typeof placement === 'string'
        ? chooseTargets({
            policy: placement,
            machines: layout.machines,
            replication,
            writer,
            eligible: (machine) => (held.get(machine.id) ?? 0) < machine.slots,
            random,
          })
        : at(placement, index);
    if (targets.length === 0) {
      throw new InputError(`no machine has room for block ${id}`, {
        place: { field: 'slots' },
        expected: 'a free slot for at least one replica of each block',
      });
    }
    for (const target of targets) held.set(target, (held.get(target) ?? 0) + 1);
    return [id, targets];
  });
  const result: ClusterLayout = {
    machines: layout.machines,
    files: [
      ...layout.files,
      { name, bytes, blockSize, replication, blocks: blocks.map(({ id }) => id) },
    ],
    replicas: { ...layout.replicas, ...Object.fromEntries(placed) },
  };
  checkLayout(result);
  return result;
}
