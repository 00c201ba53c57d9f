import { blockCount, type DiskGeometry } from '@rackbook/engine/storage/disk';
import { compareThroughput } from '@rackbook/engine/storage/disk/throughput';
import { milliseconds } from './run-words.ts';

const KILOBYTE = 1024;

/** Sizes of a read, in bytes: a page, a read-ahead window, a large block. */
const sizes = [4 * KILOBYTE, 64 * KILOBYTE, KILOBYTE ** 2];

/** Reads of each size: enough for an average that holds. */
const READS = 200;

/** 4 KB, 64 KB or 1 MB (of 1024² bytes). */
const sizeName = (bytes: number) =>
  bytes < KILOBYTE ** 2 ? `${bytes / KILOBYTE} KB` : `${bytes / KILOBYTE ** 2} MB`;

/**
 * Sequential and random reads by size, as rows of a table with its head: rates in MB/s and the
 * time of one random read in ms. Sizes of which too few fit on the disk are left out.
 */
export function rateRows(geometry: DiskGeometry): readonly (readonly string[])[] {
  const bytes = blockCount(geometry) * geometry.sectorBytes;
  return [
    ['Read', 'Sequential, MB/s', 'Random, MB/s', 'Ratio', 'Random, ms'],
    ...sizes
      .filter((requestBytes) => requestBytes * READS <= bytes)
      .map((requestBytes) => {
        const { sequential, random, ratio } = compareThroughput({
          geometry,
          requestBytes,
          count: READS,
          seed: 1,
        });
        return [
          sizeName(requestBytes),
          sequential.megabytesPerSecond.toPrecision(3),
          random.megabytesPerSecond.toPrecision(3),
          ratio.toPrecision(3),
          milliseconds(random.elapsed / READS),
        ];
      }),
  ];
}
