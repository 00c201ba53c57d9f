import { InputError } from '../../../base/index.ts';
import { createRandom } from '../../../sim/index.ts';
import { accessDisk, type DiskTimes, rate, sumPhases } from '../access.ts';
import { blockCount, checkGeometry, checkNumber, type DiskGeometry } from '../geometry.ts';
import { MAX_COMPARED_REQUESTS, MAX_COMPARED_VISITS } from '../limits.ts';

/** One side of a comparison. Times are sums over its requests, in nanoseconds. */
export interface MeasuredThroughput extends DiskTimes {
  readonly elapsed: number;
  readonly megabytesPerSecond: number;
}

/** Sequential against random throughput. */
export interface ThroughputComparison {
  /** Bytes of a request, rounded up to whole blocks. */
  readonly requestBytes: number;
  readonly count: number;
  /** From block 0 on, each request where the one before it ended. */
  readonly sequential: MeasuredThroughput;
  /** Each request at a random multiple of its size. */
  readonly random: MeasuredThroughput;
  /** Sequential rate over random rate. */
  readonly ratio: number;
}

/**
 * Runs `count` requests of `requestBytes` one after another, in sequence and at random places, and
 * measures both; each starts with the head on track 0 at time 0, and each request is submitted the
 * moment the one before it is done. No cache, no read-ahead, no command overhead. Throws
 * `InputError` for a geometry that cannot be, or requests that the disk cannot hold.
 */
export function compareThroughput(options: {
  readonly geometry: DiskGeometry;
  readonly requestBytes: number;
  readonly count: number;
  readonly seed: number;
}): ThroughputComparison {
  const geometry = checkGeometry(options.geometry);
  const { sectorBytes } = geometry;
  const blocks = blockCount(geometry);
  const bytes = checkNumber('request size', options.requestBytes, 1, blocks * sectorBytes);
  const count = checkNumber('requests', options.count, 1, MAX_COMPARED_REQUESTS);
  const size = Math.ceil(bytes / sectorBytes);
  if (size * count > blocks) {
    throw new InputError(`${count} requests of ${size} blocks do not fit on ${blocks} blocks`, {
      place: { field: 'requests' },
      expected: `at most ${Math.floor(blocks / size)} requests of this size`,
    });
  }
  const shortest = Math.min(...geometry.zones.map((zone) => zone.sectorsPerTrack));
  if (count * (Math.ceil(size / shortest) + 1) > MAX_COMPARED_VISITS) {
    throw new InputError(`${count} requests of ${size} blocks visit too many tracks`, {
      place: { field: 'requests' },
      expected: `at most ${MAX_COMPARED_VISITS} track visits`,
    });
  }
  const measure = (blockOf: (request: number) => number): MeasuredThroughput => {
    const times = { seek: 0, rotation: 0, transfer: 0 };
    let head = { track: 0, time: 0 };
    for (let request = 0; request < count; request++) {
      const access = accessDisk(geometry, { block: blockOf(request), count: size }, head);
      const { seek, rotation, transfer } = sumPhases(access.phases);
      times.seek += seek;
      times.rotation += rotation;
      times.transfer += transfer;
      head = { track: access.track, time: access.finish };
    }
    return {
      ...times,
      elapsed: head.time,
      megabytesPerSecond: rate(count * size * sectorBytes, head.time),
    };
  };
  const random = createRandom(options.seed);
  const places = Math.floor(blocks / size);
  const measured = {
    sequential: measure((request) => request * size),
    random: measure(() => random.integer(0, places - 1) * size),
  };
  return {
    requestBytes: size * sectorBytes,
    count,
    ...measured,
    ratio: measured.sequential.megabytesPerSecond / measured.random.megabytesPerSecond,
  };
}
