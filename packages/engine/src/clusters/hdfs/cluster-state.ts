import type { EventQueue, Random } from '../../sim/index.ts';
import { type LayoutFile, type LayoutMachine, replicasOf } from './cluster-layout.ts';
import { SECOND } from './costs.ts';
import type { PlacementPolicy } from './placement.ts';
import type { Happening, Transfer } from './simulation.ts';

/** A machine during a run. */
export interface Node extends LayoutMachine {
  /** Runs and answers. */
  up: boolean;
  /** The NameNode has declared it dead. */
  dead: boolean;
  service: 'in-service' | 'decommissioning' | 'decommissioned';
  /** While up: the time of one heartbeat, the others lying whole intervals from it; else the last. */
  heartbeat: number;
  /** Blocks on its disks. */
  used: number;
  /** Counts crashes and returns, so that a timer set before one of them can be told. */
  epoch: number;
}

/** A client's read or write of a whole file, block by block. */
export interface Operation {
  readonly kind: 'read' | 'write';
  readonly file: string;
  readonly client: string | null;
  /** For a write: the file as it will be when complete. */
  readonly plan: LayoutFile | null;
  /** Index of the block it is at. */
  block: number;
  /** Bytes of this block that it has already read. */
  done: number;
  /** Machines that did not answer. */
  readonly avoided: Set<string>;
}

/** A transfer with whose it is; a copy has no operation. */
export interface Stream extends Transfer {
  to: readonly string[];
  ends: number;
  readonly operation: Operation | null;
}

/** What can come out of the queue besides the reader's events, which come by their index. */
export type Task =
  | { readonly kind: 'reader'; readonly index: number }
  | { readonly kind: 'stale' | 'expired'; readonly node: Node; readonly epoch: number }
  | { readonly kind: 'stream-end'; readonly stream: Stream; readonly ends: number }
  | { readonly kind: 'forget'; readonly stream: Stream }
  | { readonly kind: 'continue'; readonly operation: Operation };

/** The state of a run; only the functions of one `simulateCluster` call change it. */
export interface ClusterState {
  readonly nodes: ReadonlyMap<string, Node>;
  files: readonly LayoutFile[];
  /** Replaced, never changed, so that frames can share it. */
  replicas: Readonly<Record<string, readonly string[]>>;
  readonly streams: Set<Stream>;
  /** Streams started so far: the next one's id. */
  started: number;
  /** Copies that broke and that the NameNode still expects. */
  readonly broken: Set<Stream>;
  readonly operations: Set<Operation>;
  readonly queue: EventQueue<Task>;
  readonly random: Random;
  readonly settings: {
    readonly policy: PlacementPolicy;
    readonly bandwidth: number;
    readonly maximumStreams: number;
    readonly heartbeatInterval: number;
    readonly socketTimeout: number;
    /** Time from the last heartbeat until the machine may be declared dead. */
    readonly expiry: number;
    /** Between two looks for expired machines; 0 when each is found at once. */
    readonly checkInterval: number;
  };
  happened: Happening[];
}

/** The machine named `id`, which the check of the options has found to exist. */
export function nodeOf(state: ClusterState, id: string): Node {
  const node = state.nodes.get(id);
  if (node === undefined) throw new RangeError(`there is no machine ${id}`);
  return node;
}

/** The machines whose disks hold `block`. */
export function holdersOf(state: ClusterState, block: string): readonly Node[] {
  return replicasOf(state, block).map((id) => nodeOf(state, id));
}

/** Puts the replicas of `block` on exactly the machines `ids`. */
export function setReplicas(state: ClusterState, block: string, ids: readonly string[]): void {
  for (const node of holdersOf(state, block)) node.used--;
  state.replicas = { ...state.replicas, [block]: ids };
  for (const node of holdersOf(state, block)) node.used++;
}

/** The last heartbeat of `node`. */
export function lastHeartbeat(state: ClusterState, node: Node): number {
  const interval = state.settings.heartbeatInterval;
  const since = node.up ? state.queue.now - node.heartbeat : 0;
  return node.heartbeat + Math.floor(since / interval) * interval;
}

/** Slots of `node` that are neither filled nor promised to a stream on its way. */
export function freeSlots(state: ClusterState, node: Node): number {
  let free = node.slots - node.used;
  for (const { kind, to } of state.streams) free -= +(kind !== 'read' && to.includes(node.id));
  return free;
}

/** Starts a stream, which ends bytes / bandwidth from now. */
export function startStream(
  state: ClusterState,
  stream: Pick<Stream, 'kind' | 'block' | 'bytes' | 'from' | 'to' | 'operation'>,
): void {
  const started = state.queue.now;
  const duration = Math.round((stream.bytes / state.settings.bandwidth) * SECOND);
  const ends = started + Math.max(1, duration);
  const running: Stream = { ...stream, id: state.started++, started, ends };
  state.streams.add(running);
  state.queue.schedule(ends, { kind: 'stream-end', stream: running, ends });
}
