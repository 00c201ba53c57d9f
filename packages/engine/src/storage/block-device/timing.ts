import { accessDisk, blockCount, type DiskGeometry } from '../disk/index.ts';
import type { SolidStateCosts } from './costs.ts';

/** How long a device is busy with an access. It remembers the one before. */
export interface DeviceTiming {
  /** Blocks that the device can hold at most. */
  readonly capacity: number;
  /** Whole nanoseconds for a block. */
  access(kind: 'read' | 'write', block: number): number;
}

/** Makes the timing for a device with blocks of so many bytes. */
export type DeviceModel = (blockSize: number) => DeviceTiming;

/** A device that takes no time, such as memory, whose copying is the processor's work. */
export const instantly: DeviceModel = () => ({
  capacity: Number.POSITIVE_INFINITY,
  access: () => 0,
});

/** An access to the block after that of the last one is sequential, every other one random. */
export const solidState =
  (costs: SolidStateCosts): DeviceModel =>
  (blockSize) => {
    const time = (bytesPerSecond: number): number => Math.round((blockSize / bytesPerSecond) * 1e9);
    const sequential = { read: time(costs.sequentialRead), write: time(costs.sequentialWrite) };
    const random = { read: time(costs.randomRead), write: time(costs.randomWrite) };
    let next = -1;
    return {
      capacity: Number.POSITIVE_INFINITY,
      access(kind, block) {
        const duration = (block === next ? sequential : random)[kind];
        next = block + 1;
        return duration;
      },
    };
  };

/**
 * Seek, rotation and transfer of the disk model. The platter turns only while the disk is busy, so
 * the block after the last one is always just under the head, as if the disk's own buffer had read
 * ahead.
 */
export const hardDisk =
  (geometry: DiskGeometry): DeviceModel =>
  (blockSize) => {
    const sectors = blockSize / geometry.sectorBytes;
    if (!Number.isInteger(sectors)) {
      throw new RangeError(`blocks of ${blockSize} bytes are not whole sectors`);
    }
    let head = { track: 0, time: 0 };
    return {
      capacity: Math.floor(blockCount(geometry) / sectors),
      access(_kind, block) {
        const { finish, track } = accessDisk(
          geometry,
          { block: block * sectors, count: sectors },
          head,
        );
        const duration = finish - head.time;
        head = { track, time: finish };
        return duration;
      },
    };
  };
