import { at } from '../../base/index.ts';
import { blockBytes, type LayoutFile } from './cluster-layout.ts';
import {
  type ClusterState,
  freeSlots,
  holdersOf,
  type Node,
  nodeOf,
  type Operation,
  type Stream,
  setReplicas,
  startStream,
} from './cluster-state.ts';
import { SECOND } from './costs.ts';
import { chooseTargets } from './placement.ts';
import type { Happening } from './simulation.ts';

type ReadBlock = Extract<Happening, { kind: 'read-block' }>;
const DISTANCES: readonly ReadBlock['distance'][] = ['same machine', 'same rack', 'other rack'];

const fileOf = (state: ClusterState, operation: Operation): LayoutFile | undefined =>
  operation.plan ?? state.files.find((file) => file.name === operation.file);

function finish(
  state: ClusterState,
  operation: Operation,
  happening: Extract<Happening, { file: string }>,
): void {
  state.operations.delete(operation);
  state.happened.push(happening);
}

/** The client waits for a machine that does not answer, then goes on without it. */
function wait(state: ClusterState, operation: Operation, block: string, machine: string): void {
  operation.avoided.add(machine);
  state.happened.push({ kind: 'no-answer', file: operation.file, block, machine });
  state.queue.schedule(state.queue.now + state.settings.socketTimeout, {
    kind: 'continue',
    operation,
  });
}

/** Where the client reads: nearest first, machines out of service last, equals in random order. */
function readFrom(state: ClusterState, operation: Operation, block: string): readonly Node[] {
  const client = operation.client === null ? undefined : nodeOf(state, operation.client);
  const rank = (node: Node) =>
    (node.service === 'decommissioned' ? 3 : 0) +
    (node === client ? 0 : node.rack === client?.rack ? 1 : 2);
  return state.random
    .shuffle(
      holdersOf(state, block).filter((node) => !node.dead && !operation.avoided.has(node.id)),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** The client begins with its present block, or goes on with it, or is done. */
export function proceed(state: ClusterState, operation: Operation): void {
  const { kind, client, file: name } = operation;
  if (!state.operations.has(operation)) return;
  const file = fileOf(state, operation);
  const block = file?.blocks[operation.block];
  if (file === undefined || block === undefined) {
    finish(state, operation, { kind: `${kind}-done`, file: name });
    return;
  }
  const bytes = blockBytes(file, operation.block) - operation.done;
  const nodes = [...state.nodes.values()].filter((node) => !node.dead);
  // The NameNode names machines that it holds for alive; only asking shows which are silent.
  const targets =
    kind === 'read'
      ? readFrom(state, operation, block)
          .slice(0, 1)
          .map((node) => node.id)
      : chooseTargets({
          policy: state.settings.policy,
          machines: nodes,
          replication: file.replication,
          writer: client,
          eligible: ({ id }) => {
            const node = nodeOf(state, id);
            return (
              node.service === 'in-service' &&
              !operation.avoided.has(id) &&
              freeSlots(state, node) > 0
            );
          },
          random: state.random,
        });
  const first = targets[0];
  const silent = targets.find((id) => !nodeOf(state, id).up);
  if (first === undefined) {
    finish(state, operation, { kind: `${kind}-failed`, file: name, block });
  } else if (silent !== undefined) {
    wait(state, operation, block, silent);
  } else if (kind === 'read') {
    const { rack } = nodeOf(state, first);
    const near = client === null ? undefined : nodeOf(state, client);
    const steps = first === client ? 0 : rack === near?.rack ? 1 : 2;
    const distance = near === undefined ? 'outside' : at(DISTANCES, steps);
    state.happened.push({ kind: 'read-block', file: name, block, from: first, distance });
    startStream(state, {
      kind,
      block,
      bytes,
      from: first,
      to: client === null ? [] : [client],
      operation,
    });
  } else {
    state.happened.push({ kind: 'write-block', file: name, block, to: targets });
    startStream(state, { kind, block, bytes, from: client, to: targets, operation });
  }
}

/** A client's stream has ended well: the block is read or stored, and the next one's turn. */
export function endClientStream(state: ClusterState, stream: Stream, operation: Operation): void {
  const { block, to } = stream;
  if (operation.plan !== null) {
    setReplicas(state, block, to);
    state.files = state.files.map((file) =>
      file.name === operation.file
        ? { ...file, bytes: file.bytes + stream.bytes, blocks: [...file.blocks, block] }
        : file,
    );
    state.happened.push({ kind: 'block-written', file: operation.file, block, to });
  }
  operation.block++;
  operation.done = 0;
  proceed(state, operation);
}

/**
 * A client's stream loses the machine at its other end, or one of its pipeline. A pipeline goes on
 * with what is left; HDFS does so too while more than half is left, and else takes in a new machine
 * (`dfs.client.block.write.replace-datanode-on-failure.policy`), which is left out here.
 */
export function breakClientStream(
  state: ClusterState,
  stream: Stream,
  operation: Operation,
  machine: string,
): void {
  const { now } = state.queue;
  const { block } = stream;
  const { bandwidth, socketTimeout } = state.settings;
  if (operation.kind === 'read') {
    state.streams.delete(stream);
    operation.done += Math.floor(((now - stream.started) / SECOND) * bandwidth);
    wait(state, operation, block, machine);
    return;
  }
  stream.to = stream.to.filter((id) => id !== machine);
  state.happened.push({ kind: 'pipeline-shrunk', file: operation.file, block, machine });
  if (stream.to.length === 0) {
    state.streams.delete(stream);
    finish(state, operation, { kind: 'write-failed', file: operation.file, block });
    return;
  }
  operation.avoided.add(machine);
  stream.ends += socketTimeout;
  state.queue.schedule(stream.ends, { kind: 'stream-end', stream, ends: stream.ends });
}

/** The machine on which clients run has crashed: what they did ends. */
export function endClientsOn(state: ClusterState, machine: string): void {
  for (const operation of state.operations) {
    if (operation.client !== machine) continue;
    for (const stream of state.streams) {
      if (stream.operation === operation) state.streams.delete(stream);
    }
    finish(state, operation, { kind: 'client-gone', file: operation.file });
  }
}
