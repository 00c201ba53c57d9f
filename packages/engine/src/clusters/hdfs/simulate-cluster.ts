import { at, InputError } from '../../base/index.ts';
import { createEventQueue, createRandom } from '../../sim/index.ts';
import { breakClientStream, endClientStream, endClientsOn, proceed } from './clients.ts';
import { blocksHeld, checkLayout, checkMachines, type LayoutFile } from './cluster-layout.ts';
import {
  type ClusterState,
  holdersOf,
  lastHeartbeat,
  type Node,
  nodeOf,
  type Operation,
  setReplicas,
  type Task,
} from './cluster-state.ts';
import {
  DEFAULT_BLOCK_SIZE,
  DEFAULT_REPLICATION,
  HEARTBEAT_INTERVAL,
  MAXIMUM_BLOCKS,
  MAXIMUM_EVENTS,
  MAXIMUM_FRAMES,
  MAXIMUM_MACHINES,
  MAXIMUM_STREAMS,
  PENDING_COPY_TIMEOUT,
  RECHECK_INTERVAL,
  SECOND,
  SOCKET_TIMEOUT,
  STALE_INTERVAL,
  STREAM_BANDWIDTH,
} from './costs.ts';
import { liveHolders, settle } from './name-node.ts';
import type {
  ClusterEvent,
  ClusterFrame,
  ClusterOptions,
  ClusterRun,
  MachineState,
} from './simulation.ts';
import { checkWhole, splitFile } from './split-file.ts';

const refuse = (message: string, expected: string): never => {
  throw new InputError(message, { place: { field: 'events' }, expected });
};

/** The file that a write will have stored when it is complete. */
function plannedFile(event: Extract<ClusterEvent, { kind: 'write' }>): LayoutFile {
  const { file: name, bytes } = event;
  const blockSize = event.blockSize ?? DEFAULT_BLOCK_SIZE;
  const replication = event.replication ?? DEFAULT_REPLICATION;
  checkWhole('replication', replication, 1, MAXIMUM_MACHINES);
  const blocks = splitFile(name, bytes, blockSize).map(({ id }) => id);
  return { name, bytes, blockSize, replication, blocks };
}

/** Checks what can be told before the run, and gives the settings with defaults filled in. */
function prepare(options: ClusterOptions): ClusterState['settings'] {
  const { layout, events } = options;
  checkLayout(layout);
  checkWhole('events', events.length, 0, MAXIMUM_EVENTS);
  const names = new Set(layout.files.map((file) => file.name));
  const blocks = new Set(layout.files.flatMap((file) => file.blocks));
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    checkWhole('at', event.at, 0, Number.MAX_SAFE_INTEGER);
    if ('machine' in event) {
      checkMachines(layout, [event.machine], 'machine');
      continue;
    }
    if (event.client !== null) checkMachines(layout, [event.client], 'client');
    if (event.kind === 'read') {
      if (!names.has(event.file)) {
        refuse(`there is no file ${event.file} to read`, 'a stored file, or one written before');
      }
      continue;
    }
    const planned = plannedFile(event).blocks;
    if (names.has(event.file) || planned.some((block) => blocks.has(block))) {
      refuse(`there is a file ${event.file} already`, 'a new name: files are written once');
    }
    names.add(event.file);
    for (const block of planned) blocks.add(block);
    checkWhole('blocks', blocks.size, 0, MAXIMUM_BLOCKS);
  }
  const whole = (field: keyof ClusterOptions, value: unknown, standard: number): number => {
    const given = typeof value === 'number' ? value : standard;
    checkWhole(field, given, 1, Number.MAX_SAFE_INTEGER);
    return given;
  };
  const heartbeatInterval = whole(
    'heartbeatInterval',
    options.heartbeatInterval,
    HEARTBEAT_INTERVAL,
  );
  const recheck = whole('recheckInterval', options.recheckInterval, RECHECK_INTERVAL);
  return {
    policy: options.policy ?? 'rack-aware',
    bandwidth: whole('bandwidth', options.bandwidth, STREAM_BANDWIDTH),
    maximumStreams: whole('maximumStreams', options.maximumStreams, MAXIMUM_STREAMS),
    heartbeatInterval,
    socketTimeout: whole('socketTimeout', options.socketTimeout, SOCKET_TIMEOUT),
    expiry: 2 * recheck + 10 * heartbeatInterval,
    checkInterval: options.periodicCheck === true ? recheck : 0,
  };
}

function crash(state: ClusterState, node: Node): void {
  const { queue, settings } = state;
  if (!node.up) refuse(`machine ${node.id} is down already`, 'a machine that runs');
  node.heartbeat = lastHeartbeat(state, node);
  node.up = false;
  node.epoch++;
  const { epoch, heartbeat, id } = node;
  state.happened.push({ kind: 'crashed', machine: id });
  const stale = heartbeat + Math.max(STALE_INTERVAL, 3 * settings.heartbeatInterval);
  queue.schedule(stale, { kind: 'stale', node, epoch });
  const expires = heartbeat + settings.expiry;
  // The look for expired machines finds those that are strictly over time.
  const found =
    settings.checkInterval === 0
      ? expires
      : (Math.floor(expires / settings.checkInterval) + 1) * settings.checkInterval;
  queue.schedule(found, { kind: 'expired', node, epoch });
  endClientsOn(state, id);
  for (const stream of state.streams) {
    if (stream.from !== id && !stream.to.includes(id)) continue;
    if (stream.operation !== null) {
      breakClientStream(state, stream, stream.operation, id);
      continue;
    }
    state.streams.delete(stream);
    state.broken.add(stream);
    const forget = Math.max(queue.now, stream.started + PENDING_COPY_TIMEOUT);
    queue.schedule(forget, { kind: 'forget', stream });
    const { block, from, to } = stream;
    state.happened.push({ kind: 'copy-broken', block, from: from ?? '', to: at(to, 0) });
  }
}

function rejoin(state: ClusterState, node: Node): void {
  if (!node.up) {
    node.up = true;
    node.dead = false;
    node.epoch++;
    node.heartbeat = state.queue.now;
    state.happened.push({ kind: 'rejoined', machine: node.id });
  } else if (node.service !== 'in-service') {
    node.service = 'in-service';
    state.happened.push({ kind: 'recommissioned', machine: node.id });
  } else refuse(`machine ${node.id} is in service already`, 'a machine that is down or leaving');
}

function decommission(state: ClusterState, node: Node): void {
  if (node.service !== 'in-service') {
    refuse(`machine ${node.id} is leaving already`, 'a machine in service');
  }
  // Nothing can be copied from a dead machine: it is let go at once.
  node.service = node.dead ? 'decommissioned' : 'decommissioning';
  state.happened.push({ kind: node.service, machine: node.id });
}

const MACHINE_EVENTS = { crash, rejoin, decommission };

function applyEvent(state: ClusterState, event: ClusterEvent): void {
  if ('machine' in event) {
    MACHINE_EVENTS[event.kind](state, nodeOf(state, event.machine));
    return;
  }
  const { kind, file, client } = event;
  if (client !== null && !nodeOf(state, client).up) {
    refuse(`client machine ${client} is down`, 'a client on a machine that runs');
  }
  const plan = kind === 'write' ? plannedFile(event) : null;
  if (plan !== null) state.files = [...state.files, { ...plan, bytes: 0, blocks: [] }];
  const operation: Operation = {
    kind,
    file,
    client,
    plan,
    block: 0,
    done: 0,
    avoided: new Set(),
  };
  state.operations.add(operation);
  proceed(state, operation);
}

function applyTask(state: ClusterState, task: Task, events: readonly ClusterEvent[]): void {
  switch (task.kind) {
    case 'reader':
      applyEvent(state, at(events, task.index));
      return;
    case 'stale':
    case 'expired': {
      const { node, kind } = task;
      if (task.epoch !== node.epoch) return;
      node.dead = kind === 'expired';
      state.happened.push({ kind: node.dead ? 'dead' : 'stale', machine: node.id });
      return;
    }
    case 'continue':
      proceed(state, task.operation);
      return;
    case 'forget': {
      state.broken.delete(task.stream);
      const { block, from, to } = task.stream;
      state.happened.push({ kind: 'copy-forgotten', block, from: from ?? '', to: at(to, 0) });
      return;
    }
    case 'stream-end': {
      const { stream } = task;
      // A stream that broke, or that was delayed and ends later.
      if (!state.streams.has(stream) || stream.ends !== task.ends) return;
      state.streams.delete(stream);
      if (stream.operation !== null) {
        endClientStream(state, stream, stream.operation);
        return;
      }
      const { block, from, to } = stream;
      const holders = holdersOf(state, block).map((node) => node.id);
      setReplicas(state, block, [...holders, ...to]);
      state.happened.push({ kind: 'copy-done', block, from: from ?? '', to: at(to, 0) });
    }
  }
}

function machineState(node: Node): MachineState {
  if (node.dead) return 'dead';
  if (!node.up) return 'silent';
  return node.service === 'in-service' ? 'alive' : node.service;
}

/** The frame of the present state; says in it which blocks were lost or came back since `before`. */
function frameOf(state: ClusterState, before: readonly string[]): ClusterFrame {
  const blocks = state.files.flatMap((file) => file.blocks);
  const lost = blocks.filter((block) => holdersOf(state, block).every((node) => !node.up));
  for (const block of blocks) {
    if (lost.includes(block) !== before.includes(block)) {
      state.happened.push({ kind: lost.includes(block) ? 'block-lost' : 'block-back', block });
    }
  }
  const missing = lost.filter((block) => holdersOf(state, block).every((node) => node.dead));
  const time = state.queue.now;
  return {
    time,
    happened: state.happened,
    machines: Array.from(state.nodes.values(), (node) => {
      const last = lastHeartbeat(state, node);
      return {
        id: node.id,
        rack: node.rack,
        slots: node.slots,
        state: machineState(node),
        lastHeartbeat: last,
        missedHeartbeats: Math.floor((time - last) / state.settings.heartbeatInterval),
      };
    }),
    files: state.files,
    replicas: state.replicas,
    transfers: Array.from(state.streams, ({ operation, ...transfer }) => transfer),
    underReplicated: state.files.flatMap((file) =>
      file.blocks.filter(
        (block) => liveHolders(state, block).length < file.replication && !missing.includes(block),
      ),
    ),
    lost,
    missing,
  };
}

/**
 * Runs a cluster: machines that crash, are declared dead, rejoin and leave; the NameNode's copies;
 * clients that write and read meanwhile. One frame for every time at which something happened.
 *
 * A crashed machine is `silent` until its last heartbeat is 2 recheck intervals and 10 heartbeats
 * old (630 s by default); till then the NameNode counts its replicas and names it to clients. Then
 * its blocks are copied from the machines left, the most endangered first, at most `maximumStreams`
 * copies from and to a machine at a time, each taking bytes / bandwidth. What is on a dead machine's
 * disks is intact: when it rejoins its replicas count again, and those in excess are deleted.
 *
 * Left out: the few seconds until an order or a deletion travels with a heartbeat (both happen at
 * once, and never on a silent machine); streams that slow each other down; the time to scan disks
 * and report blocks; retries of a client that found no machine; the NameNode's own failure.
 *
 * Throws `InputError` for a layout that cannot be, an event that does not fit the state (a crash of
 * a machine that is down), or a run beyond the module's limits.
 *
 * Sources: HDFS Architecture, sections Data Replication and Robustness; hdfs-default.xml; Shvachko
 * et al., "The Hadoop Distributed File System" (MSST 2010); Ghemawat, Gobioff and Leung, "The
 * Google File System" (SOSP 2003), sections 3.1 and 4.3.
 */
export function simulateCluster(options: ClusterOptions): ClusterRun {
  const { layout, events, until = Number.MAX_SAFE_INTEGER } = options;
  checkWhole('until', until, 0, Number.MAX_SAFE_INTEGER);
  const settings = prepare(options);
  const held = blocksHeld(layout);
  const state: ClusterState = {
    nodes: new Map(
      layout.machines.map((machine) => [
        machine.id,
        {
          ...machine,
          up: true,
          dead: false,
          service: 'in-service',
          heartbeat: 0,
          used: held.get(machine.id) ?? 0,
          epoch: 0,
        },
      ]),
    ),
    files: layout.files,
    replicas: layout.replicas,
    streams: new Set(),
    started: 0,
    broken: new Set(),
    operations: new Set(),
    queue: createEventQueue(),
    random: createRandom(options.seed ?? 1),
    settings,
    happened: [],
  };
  events.forEach((event, index) => {
    state.queue.schedule(event.at, { kind: 'reader', index });
  });
  const frames: ClusterFrame[] = [];
  let time = 0;
  while (time <= until) {
    while (state.queue.peekTime() === time) {
      const next = state.queue.next();
      if (next !== undefined) applyTask(state, next.event, events);
    }
    settle(state);
    const frame = frameOf(state, frames.at(-1)?.lost ?? []);
    if (frame.happened.length > 0 || frames.length === 0) frames.push(frame);
    if (frames.length > MAXIMUM_FRAMES) {
      throw new InputError(`the run has more than ${MAXIMUM_FRAMES} steps`, {
        place: { field: 'until' },
        expected: `an end before ${Math.floor(time / SECOND)} s`,
      });
    }
    state.happened = [];
    time = state.queue.peekTime() ?? Number.POSITIVE_INFINITY;
    if (time === Number.POSITIVE_INFINITY) break;
  }
  return { frames, expiry: settings.expiry };
}
