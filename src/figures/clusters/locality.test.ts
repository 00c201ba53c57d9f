import { expect, it } from 'vitest';
import {
  localityOf,
  type Machine,
  moveSeconds,
  placeTasks,
  readSeconds,
  smallCluster,
} from './locality.ts';

const machines: readonly Machine[] = [
  { name: 'a', rack: 1, blocks: [1] },
  { name: 'b', rack: 1, blocks: [] },
  { name: 'c', rack: 2, blocks: [2] },
];

it('tells how far a machine is from a block', () => {
  const far = (index: number, block: number) => {
    const machine = machines[index];
    return machine && localityOf(machines, machine, block);
  };
  expect(far(0, 1)).toBe('node-local');
  expect(far(1, 1)).toBe('rack-local');
  expect(far(2, 1)).toBe('off-rack');
});

it('gives each machine the nearest task that is left', () => {
  const run = placeTasks(machines, [1, 2], 1);
  expect(run).toEqual([
    { block: 1, machine: 'a', locality: 'node-local' },
    { block: 2, machine: 'b', locality: 'off-rack' },
  ]);
});

it('places every task of the small cluster once', () => {
  const run = placeTasks(smallCluster, [1, 2, 3, 4, 5, 6], 1);
  expect(run.map(({ block }) => block).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(new Set(run.map(({ machine }) => machine)).size).toBe(6);
  expect(run.filter(({ locality }) => locality === 'rack-local')).toEqual([
    { block: 3, machine: 'N3', locality: 'rack-local' },
  ]);
});

it('computes times', () => {
  expect(readSeconds(600, 3, 10)).toBe(20);
  expect(moveSeconds(1e9, 1e9)).toBe(8);
});
