import {
  type ClusterEvent,
  type ClusterFrame,
  type ClusterLayout,
  type ClusterOptions,
  type Happening,
  maximumPerRack,
  parseLayout,
  placeFile,
  simulateCluster,
} from '@rackbook/engine/clusters/hdfs';
import { createRandom } from '@rackbook/engine/sim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sixMachines } from './layouts.ts';

const SECOND = 1e9;
const BLOCK = 134_217_728;
/** 128 MiB at 125 MB/s. */
const COPY = 1_073_741_824;

const run = (
  events: readonly ClusterEvent[],
  options: Partial<ClusterOptions> = {},
): readonly ClusterFrame[] => simulateCluster({ layout: sixMachines, events, ...options }).frames;

const crash = (at: number, machine: string): ClusterEvent => ({
  at: at * SECOND,
  kind: 'crash',
  machine,
});
const rejoin = (at: number, machine: string): ClusterEvent => ({
  at: at * SECOND,
  kind: 'rejoin',
  machine,
});
const decommission = (at: number, machine: string): ClusterEvent => ({
  at: at * SECOND,
  kind: 'decommission',
  machine,
});

/** When things of a kind happened, with what. */
const times = (frames: readonly ClusterFrame[], kind: Happening['kind']) =>
  frames.flatMap((frame) =>
    frame.happened
      .filter((what) => what.kind === kind)
      .map((what) => ({ time: frame.time, ...what })),
  );
const last = (frames: readonly ClusterFrame[]): ClusterFrame => {
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error('no frame');
  return frame;
};
const stateOf = (frame: ClusterFrame, id: string) =>
  frame.machines.find((machine) => machine.id === id)?.state;
const frameAt = (frames: readonly ClusterFrame[], time: number) =>
  last(frames.filter((frame) => frame.time <= time));

describe('dead-node detection', () => {
  it('declares a machine dead 630 s after its last heartbeat, by default', () => {
    const { frames, expiry } = simulateCluster({ layout: sixMachines, events: [crash(10, 'M1')] });
    expect(expiry).toBe(630 * SECOND);
    // Heartbeats at 0, 3, 6 and 9 s; stale 30 s after the last, dead after 630 s.
    expect(times(frames, 'crashed').map(({ time }) => time)).toEqual([10 * SECOND]);
    expect(times(frames, 'stale').map(({ time }) => time)).toEqual([39 * SECOND]);
    expect(times(frames, 'dead').map(({ time }) => time)).toEqual([639 * SECOND]);
    expect(stateOf(frameAt(frames, 638 * SECOND), 'M1')).toBe('silent');
    expect(stateOf(frameAt(frames, 639 * SECOND), 'M1')).toBe('dead');
    const stale = frameAt(frames, 39 * SECOND).machines[0];
    expect(stale).toMatchObject({ lastHeartbeat: 9 * SECOND, missedHeartbeats: 10 });
    expect(frameAt(frames, 39 * SECOND).machines[1]).toMatchObject({ missedHeartbeats: 0 });
  });

  it('takes the intervals from the options', () => {
    const frames = run([crash(10, 'M1')], {
      heartbeatInterval: SECOND,
      recheckInterval: 20 * SECOND,
    });
    expect(times(frames, 'dead').map(({ time }) => time)).toEqual([60 * SECOND]);
  });

  it('is up to one recheck interval later when the NameNode looks only then', () => {
    const dead = (at: number) =>
      times(run([crash(at, 'M1')], { periodicCheck: true }), 'dead').map(
        ({ time }) => time / SECOND,
      );
    expect(dead(10)).toEqual([900]); // over at 639
    expect(dead(269)).toEqual([900]); // last heartbeat at 267, over at 897
    expect(dead(270)).toEqual([1200]); // over at 900 exactly: not yet over
  });

  it('forgets the silence of a machine that is back in time, and copies nothing', () => {
    const frames = run([crash(10, 'M1'), rejoin(638, 'M1')]);
    expect(times(frames, 'dead')).toEqual([]);
    expect(times(frames, 'copy-started')).toEqual([]);
    expect(last(frames).replicas).toEqual(sixMachines.replicas);
    expect(last(frames).machines[0]).toMatchObject({ state: 'alive', lastHeartbeat: 638 * SECOND });
  });

  it('counts the replicas of a silent machine until then', () => {
    const frames = run([crash(10, 'M1')]);
    expect(frameAt(frames, 638 * SECOND).underReplicated).toEqual([]);
    expect(frameAt(frames, 639 * SECOND).underReplicated).toEqual(['A.1', 'B.1', 'B.3']);
  });
});

describe('re-replication', () => {
  it('restores what a dead machine held, in the time that bytes and bandwidth give', () => {
    const frames = run([crash(10, 'M1')]);
    const started = times(frames, 'copy-started');
    expect(started.map(({ time }) => time)).toEqual([639, 639, 639].map((time) => time * SECOND));
    expect(times(frames, 'copy-done').map(({ time }) => time)).toEqual(
      Array.from({ length: 3 }, () => 639 * SECOND + COPY),
    );
    expect(last(frames).underReplicated).toEqual([]);
    for (const [block, holders] of Object.entries(last(frames).replicas)) {
      expect([block, holders.filter((id) => id !== 'M1').length]).toEqual([block, 3]);
    }
  });

  it('takes the bandwidth', () => {
    const frames = run([crash(0, 'M1')], { bandwidth: BLOCK });
    expect(times(frames, 'copy-done')[0]?.time).toBe(631 * SECOND);
  });

  it('copies the most endangered blocks first and no more at a time than the streams allow', () => {
    const layout = parseLayout(
      'rack r: M1 M2 M3 M4\nA: M1 M2 M3\nB: M1 M2 M3\nC: M1 M2 M4\nD: M1 M3 M4\nE: M2 M4 M1',
    );
    // Without M1 and M2: A, B on M3 alone; C, E on M4 alone; D on both.
    const frames = run([crash(0, 'M1'), crash(0, 'M2')], { layout, maximumStreams: 1 });
    expect(
      times(frames, 'copy-started').map(({ time, ...what }) => [(time - 630e9) / COPY, what]),
    ).toEqual([
      [0, { kind: 'copy-started', block: 'A', from: 'M3', to: 'M4' }],
      [0, { kind: 'copy-started', block: 'C', from: 'M4', to: 'M3' }],
      [1, { kind: 'copy-started', block: 'B', from: 'M3', to: 'M4' }],
      [1, { kind: 'copy-started', block: 'E', from: 'M4', to: 'M3' }],
    ]);
    expect(last(frames).underReplicated).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('moves a replica to another rack when all are on one', () => {
    const layout = parseLayout('rack r: M1 M2 M3\nrack s: M4\nA: M1 M2 M3');
    const frames = run([], { layout });
    expect(times(frames, 'copy-started')).toMatchObject([{ time: 0, block: 'A', to: 'M4' }]);
    expect(times(frames, 'excess-removed')).toMatchObject([{ time: COPY, block: 'A' }]);
    expect(last(frames).replicas.A).toHaveLength(3);
    expect(last(frames).replicas.A).toContain('M4');
    expect(run([], { layout, policy: 'random' })).toHaveLength(1);
  });

  it('orders a copy anew 300 s after one that broke was started', () => {
    const layout = parseLayout('rack r: M1 M2 M3 M4\nA: M1 M2 M3');
    // M4 takes the copy at 630 s, and is gone half a second later.
    const frames = run([crash(0, 'M1'), crash(630.5, 'M4'), rejoin(700, 'M4')], { layout });
    expect(times(frames, 'copy-broken').map(({ time }) => time)).toEqual([630.5 * SECOND]);
    expect(times(frames, 'copy-forgotten').map(({ time }) => time)).toEqual([930 * SECOND]);
    expect(times(frames, 'copy-started').map(({ time }) => time)).toEqual([630e9, 930e9]);
    expect(last(frames).replicas.A).toContain('M4');
  });

  it('deletes the replica in excess when the dead machine is back', () => {
    const frames = run([crash(0, 'M1'), rejoin(1000, 'M1')]);
    const removed = times(frames, 'excess-removed');
    expect(removed.map(({ time }) => time)).toEqual(
      [1000, 1000, 1000].map((time) => time * SECOND),
    );
    for (const holders of Object.values(last(frames).replicas)) expect(holders).toHaveLength(3);
  });
});

describe('loss', () => {
  it('loses a block when all its machines are gone, and has it back when one rejoins', () => {
    const frames = run([crash(1, 'M1'), crash(2, 'M2'), crash(3, 'M3'), rejoin(2000, 'M2')]);
    expect(times(frames, 'block-lost')).toEqual([
      { time: 3 * SECOND, kind: 'block-lost', block: 'B.1' },
    ]);
    expect(times(frames, 'block-back')).toEqual([
      { time: 2000 * SECOND, kind: 'block-back', block: 'B.1' },
    ]);
    // The NameNode knows once the last of them is dead: heartbeat at 3 s, and 630 s.
    expect(frameAt(frames, 632 * SECOND)).toMatchObject({ lost: ['B.1'], missing: [] });
    expect(frameAt(frames, 633 * SECOND)).toMatchObject({ lost: ['B.1'], missing: ['B.1'] });
    expect(frameAt(frames, 633 * SECOND).underReplicated).not.toContain('B.1');
    expect(last(frames)).toMatchObject({ lost: [], missing: [], underReplicated: [] });
  });
});

describe('decommissioning', () => {
  it('copies the blocks first, then lets the machine go', () => {
    const frames = run([decommission(5, 'M1')]);
    expect(times(frames, 'decommissioned')).toMatchObject([{ time: 5 * SECOND + COPY }]);
    expect(stateOf(frameAt(frames, 5 * SECOND), 'M1')).toBe('decommissioning');
    // The machine that leaves is the preferred source, as far as its two streams go.
    expect(times(frames, 'copy-started')).toMatchObject([
      { time: 5 * SECOND, from: 'M1' },
      { time: 5 * SECOND, from: 'M1' },
      { time: 5 * SECOND, from: 'M6' },
    ]);
    expect(stateOf(last(frames), 'M1')).toBe('decommissioned');
    expect(last(frames).lost).toEqual([]);
  });

  it('never ends when no machine is left for the replicas', () => {
    const layout = parseLayout('rack r: M1 M2 M3\nA: M1 M2 M3');
    const frames = run([decommission(5, 'M1')], { layout });
    expect(stateOf(last(frames), 'M1')).toBe('decommissioning');
    expect(last(frames).underReplicated).toEqual(['A']);
  });

  it('ends at once for a dead machine, and can be taken back', () => {
    const frames = run([
      crash(0, 'M1'),
      decommission(1000, 'M1'),
      rejoin(2000, 'M1'),
      rejoin(3000, 'M1'),
    ]);
    expect(times(frames, 'decommissioned')).toMatchObject([{ time: 1000 * SECOND }]);
    expect(stateOf(frameAt(frames, 2000 * SECOND), 'M1')).toBe('decommissioned');
    expect(times(frames, 'recommissioned')).toMatchObject([{ time: 3000 * SECOND }]);
    expect(stateOf(last(frames), 'M1')).toBe('alive');
    for (const holders of Object.values(last(frames).replicas)) expect(holders).toHaveLength(3);
  });
});

describe('reads', () => {
  const read = (at: number, file: string, client: string | null): ClusterEvent => ({
    at: at * SECOND,
    kind: 'read',
    file,
    client,
  });

  it('takes the nearest replica of each block', () => {
    const frames = run([read(1, 'A', 'M1'), read(1, 'B', null)]);
    const blocks = times(frames, 'read-block');
    expect(blocks.filter((what) => what.kind === 'read-block' && what.file === 'A')).toMatchObject([
      { time: 1 * SECOND, block: 'A.1', from: 'M1', distance: 'same machine' },
      { time: 1 * SECOND + COPY, block: 'A.2', from: 'M2', distance: 'same rack' },
    ]);
    expect(blocks.filter((what) => what.kind === 'read-block' && what.file === 'B')).toMatchObject([
      { block: 'B.1', distance: 'outside' },
      { block: 'B.2', distance: 'outside' },
      { block: 'B.3', distance: 'outside' },
    ]);
    expect(times(frames, 'read-done')).toEqual([
      { time: 1 * SECOND + 2 * COPY, kind: 'read-done', file: 'A' },
      { time: 1 * SECOND + 3 * COPY, kind: 'read-done', file: 'B' },
    ]);
  });

  it('waits for a silent machine once, then asks the next and avoids it', () => {
    const frames = run([crash(1, 'M2'), read(2, 'B', 'M1')], {
      layout: parseLayout('rack r1: M1 M2\nrack r2: M3\nB.1: M2 M3\nB.2: M2 M3'),
    });
    expect(times(frames, 'no-answer')).toEqual([
      { time: 2 * SECOND, kind: 'no-answer', file: 'B', block: 'B.1', machine: 'M2' },
    ]);
    expect(times(frames, 'read-block')).toMatchObject([
      { time: 62 * SECOND, block: 'B.1', from: 'M3', distance: 'other rack' },
      { time: 62 * SECOND + COPY, block: 'B.2', from: 'M3' },
    ]);
  });

  it('goes on where it was when its source crashes under way', () => {
    const layout = parseLayout('rack r1: M1 M3\nrack r2: M2\nB: M1 M2');
    const frames = run([read(1, 'B', 'M3'), crash(1.5, 'M1')], { layout });
    expect(times(frames, 'read-block')).toMatchObject([
      { time: 1 * SECOND, from: 'M1', distance: 'same rack' },
      { time: 61.5 * SECOND, from: 'M2', distance: 'other rack' },
    ]);
    // Half a second of the block is there already: 62.5 MB.
    expect(frameAt(frames, 61.5 * SECOND).transfers[0]?.bytes).toBe(BLOCK - 62_500_000);
    const [done] = times(frames, 'read-done');
    // The whole block once, and one timeout.
    expect(Math.abs((done?.time ?? 0) - (1 * SECOND + COPY + 60 * SECOND))).toBeLessThan(20);
  });

  it('fails when no machine answers, or the NameNode knows none', () => {
    const all = [crash(1, 'M1'), crash(1, 'M2'), crash(1, 'M3')];
    const silent = run([...all, read(2, 'B', null)]);
    expect(times(silent, 'no-answer')).toHaveLength(3);
    expect(times(silent, 'read-failed')).toMatchObject([{ time: 182 * SECOND, block: 'B.1' }]);
    const dead = run([...all, read(1000, 'B', null)]);
    expect(times(dead, 'no-answer')).toEqual([]);
    expect(times(dead, 'read-failed')).toMatchObject([{ time: 1000 * SECOND, block: 'B.1' }]);
  });

  it('never waits for a machine that is declared dead', () => {
    const frames = run([crash(1, 'M1'), read(1000, 'A', 'M2')]);
    expect(times(frames, 'no-answer')).toEqual([]);
    expect(times(frames, 'read-done')).toHaveLength(1);
  });

  it('ends with its client', () => {
    const frames = run([read(1, 'A', 'M1'), crash(1.5, 'M1')]);
    expect(times(frames, 'client-gone')).toMatchObject([{ time: 1.5 * SECOND, file: 'A' }]);
    expect(times(frames, 'read-done')).toEqual([]);
    expect(last(frames).transfers).toEqual([]);
  });
});

describe('writes', () => {
  const write = (at: number, client: string | null, more: object = {}): ClusterEvent => ({
    at: at * SECOND,
    kind: 'write',
    file: 'C',
    bytes: 2 * BLOCK,
    client,
    ...more,
  });

  it('sends each block through one pipeline in the time of one copy', () => {
    const frames = run([write(1, 'M1')]);
    expect(times(frames, 'block-written').map(({ time }) => time)).toEqual([
      1 * SECOND + COPY,
      1 * SECOND + 2 * COPY,
    ]);
    const pipeline = frameAt(frames, 1 * SECOND).transfers[0];
    expect(pipeline).toMatchObject({ kind: 'write', block: 'C.1', from: 'M1', bytes: BLOCK });
    expect(pipeline?.to[0]).toBe('M1');
    expect(last(frames).files.at(-1)).toEqual({
      name: 'C',
      bytes: 2 * BLOCK,
      blockSize: BLOCK,
      replication: 3,
      blocks: ['C.1', 'C.2'],
    });
    expect(last(frames).replicas['C.2']).toHaveLength(3);
    expect(times(frames, 'write-done')).toMatchObject([{ time: 1 * SECOND + 2 * COPY }]);
  });

  it('shows the file with the blocks that are complete', () => {
    const frame = frameAt(run([write(1, 'M1')]), 1 * SECOND + COPY);
    expect(frame.files.at(-1)).toMatchObject({ bytes: BLOCK, blocks: ['C.1'] });
  });

  it('meets a silent machine when it opens the pipeline, and asks for another', () => {
    const layout = parseLayout('rack r1: M1\nrack r2: M2 M3 M4');
    let met = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const frames = run([crash(1, 'M2'), write(2, 'M1', { bytes: BLOCK })], { layout, seed });
      const waited = times(frames, 'no-answer');
      met += waited.length;
      if (waited.length > 0) {
        expect(waited).toMatchObject([{ time: 2 * SECOND, block: 'C.1', machine: 'M2' }]);
      }
      expect(times(frames, 'write-block')).toMatchObject([
        { time: (2 + 60 * waited.length) * SECOND },
      ]);
      expect(last(frames).replicas['C.1']?.toSorted()).toEqual(['M1', 'M3', 'M4']);
    }
    // Two of three choices of a second and third machine name the silent one.
    expect(met).toBeGreaterThan(5);
    expect(met).toBeLessThan(20);
  });

  it('drops a machine that crashes under way, writes to the rest, and copies later', () => {
    const layout = parseLayout('rack r1: M1 M2\nrack r2: M3 M4');
    const base = { layout, seed: 1 };
    const third = frameAt(run([write(1, 'M1')], base), 1 * SECOND).transfers[0]?.to[2] ?? '';
    const frames = run([write(1, 'M1', { bytes: BLOCK }), crash(1.5, third)], base);
    expect(times(frames, 'pipeline-shrunk')).toMatchObject([
      { time: 1.5 * SECOND, machine: third },
    ]);
    const [written] = times(frames, 'block-written');
    expect(written).toMatchObject({ time: 1 * SECOND + COPY + 60 * SECOND });
    expect(written?.kind === 'block-written' && written.to).toHaveLength(2);
    expect(frameAt(frames, 62.1 * SECOND).underReplicated).toEqual(['C.1']);
    // Its data goes on to the machine left at once; the NameNode knows that two replicas are few.
    expect(times(frames, 'copy-started')).toMatchObject([{ time: written?.time }]);
    expect(last(frames).replicas['C.1']).toHaveLength(3);
    expect(last(frames).replicas['C.1']).not.toContain(third);
  });

  it('fails when the whole pipeline is gone, and when nobody has room', () => {
    const one = parseLayout('rack r1: M1 M2\nslots: 1');
    const lost = run(
      [write(1, null, { bytes: BLOCK, replication: 2 }), crash(1.2, 'M1'), crash(1.4, 'M2')],
      {
        layout: one,
      },
    );
    expect(times(lost, 'write-failed')).toMatchObject([{ time: 1.4 * SECOND, block: 'C.1' }]);
    expect(last(lost).files).toMatchObject([{ name: 'C', bytes: 0, blocks: [] }]);
    const full = run([write(1, null, { replication: 2 })], { layout: one });
    expect(times(full, 'write-failed')).toMatchObject([{ time: 1 * SECOND + COPY, block: 'C.2' }]);
    expect(last(full).replicas).toEqual({ 'C.1': expect.arrayContaining(['M1', 'M2']) });
  });

  it('ends with its client', () => {
    const frames = run([write(1, 'M1'), crash(1.5, 'M1')]);
    expect(times(frames, 'client-gone')).toMatchObject([{ time: 1.5 * SECOND, file: 'C' }]);
    expect(last(frames).files.at(-1)).toMatchObject({ name: 'C', blocks: [] });
  });

  it('can be read once written', () => {
    const frames = run([
      write(1, 'M1'),
      { at: 100 * SECOND, kind: 'read', file: 'C', client: null },
    ]);
    expect(times(frames, 'read-done')).toMatchObject([{ time: 100 * SECOND + 2 * COPY }]);
  });
});

describe('mistakes', () => {
  const cases: readonly [string, string, readonly ClusterEvent[], Partial<ClusterOptions>?][] = [
    ['machine M1 is down already', 'events', [crash(1, 'M1'), crash(2, 'M1')]],
    ['machine M1 is in service already', 'events', [rejoin(1, 'M1')]],
    ['machine M1 is leaving already', 'events', [decommission(1, 'M1'), decommission(2, 'M1')]],
    ['there is no machine M9', 'machine', [crash(1, 'M9')]],
    ['there is no machine M9', 'client', [{ at: 0, kind: 'read', file: 'A', client: 'M9' }]],
    ['there is no file C to read', 'events', [{ at: 0, kind: 'read', file: 'C', client: null }]],
    [
      'there is a file A already',
      'events',
      [{ at: 0, kind: 'write', file: 'A', bytes: 1, client: null }],
    ],
    [
      'client machine M1 is down',
      'events',
      [crash(1, 'M1'), { at: 2 * SECOND, kind: 'read', file: 'A', client: 'M1' }],
    ],
    ['-1000000000 is out of range', 'at', [crash(-1, 'M1')]],
    ['0.5 is out of range', 'at', [crash(0.5e-9, 'M1')]],
    ['0 is out of range', 'bandwidth', [], { bandwidth: 0 }],
    ['0 is out of range', 'heartbeatInterval', [], { heartbeatInterval: 0 }],
    ['NaN is out of range', 'until', [], { until: Number.NaN }],
    [
      'file C would have 501 blocks',
      'blockSize',
      [{ at: 0, kind: 'write', file: 'C', bytes: 501, blockSize: 1, client: null }],
    ],
    [
      '504 is out of range',
      'blocks',
      [{ at: 0, kind: 'write', file: 'C', bytes: 499, blockSize: 1, client: null }],
    ],
    [
      '201 is out of range',
      'events',
      Array.from({ length: 201 }, (_, at) => ({ at, kind: 'read', file: 'A', client: null })),
    ],
  ];
  for (const [message, field, events, options] of cases) {
    it(`says: ${message}`, () => {
      expect(() => run(events, options)).toThrow(
        expect.objectContaining({ name: 'InputError', message, place: { field } }),
      );
    });
  }

  it('stops after so many steps', () => {
    const layout = parseLayout(
      `rack r: M1 M2\n${Array.from({ length: 30 }, (_, index) => `A.${index + 1}: M1 M2`).join('\n')}`,
    );
    const events = Array.from(
      { length: 190 },
      (_, at): ClusterEvent => ({ at, kind: 'read', file: 'A', client: null }),
    );
    expect(() => run(events, { layout })).toThrow('the run has more than 5000 steps');
  });
});

/** A layout and events that fit it, from a seed: every machine event fits the machine's state. */
function scenario(seed: number): ClusterOptions {
  const random = createRandom(seed);
  for (let skipped = 0; skipped < 10; skipped++) random.next();
  const machines = Array.from({ length: random.integer(3, 8) }, (_, index) => ({
    id: `M${index + 1}`,
    rack: `r${random.integer(1, 3)}`,
    slots: random.integer(6, 7),
  }));
  let layout: ClusterLayout = { machines, files: [], replicas: {} };
  for (const name of ['A', 'B']) {
    layout = placeFile(
      layout,
      {
        name,
        bytes: 250,
        blockSize: 100,
        replication: random.integer(1, 3),
        placement: random.next() < 0.5 ? 'random' : 'rack-aware',
      },
      random,
    );
  }
  const down = new Set<string>();
  const leaving = new Set<string>();
  const events: ClusterEvent[] = [];
  let at = 0;
  for (let step = 0; step < random.integer(1, 14); step++) {
    at += random.integer(1, random.next() < 0.6 ? 15 : 500) * SECOND;
    const machine = machines[random.integer(0, machines.length - 1)]?.id ?? '';
    const up = machines.map(({ id }) => id).filter((id) => !down.has(id));
    const client = up[random.integer(0, up.length)] ?? null;
    const dice = random.next();
    if (dice < 0.15) events.push({ at, kind: 'read', file: dice < 0.08 ? 'A' : 'B', client });
    else if (dice < 0.3) {
      events.push({ at, kind: 'write', file: `W${step}`, bytes: 150, blockSize: 100, client });
    } else if (down.has(machine)) {
      down.delete(machine);
      events.push({ at, kind: 'rejoin', machine });
    } else if (dice < 0.75) {
      down.add(machine);
      events.push({ at, kind: 'crash', machine });
    } else if (leaving.has(machine)) {
      leaving.delete(machine);
      events.push({ at, kind: 'rejoin', machine });
    } else {
      leaving.add(machine);
      events.push({ at, kind: 'decommission', machine });
    }
  }
  return {
    layout,
    events,
    policy: random.next() < 0.5 ? 'random' : 'rack-aware',
    bandwidth: random.integer(1, 20),
    maximumStreams: random.integer(1, 2),
    periodicCheck: random.next() < 0.5,
    seed,
  };
}

describe('every run', () => {
  const seeds = fc.integer({ min: 0, max: 1e6 });

  it('is the same for the same options', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(simulateCluster(scenario(seed))).toEqual(simulateCluster(scenario(seed)));
      }),
      { numRuns: 30 },
    );
  });

  it('stops where it is told, and is a beginning of the longer run', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 3000 }), (seed, seconds) => {
        const whole = simulateCluster(scenario(seed)).frames;
        const until = seconds * SECOND;
        expect(simulateCluster({ ...scenario(seed), until }).frames).toEqual(
          whole.filter((frame) => frame.time <= until),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its books: replicas, slots, streams, and what is lost', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const options = scenario(seed);
        const { frames } = simulateCluster(options);
        const { layout, events, maximumStreams = 2, bandwidth = 1 } = options;
        const racks = new Map(layout.machines.map(({ id, rack }) => [id, rack]));
        const replicas = new Map(
          Object.entries(layout.replicas).map(([block, ids]) => [block, new Set(ids)]),
        );
        let time = -1;
        for (const frame of frames) {
          expect(frame.time).toBeGreaterThan(time);
          time = frame.time;
          // Replicas change by what the frame says, and by nothing else.
          for (const what of frame.happened) {
            if (what.kind === 'copy-done') {
              expect(replicas.get(what.block)?.has(what.to)).toBe(false);
              replicas.get(what.block)?.add(what.to);
            } else if (what.kind === 'excess-removed') {
              expect(replicas.get(what.block)?.delete(what.machine)).toBe(true);
            } else if (what.kind === 'block-written') {
              replicas.set(what.block, new Set(what.to));
            }
          }
          expect(
            new Map(Object.entries(frame.replicas).map(([block, ids]) => [block, new Set(ids)])),
          ).toEqual(replicas);
          const down = new Set<string>();
          for (const event of events) {
            if (event.at > time) continue;
            if (event.kind === 'crash') down.add(event.machine);
            if (event.kind === 'rejoin') down.delete(event.machine);
          }
          const blocks = frame.files.flatMap((file) => file.blocks);
          expect([...replicas.keys()].toSorted()).toEqual(blocks.toSorted());
          expect(frame.lost).toEqual(
            blocks.filter((block) => [...(replicas.get(block) ?? [])].every((id) => down.has(id))),
          );
          for (const machine of frame.machines) {
            const held = [...replicas.values()].filter((ids) => ids.has(machine.id)).length;
            const coming = frame.transfers.filter(
              ({ kind, to }) => kind !== 'read' && to.includes(machine.id),
            ).length;
            expect(held + coming).toBeLessThanOrEqual(machine.slots);
            const copies = frame.transfers.filter(({ kind }) => kind === 'copy');
            expect(copies.filter(({ from }) => from === machine.id).length).toBeLessThanOrEqual(
              maximumStreams,
            );
            expect(copies.filter(({ to }) => to.includes(machine.id)).length).toBeLessThanOrEqual(
              maximumStreams,
            );
            expect(['silent', 'dead'].includes(machine.state)).toBe(down.has(machine.id));
          }
          for (const transfer of frame.transfers) {
            expect([transfer.from, ...transfer.to].some((id) => id !== null && down.has(id))).toBe(
              false,
            );
            if (transfer.kind === 'copy') {
              expect(transfer.ends - transfer.started).toBe(
                Math.round((transfer.bytes / bandwidth) * SECOND),
              );
            }
          }
        }
        // Once all is quiet: no block has too many, and one with too few has no source or no room.
        const end = last(frames);
        expect(end.transfers).toEqual([]);
        const state = new Map(end.machines.map((machine) => [machine.id, machine.state]));
        const topology = end.machines.filter((machine) => machine.state !== 'dead');
        for (const file of end.files) {
          for (const block of file.blocks) {
            const ids = [...(replicas.get(block) ?? [])];
            const live = ids.filter((id) => state.get(id) === 'alive');
            expect(live.length).toBeLessThanOrEqual(file.replication);
            if (live.length === file.replication) continue;
            const source = ids.some((id) => !['dead', 'silent'].includes(state.get(id) ?? 'dead'));
            const limit = maximumPerRack(
              Math.min(file.replication, topology.length),
              new Set(topology.map(({ rack }) => rack)).size,
            );
            const room = topology.filter(
              ({ id, rack, slots }) =>
                state.get(id) === 'alive' &&
                !ids.includes(id) &&
                [...replicas.values()].filter((holders) => holders.has(id)).length < slots &&
                (options.policy === 'random' ||
                  live.filter((other) => racks.get(other) === rack).length < limit),
            );
            expect(source && room.length > 0).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
