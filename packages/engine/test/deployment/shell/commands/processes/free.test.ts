import { expect, test } from 'vitest';
import { memoryTable } from '../../../../../src/deployment/shell/commands/processes/free.ts';
import { parseMemory } from '../../../../../src/deployment/shell/commands/processes/machine-state.ts';

// /proc/meminfo of a machine, and what free of procps-ng 4.0.2 made of it.
const memory = parseMemory(
  'MemTotal:       24684084 kB\nMemFree:        22505516 kB\nMemAvailable:   23872988 kB\nBuffers:           29016 kB\nCached:          1141780 kB\nSwapTotal:             0 kB\nSwapFree:              0 kB\nShmem:              8916 kB\nSReclaimable:     528260 kB\n',
);
const usual = { human: false, si: false, unit: 1024, wide: false, total: false };

test('in KiB', () => {
  expect(memoryTable(memory, usual)).toBe(
    '               total        used        free      shared  buff/cache   available\n' +
      'Mem:        24684084      811096    22505516        8916     1699056    23872988\n' +
      'Swap:              0           0           0\n',
  );
});

test('for people, wide, with a total', () => {
  expect(memoryTable(memory, { ...usual, human: true, total: true })).toBe(
    '               total        used        free      shared  buff/cache   available\n' +
      'Mem:            23Gi       792Mi        21Gi       8.7Mi       1.6Gi        22Gi\n' +
      'Swap:             0B          0B          0B\n' +
      'Total:          23Gi       792Mi        21Gi\n',
  );
  expect(memoryTable(memory, { ...usual, human: true, si: true })).toContain(
    'Mem:             25G        830M         23G        9.1M        1.7G         24G\n',
  );
  expect(memoryTable(memory, { ...usual, wide: true })).toContain(
    '     buffers       cache   available\n' +
      'Mem:        24684084      811096    22505516        8916       29016     1670040    23872988\n',
  );
});
