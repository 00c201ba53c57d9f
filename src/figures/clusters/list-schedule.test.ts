import { describe, expect, it } from 'vitest';
import { countGraph, loads, loadsFirst } from './count-graph.ts';
import { criticalPath, heldAtOnce, listSchedule, makespan, type Task } from './list-schedule.ts';

const sleeps = Array.from({ length: 10 }, (_, index) => ({ id: `s${index}`, duration: 1 }));
const diamond: readonly Task[] = [
  { id: 'a', duration: 2 },
  { id: 'b', duration: 3, needs: ['a'] },
  { id: 'c', duration: 1, needs: ['a'] },
  { id: 'd', duration: 1, needs: ['b', 'c'] },
];

describe('listSchedule', () => {
  it.each([
    [1, 10],
    [3, 4],
    [4, 3],
    [9, 2],
    [10, 1],
    [20, 1],
  ])('ten sleeps of a second on %i workers take %i s', (workers, seconds) => {
    expect(makespan(listSchedule(sleeps, workers))).toBe(seconds);
  });

  it('starts nothing before its needs are done, and puts one task at a time on a worker', () => {
    const runs = listSchedule(diamond, 2);
    const run = (id: string) => runs.find(({ task }) => task === id);
    for (const { id, needs = [] } of diamond) {
      for (const need of needs) {
        expect(run(id)?.start).toBeGreaterThanOrEqual(run(need)?.finish ?? Number.NaN);
      }
    }
    expect(run('b')?.worker).not.toBe(run('c')?.worker);
    expect(makespan(runs)).toBe(6);
  });

  it('knows the critical path', () => {
    expect(criticalPath(diamond)).toBe(6);
    expect(makespan(listSchedule(diamond, 1))).toBe(7);
  });

  it('rejects a cycle', () => {
    const cycle = [
      { id: 'a', duration: 1, needs: ['b'] },
      { id: 'b', duration: 1, needs: ['a'] },
    ];
    expect(() => listSchedule(cycle, 1)).toThrow('never comes');
  });
});

describe('heldAtOnce', () => {
  it('is smaller when results are used up before more are made', () => {
    const held = (tasks: readonly Task[]) => heldAtOnce(tasks, listSchedule(tasks, 2), loads);
    expect(held(countGraph)).toBe(2);
    expect(held(loadsFirst)).toBe(4);
    expect(heldAtOnce([], [], [])).toBe(0);
  });
});
