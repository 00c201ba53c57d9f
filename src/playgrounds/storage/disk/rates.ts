import { blockCount, diskPreset, withTrackSkew } from '@rackbook/engine/storage/disk';
import {
  compareThroughput,
  type ThroughputComparison,
} from '@rackbook/engine/storage/disk/throughput';
import type { DiskState } from './state.ts';

const KILOBYTE = 1024;

/** Sizes of a read, in bytes: a page, a read-ahead window, a large block. */
const sizes = [4 * KILOBYTE, 64 * KILOBYTE, KILOBYTE ** 2];

/** Reads of each size: enough for an average that holds. */
const READS = 200;

/** Sequential and random reads of several sizes, of those of which enough fit on the disk. */
export function compareRates({
  preset,
  skew,
}: Pick<DiskState, 'preset' | 'skew'>): readonly ThroughputComparison[] {
  const geometry = withTrackSkew(diskPreset(preset), skew ? 'fitted' : 0);
  const bytes = blockCount(geometry) * geometry.sectorBytes;
  return sizes
    .filter((requestBytes) => requestBytes * READS <= bytes)
    .map((requestBytes) => compareThroughput({ geometry, requestBytes, count: READS, seed: 1 }));
}
