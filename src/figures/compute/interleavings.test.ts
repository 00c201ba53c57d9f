import { describe, expect, it } from 'vitest';
import {
  acquire,
  add,
  allSchedules,
  guarded,
  increment,
  load,
  outcomes,
  release,
  replay,
  store,
} from './interleavings.ts';

describe('two threads that increment a counter', () => {
  it('has 6! / (3! 3!) schedules, each different', () => {
    const schedules = allSchedules([increment, increment]);
    expect(schedules).toHaveLength(20);
    expect(new Set(schedules.map(({ order }) => order.join(''))).size).toBe(20);
  });

  it('is right only when one thread is through before the other begins', () => {
    const right = allSchedules([increment, increment]).filter(({ shared }) => shared.counter === 2);
    expect(right.map(({ order }) => order.join(''))).toEqual(['000111', '111000']);
    expect(outcomes([increment, increment], 'counter')).toEqual([
      { value: 1, schedules: 18 },
      { value: 2, schedules: 2 },
    ]);
  });

  it('can end at 2 though each thread increments twice', () => {
    const twice = [...increment, ...increment];
    const all = outcomes([twice, twice], 'counter');
    expect(all.map(({ value }) => value)).toEqual([2, 3, 4]);
    expect(all.reduce((sum, { schedules }) => sum + schedules, 0)).toBe(924);
  });

  it('counts outcomes as the list of all schedules has them', () => {
    const programs = [[...increment, ...increment], increment, increment];
    const listed = new Map<number, number>();
    for (const { shared } of allSchedules(programs)) {
      const value = shared.counter ?? 0;
      listed.set(value, (listed.get(value) ?? 0) + 1);
    }
    expect(outcomes(programs, 'counter')).toEqual(
      [...listed]
        .sort(([one], [other]) => one - other)
        .map(([value, schedules]) => ({ value, schedules })),
    );
  });

  it('replays a schedule step by step', () => {
    const moves = replay([increment, increment], [0, 1, 0, 0, 1, 1]);
    expect(moves.map(({ register }) => register)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(moves.map(({ shared }) => shared.counter)).toEqual([
      undefined,
      undefined,
      undefined,
      1,
      1,
      1,
    ]);
    expect(() => replay([increment], [0, 0, 0, 0])).toThrow('Thread 1 has no step left');
  });
});

describe('locks', () => {
  it('leave only the two serial orders', () => {
    const safe = guarded('lock', increment);
    const schedules = allSchedules([safe, safe]);
    expect(schedules.map(({ order }) => order.join(''))).toEqual(['0000011111', '1111100000']);
    expect(outcomes([safe, safe], 'counter')).toEqual([{ value: 2, schedules: 2 }]);
  });

  it('do not help when the load and the store are guarded one by one', () => {
    const split = [
      ...guarded('lock', [load('counter')]),
      add(1),
      ...guarded('lock', [store('counter')]),
    ];
    expect(outcomes([split, split], 'counter').map(({ value }) => value)).toEqual([1, 2]);
  });

  it('deadlock when they are taken in opposite orders, and only then', () => {
    const one = [acquire('A'), acquire('B'), release('B'), release('A')];
    const other = [acquire('B'), acquire('A'), release('A'), release('B')];
    const stuck = allSchedules([one, other]).filter(({ waits }) => waits.length > 0);
    expect(stuck.map(({ order }) => order.join(''))).toEqual(['01', '10']);
    expect(stuck[0]?.waits).toEqual([
      { thread: 0, lock: 'B', holder: 1 },
      { thread: 1, lock: 'A', holder: 0 },
    ]);
    expect(allSchedules([one, one]).every(({ waits }) => waits.length === 0)).toBe(true);
    expect(() => replay([one, other], [0, 1, 0])).toThrow('Thread 1 waits for a lock');
  });

  it('keep a thread waiting for ever when their holder ends without giving them back', () => {
    const [only] = allSchedules([[acquire('A')], []]);
    expect(only?.waits).toEqual([]);
    const stuck = allSchedules([[acquire('A')], guarded('A', increment)]).filter(
      ({ waits }) => waits.length > 0,
    );
    expect(stuck.map(({ order }) => order.join(''))).toEqual(['0']);
  });
});
