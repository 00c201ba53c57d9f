import { at } from '@rackbook/engine/base';
import { createRandom } from '@rackbook/engine/sim';
import {
  accessDisk,
  blockAt,
  DISK_SCHEDULERS,
  type DiskPreset,
  type DiskRequest,
  diskPreset,
  parseDiskRequests,
  simulateDisk,
  summarizeDisk,
  withTrackSkew,
} from '@rackbook/engine/storage/disk';
import { compareThroughput } from '@rackbook/engine/storage/disk/throughput';
import { bestOrder } from './best-order.ts';
import { initialDiskState } from './state.ts';

/** Bytes of the small read that the note speaks of. */
export const SMALL_READ = 4096;

/** Nanoseconds as milliseconds with two decimals. */
export const inMilliseconds = (time: number): string => (time / 1e6).toFixed(2);

/** What the note says of one disk; times in nanoseconds, rates in 10⁶ bytes a second. */
export function diskFacts(id: DiskPreset['id']) {
  const geometry = diskPreset(id);
  const { averageSeek, averageRotation, outerMegabytesPerSecond } = summarizeDisk(geometry);
  const transfer = (SMALL_READ / outerMegabytesPerSecond) * 1e3;
  const small = compareThroughput({ geometry, requestBytes: SMALL_READ, count: 2000, seed: 1 });
  const large = compareThroughput({ geometry, requestBytes: 1024 ** 2, count: 100, seed: 1 });
  const oneRead = averageSeek + averageRotation + transfer;
  return {
    averageSeek,
    averageRotation,
    transfer,
    oneRead,
    readsPerSecond: 1e9 / oneRead,
    random: small.random.megabytesPerSecond,
    sequential: large.sequential.megabytesPerSecond,
    randomLarge: large.random.megabytesPerSecond,
  };
}

const queue = (text: string) => parseDiskRequests(text, diskPreset('textbook'));

/** The playground's opening queue served by every scheduler, the sweep starting either way. */
export function servedBy(direction: 'inward' | 'outward') {
  return DISK_SCHEDULERS.map(({ id, name }) => {
    const geometry = diskPreset('textbook');
    const { steps, totals } = simulateDisk({
      geometry,
      scheduler: id,
      requests: queue(initialDiskState.queue),
      headTrack: initialDiskState.head,
      direction,
    });
    return { id, name, totals, order: steps.map(({ toTrack }) => toTrack) };
  });
}

/** The best of all orders of the opening queue: its tracks and when it ends, in nanoseconds. */
export function bestOfAll() {
  const requests = queue(initialDiskState.queue);
  const words = initialDiskState.queue.split(' ');
  const { order, finish } = bestOrder(diskPreset('textbook'), requests, initialDiskState.head);
  return { words: order.map((index) => at(words, index)), finish };
}

/** Blocks of the note's file on the teaching disk: its three outermost tracks. */
export const FILE_BLOCKS = 60;

/** The file read as one request, with and without track skew, and block by block in random order. */
export function fileRead() {
  const whole: readonly DiskRequest[] = [{ block: 0, count: FILE_BLOCKS, arrival: 0 }];
  const read = (skew: 'fitted' | 0, requests = whole) =>
    simulateDisk({
      geometry: withTrackSkew(diskPreset('teaching'), skew),
      scheduler: 'fcfs',
      requests,
    });
  const random = createRandom(1);
  const blocks = Array.from({ length: FILE_BLOCKS }, (_, block) => ({
    block,
    key: random.integer(0, 1e9),
  })).sort((a, b) => a.key - b.key);
  return {
    skewed: read('fitted'),
    plain: read(0),
    scattered: read(
      'fitted',
      blocks.map(({ block }) => ({ block, count: 1, arrival: 0 })),
    ),
  };
}

/** One random small read as phases, each as long as on average. */
export function averageRead(id: DiskPreset['id']) {
  const { averageSeek, averageRotation, transfer } = diskFacts(id);
  return [
    { kind: 'seek', duration: averageSeek },
    { kind: 'rotation', duration: averageRotation },
    { kind: 'transfer', duration: transfer },
  ] as const;
}

/** The playground's `98`: from the head's first place to track 98, in nanoseconds. */
export function firstAccess() {
  const geometry = diskPreset('textbook');
  const range = { block: blockAt(geometry, 98, 0), count: 1 };
  return accessDisk(geometry, range, { track: initialDiskState.head, time: 0 });
}
