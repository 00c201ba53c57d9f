import { at } from '@rackbook/engine/base';
import { diskPreset, parseDiskRequests, simulateDisk } from '@rackbook/engine/storage/disk';
import { describe, expect, it } from 'vitest';
import { bestOrder } from './best-order.ts';
import { bestOfAll, diskFacts, fileRead } from './facts.ts';
import { initialDiskState } from './state.ts';

const geometry = diskPreset('textbook');

/** All orders of the items, one by one. */
function permutations<Item>(items: readonly Item[]): (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

describe('bestOrder', () => {
  it.each(['t98 t183 t37 t122 t14', 't5 t6.4 t7 t199 t0.7+4', 't100 t100.3 t100.1 t101'])(
    'is as good as the best of all orders of %s tried one by one',
    (text) => {
      const requests = parseDiskRequests(text, geometry);
      const times = permutations(requests).map(
        (order) =>
          simulateDisk({ geometry, scheduler: 'fcfs', requests: order, headTrack: 53 }).totals
            .finish,
      );
      const { order, finish } = bestOrder(geometry, requests, 53);
      expect(finish).toBe(Math.min(...times));
      const served = simulateDisk({
        geometry,
        scheduler: 'fcfs',
        requests: order.map((index) => at(requests, index)),
        headTrack: 53,
      });
      expect(served.totals.finish).toBe(finish);
    },
  );

  it('beats every scheduler on the opening queue', () => {
    expect(bestOfAll()).toEqual({
      words: ['t14', 't37', 't65', 't67', 't98', 't183', 't124', 't122'],
      finish: 76_250_000,
    });
    expect(initialDiskState.queue.split(' ').toSorted()).toEqual(bestOfAll().words.toSorted());
  });
});

describe('the note’s figures', () => {
  it('come out as in OSTEP, chapter 37', () => {
    // Barracuda: 13.2 ms and 0.31 MB/s at random, 105 MB/s in sequence; Cheetah: 6 ms, 0.66, 125.
    const barracuda = diskFacts('barracuda');
    expect(barracuda.oneRead / 1e6).toBeCloseTo(13.2, 1);
    expect(barracuda.random).toBeCloseTo(0.31, 2);
    expect(barracuda.sequential).toBeCloseTo(105, 0);
    const cheetah = diskFacts('cheetah');
    expect(cheetah.oneRead / 1e6).toBeCloseTo(6, 1);
    expect(cheetah.random).toBeCloseTo(0.67, 1);
    expect(cheetah.sequential).toBeCloseTo(125, 0);
  });

  it('show what skew and order are worth', () => {
    const { skewed, plain, scattered } = fileRead();
    expect(skewed.totals.finish).toBe(36_000_000);
    expect(plain.totals.finish).toBe(50_000_000);
    expect(scattered.totals.finish).toBeGreaterThan(300_000_000);
  });
});
