import { describe, expect, test } from 'vitest';
import { DISK_SCHEDULERS, diskScheduler } from '../../../src/storage/disk/index.ts';

describe('the table of schedulers', () => {
  test('names each once', () => {
    expect(DISK_SCHEDULERS.map(({ id }) => id)).toEqual([
      'fcfs',
      'sstf',
      'sptf',
      'scan',
      'c-scan',
      'look',
      'c-look',
    ]);
  });

  test('orders requests ahead and behind', () => {
    const distances = [-40, -3, 0, 5, 30];
    const positioning = () => 7;
    const order = (id: 'fcfs' | 'sstf' | 'scan' | 'c-look') =>
      distances.toSorted((a, b) => {
        const cost = (ahead: number) => diskScheduler(id).cost({ ahead, tracks: 100, positioning });
        return cost(a) - cost(b);
      });
    expect(order('fcfs')).toEqual(distances);
    expect(order('sstf')).toEqual([0, -3, 5, 30, -40]);
    expect(order('scan')).toEqual([0, 5, 30, -3, -40]);
    expect(order('c-look')).toEqual([0, 5, 30, -40, -3]);
  });

  test('an unknown one is a wrong call', () => {
    expect(() => diskScheduler('cfq' as 'fcfs')).toThrow(new RangeError('no disk scheduler cfq'));
  });
});
