import { blockBytes, type LayoutFile, replicasOf } from './cluster-layout.ts';
import {
  type ClusterState,
  freeSlots,
  holdersOf,
  lastHeartbeat,
  type Node,
  type Stream,
  setReplicas,
  startStream,
} from './cluster-state.ts';
import { TOLERATED_HEARTBEATS } from './costs.ts';
import { chooseTargets } from './placement.ts';

/** The replicas that count for the NameNode: on machines in service that it holds for alive. */
export function liveHolders(state: ClusterState, block: string): readonly Node[] {
  return holdersOf(state, block).filter((node) => !node.dead && node.service === 'in-service');
}

const SOURCES: readonly Node['service'][] = ['decommissioning', 'in-service', 'decommissioned'];

const racksOf = (nodes: Iterable<Node>) => new Set(Array.from(nodes, (node) => node.rack));

/**
 * The replica to delete of a block with too many: one whose machine has been quiet for several
 * heartbeats, else the one on the fullest machine, from a rack with another replica where there
 * are two racks (`BlockPlacementPolicyDefault`, `chooseReplicaToDelete`).
 */
function excessReplica(state: ClusterState, live: readonly Node[]): Node | undefined {
  const aware = state.settings.policy === 'rack-aware' && racksOf(live).size === 2;
  const shared = live.filter((node) => live.filter((other) => other.rack === node.rack).length > 1);
  const candidates = aware && shared.length > 0 ? shared : live;
  const suspect = state.queue.now - TOLERATED_HEARTBEATS * state.settings.heartbeatInterval;
  // Quiet machines first, the quietest of them before the others; then by free slots.
  const quiet = (node: Node) => Math.min(lastHeartbeat(state, node), suspect);
  return [...candidates].sort(
    (a, b) => quiet(a) - quiet(b) || freeSlots(state, a) - freeSlots(state, b),
  )[0];
}

/** The copies of `block` under way, and those that broke without the NameNode's knowledge. */
function pendingCopies(state: ClusterState, block: string): readonly Stream[] {
  return [...state.streams, ...state.broken].filter(
    (stream) => stream.kind === 'copy' && stream.block === block,
  );
}

/** Starts copies of one block until it has enough, or nothing can send or receive. */
function copyBlock(state: ClusterState, file: LayoutFile, index: number, block: string): void {
  const { policy, maximumStreams } = state.settings;
  const topology = [...state.nodes.values()].filter((node) => !node.dead);
  for (;;) {
    const pending = pendingCopies(state, block).flatMap((stream) => stream.to);
    const holders = holdersOf(state, block);
    const existing = [...liveHolders(state, block).map((node) => node.id), ...pending];
    const placed = racksOf(topology.filter((node) => existing.includes(node.id)));
    // All replicas on one of several racks: one more is made elsewhere, then one here is excess.
    const misplaced =
      policy === 'rack-aware' &&
      file.replication > 1 &&
      placed.size === 1 &&
      racksOf(topology).size > 1;
    const replication = Math.max(file.replication, existing.length + +misplaced);
    if (existing.length >= replication) return;
    const copies = [...state.streams].filter((stream) => stream.kind === 'copy');
    const sending = (node: Node) => copies.filter((stream) => stream.from === node.id).length;
    // Machines on their way out first, since nobody writes to them; those already out last.
    const rank = (node: Node) => SOURCES.indexOf(node.service) * maximumStreams + sending(node);
    // Orders travel in the answers to heartbeats: a machine that sends none gets no order.
    const source = holders
      .filter((node) => node.up && sending(node) < maximumStreams)
      .sort((a, b) => rank(a) - rank(b))[0];
    if (source === undefined) return;
    const target = chooseTargets({
      policy,
      machines: topology,
      replication,
      existing,
      writer: source.id,
      eligible: (machine) => {
        const node = state.nodes.get(machine.id);
        return (
          node?.up === true &&
          node.service === 'in-service' &&
          !holders.includes(node) &&
          freeSlots(state, node) > 0
        );
      },
      busy: ({ id }) => copies.filter((stream) => stream.to.includes(id)).length >= maximumStreams,
      random: state.random,
    })[0];
    if (target === undefined) return;
    const bytes = blockBytes(file, index);
    startStream(state, {
      kind: 'copy',
      block,
      bytes,
      from: source.id,
      to: [target],
      operation: null,
    });
    state.happened.push({ kind: 'copy-started', block, from: source.id, to: target });
  }
}

/**
 * What the NameNode does once it has heard all the news of one time: it deletes replicas beyond
 * the wanted number, orders copies of blocks that have too few, those with the fewest first, and
 * lets machines go whose blocks are safe elsewhere.
 */
export function settle(state: ClusterState): void {
  const short: { file: LayoutFile; index: number; block: string; live: number }[] = [];
  for (const file of state.files) {
    file.blocks.forEach((block, index) => {
      let live = liveHolders(state, block);
      while (live.length > file.replication) {
        const excess = excessReplica(state, live);
        if (excess === undefined) break;
        const left = holdersOf(state, block).filter((node) => node !== excess);
        setReplicas(
          state,
          block,
          left.map((node) => node.id),
        );
        state.happened.push({ kind: 'excess-removed', block, machine: excess.id });
        live = live.filter((node) => node !== excess);
      }
      short.push({ file, index, block, live: live.length });
    });
  }
  short.sort((a, b) => a.live - b.live);
  for (const { file, index, block } of short) copyBlock(state, file, index, block);
  for (const node of state.nodes.values()) {
    if (node.service !== 'decommissioning' || node.dead) continue;
    const safe = state.files.every((file) =>
      file.blocks.every(
        (block) =>
          !replicasOf(state, block).includes(node.id) ||
          liveHolders(state, block).length >= file.replication,
      ),
    );
    if (safe) {
      node.service = 'decommissioned';
      state.happened.push({ kind: 'decommissioned', machine: node.id });
    }
  }
}
