import { describe, expect, it } from 'vitest';
import { computeTimeView } from './compute-time.ts';
import { initialReplicasState, type ReplicasState } from './state.ts';

const at = (step: number, change: Partial<ReplicasState>) =>
  computeTimeView({ ...initialReplicasState, timed: true, step, ...change });
const told = (change: Partial<ReplicasState>) =>
  Array.from({ length: at(0, change).steps + 1 }, (_, step) => at(step, change));

describe('a failure in time', () => {
  it('is noticed after 630 s without a heartbeat, then repaired', () => {
    const moments = told({ dead: ['M1'] });
    expect(moments.map(({ time }) => time)).toEqual(['0', '10', '39', '639', '640']);
    expect(moments.map(({ counted }) => counted.short)).toEqual([0, 0, 0, 3, 0]);
    expect(moments.map(({ cluster }) => cluster.facts.short)).toEqual([0, 3, 3, 3, 0]);
    expect(moments[3]?.happened[0]).toBe(
      'The NameNode declares M1 dead and no longer counts its replicas',
    );
    expect(moments[0]?.expiry).toBe(630);
  });

  it('is no matter when the machine is back before that', () => {
    const moments = told({ dead: ['M1'], back: 300 });
    expect(moments.at(-1)?.time).toBe('310');
    expect(moments.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars))).toEqual([]);
    expect(moments.at(-1)?.cluster.facts.short).toBe(0);
  });

  it('leaves a replica too many when the machine is back later', () => {
    const last = told({ dead: ['M1'], back: 900 }).at(-1);
    expect(last?.happened.filter((text) => text.includes('one too many'))).toHaveLength(3);
    expect(last?.cluster.blocks.map(({ live }) => live)).toEqual([3, 3, 3, 3, 3]);
  });

  it('of three machines loses a file at once, and none one after another', () => {
    const dead = ['M1', 'M2', 'M3'];
    expect(told({ dead }).at(-1)?.cluster.facts.filesLost).toBe(1);
    const slowly = told({ dead, gap: 700 });
    expect(slowly.map(({ cluster }) => cluster.facts.filesLost)).toEqual(slowly.map(() => 0));
  });

  it('may be noticed late, at a look every five minutes', () => {
    const times = told({ dead: ['M1'], periodic: true }).map(({ time }) => time);
    expect(times).toEqual(['0', '10', '39', '900', '901']);
  });

  it('lets a decommissioned machine go once its blocks are elsewhere', () => {
    const last = told({ leaves: 'M1' }).at(-1);
    expect(last?.happened.at(-1)).toBe('M1 can be switched off: no block depends on it');
    expect(last?.cluster.racks[0]?.machines[0]?.state).toBe('decommissioned');
  });

  it('meets clients: a write goes around the silent machine, a file is read to its end', () => {
    const written = told({ dead: ['M1'], client: 'write' });
    expect(written.flatMap(({ happened }) => happened)).toContain('C is complete');
    expect(written.at(-1)?.cluster.files.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    const read = told({ client: 'read' });
    expect(read.flatMap(({ happened }) => happened)).toContain('A is read to its end');
  });
});

describe('the timeline', () => {
  it('shows states as spans and transfers as bars on both ends’ rows', () => {
    const { columns, present, rows } = at(3, { dead: ['M1'] });
    expect(columns).toEqual(['0', '10', '39', '639', '640']);
    expect(present).toBe(3);
    expect(rows.find(({ id }) => id === 'M1')?.spans).toEqual([
      { state: 'alive', from: 0, to: 1 },
      { state: 'silent', from: 1, to: 3 },
      { state: 'dead', from: 3, to: 5 },
    ]);
    const bars = rows.flatMap(({ bars }) => bars);
    expect(bars).toHaveLength(6);
    for (const bar of bars) expect(bar).toMatchObject({ kind: 'copy', from: 3, to: 4 });
    expect(bars.map(({ label }) => label).sort()).toEqual([
      'A.1→',
      'B.1→',
      'B.3→',
      '→A.1',
      '→B.1',
      '→B.3',
    ]);
  });

  it('moves its window of seven moments with the step, and clamps a step beyond the end', () => {
    const change = { dead: ['M1', 'M2', 'M3'], gap: 700 };
    const end = at(5000, change);
    expect(end.step).toBe(end.steps);
    expect(end.columns).toHaveLength(7);
    expect(end.columns[end.present]).toBe(end.time);
    const middle = at(6, change);
    expect(middle.columns[middle.present]).toBe(middle.time);
    for (const { bars } of middle.rows) {
      for (const { from, to } of bars) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(7);
      }
    }
  });
});
