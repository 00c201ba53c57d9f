import type { Task } from './list-schedule.ts';

/** The names of the tasks that load the four parts. */
export const loads: readonly string[] = [1, 2, 3, 4].map((part) => `load ${part}`);

const part = (number: number): Task[] => [
  { id: `load ${number}`, duration: 4 },
  { id: `count ${number}`, duration: 3, needs: [`load ${number}`] },
];

/** The task graph of the note on Dask, durations in seconds; depth first, as Dask orders it. */
export const countGraph: readonly Task[] = [
  ...part(1),
  ...part(2),
  { id: 'add 1, 2', duration: 1, needs: ['count 1', 'count 2'] },
  ...part(3),
  ...part(4),
  { id: 'add 3, 4', duration: 1, needs: ['count 3', 'count 4'] },
  { id: 'total', duration: 1, needs: ['add 1, 2', 'add 3, 4'] },
];

/** The same tasks in another order: everything is loaded before anything is counted. */
export const loadsFirst: readonly Task[] = [
  ...countGraph.filter(({ id }) => loads.includes(id)),
  ...countGraph.filter(({ id }) => !loads.includes(id)),
];
