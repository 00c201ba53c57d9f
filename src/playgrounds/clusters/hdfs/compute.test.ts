import { InputError } from '@rackbook/engine/base';
import { describe, expect, it } from 'vitest';
import { replicasCodec } from './codec.ts';
import { computeReplicasView } from './compute.ts';
import { fourMachines } from './layouts.ts';
import { initialReplicasState, type ReplicasState } from './state.ts';
import type { MachineRow } from './view.ts';

const view = (change: Partial<ReplicasState> = {}) =>
  computeReplicasView({ ...initialReplicasState, ...change });
const states = (machines: readonly MachineRow[]) => machines.map(({ id, state }) => [id, state]);

describe('the page’s own example', () => {
  it('loses nothing with any two machines, and five sets of three are deadly', () => {
    const { files, facts, before } = view();
    expect(files).toEqual([
      { name: 'A', blocks: 2, lost: [], polynomial: '2p³ − p⁶', percent: '0.025' },
      { name: 'B', blocks: 3, lost: [], polynomial: '3p³ − p⁴ − p⁵', percent: '0.037' },
    ]);
    expect(facts).toEqual({
      filesLost: 0,
      blocksLost: 0,
      short: 0,
      mayFail: 2,
      percent: '0.061',
    });
    expect(before).toBeNull();
  });

  it('loses file B alone with M1, M2 and M3', () => {
    const { files, facts, before, words } = view({ dead: ['M1', 'M2', 'M3'] });
    expect(files.map(({ lost }) => lost)).toEqual([[], ['B.1']]);
    expect(facts).toEqual({ filesLost: 1, blocksLost: 1, short: 3, mayFail: 0, percent: '5.2' });
    expect(before).toMatchObject({ filesLost: 0, short: 4 });
    expect(words).toContain('File B is lost, since no running machine holds B.1.');
    expect(words).toContain('Not running: M1, M3, M2.');
  });

  it('loses nothing with a rack', () => {
    expect(view({ dead: ['M1', 'M3', 'M5'] }).facts.filesLost).toBe(0);
    expect(view({ dead: ['M2', 'M4', 'M6'] }).facts.filesLost).toBe(0);
  });

  it('shows machines by rack, and which of them are down', () => {
    const [first, second] = view({ dead: ['M3'] }).racks;
    expect(states(first?.machines ?? [])).toEqual([
      ['M1', 'alive'],
      ['M3', 'down'],
      ['M5', 'alive'],
    ]);
    expect(second?.machines.map(({ holds }) => holds)).toEqual([
      [1, 2],
      [0, 3],
      [0, 3, 4],
    ]);
  });
});

describe('other layouts', () => {
  it('survives any two of four machines, not three', () => {
    expect(view({ layout: fourMachines }).facts.mayFail).toBe(2);
    expect(view({ layout: fourMachines, dead: ['M1', 'M2'] }).facts).toMatchObject({
      blocksLost: 0,
      mayFail: 0,
    });
    expect(view({ layout: fourMachines, dead: ['M1', 'M2', 'M3'] }).facts.blocksLost).toBe(1);
  });

  it('places replicas by a policy: only the rack-aware one survives every rack', () => {
    const dead = ['M1', 'M2', 'M3'];
    expect(view({ source: 'random', seed: 2, dead }).facts.filesLost).toBe(1);
    for (let seed = 0; seed < 30; seed++) {
      expect(view({ source: 'rack-aware', seed, dead }).facts.filesLost).toBe(0);
    }
  });

  it('ignores failures of machines that an edited layout no longer has', () => {
    const layout = 'rack r1: M1\nA: M1';
    expect(view({ layout, dead: ['M2'] }).facts.blocksLost).toBe(0);
    expect(view({ layout, dead: ['M1', 'M2'] }).facts.blocksLost).toBe(1);
  });

  it('takes p from the control', () => {
    expect(view({ p: 0 }).facts.percent).toBe('0');
    expect(view({ p: 100 }).facts.percent).toBe('100');
    expect(view({ p: 1 }).files[0]?.percent).toBe('2.0·10⁻⁴');
  });

  it.each([
    ['rack r1: M1\nA.1: M1 M9', 'there is no machine M9', { line: 2, column: 9 }],
    ['rack r1 M1', 'a line without a colon', { line: 1, column: 10 }],
    [
      `rack r: M\n${Array.from({ length: 41 }, (_, i) => `A.${i}: M`).join('\n')}`,
      '41 blocks do not fit into the picture',
      null,
    ],
  ])('refuses %j', (layout, message, place) => {
    let error: unknown;
    try {
      view({ layout });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).toData()).toMatchObject({ message, place });
  });
});

describe('the codec', () => {
  it('reads back what was written', () => {
    const state = { ...initialReplicasState, dead: ['M1'], timed: true, p: 0.5, step: 3 };
    expect(replicasCodec(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    { p: 101 },
    { machines: 13 },
    { source: 'elsewhere' },
    { dead: 'M1' },
    { bandwidth: 0 },
    { step: 1.5 },
    { layout: 'x'.repeat(4001) },
    { more: 1 },
  ])('refuses %j', (change) => {
    expect(replicasCodec({ ...initialReplicasState, ...change })).toBeUndefined();
  });
});
