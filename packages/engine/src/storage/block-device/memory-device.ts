import { type BlockDevice, SystemError } from '../../machine/index.ts';
import { type DeviceModel, instantly } from './timing.ts';

/** Bytes of a block unless told, those of a page of memory and of an ext4 file system. */
export const BLOCK_SIZE = 4096;

/** What a device has done since it was made. */
export interface DeviceCounters {
  readonly reads: number;
  readonly writes: number;
  readonly discards: number;
  /** Blocks that hold something, and so take memory of the host. */
  readonly stored: number;
}

/** A block device whose blocks are memory of the host. */
export interface MemoryDevice extends BlockDevice {
  counters(): DeviceCounters;
  /** From now on `kind` of access to this block fails with EIO, until it is mended. */
  breakBlock(block: number, kind?: 'read' | 'write' | 'both'): void;
  mendBlock(block: number): void;
}

export interface MemoryDeviceOptions {
  readonly blockCount: number;
  readonly blockSize?: number;
  /** Which kind of device it is as to time; without it, it takes none. */
  readonly model?: DeviceModel;
}

/**
 * A device of blocks that read as zeros. A block takes memory of the host once it is written, and
 * no more when it is discarded. What `read` returns is the block itself: a later write to
 * the block shows in it. An access that fails takes no time. Throws `RangeError` for a block that
 * is not there, for bytes that are not a block, and for more blocks than the model has room for.
 */
export function createMemoryDevice(options: MemoryDeviceOptions): MemoryDevice {
  const { blockCount, blockSize = BLOCK_SIZE, model = instantly } = options;
  const timing = model(blockSize);
  if (!Number.isInteger(blockCount) || blockCount < 1 || blockCount > timing.capacity) {
    throw new RangeError(`${blockCount} blocks do not fit the device`);
  }
  const stored = new Map<number, Uint8Array>();
  const broken = new Map<number, 'read' | 'write' | 'both'>();
  const zeros = new Uint8Array(blockSize);
  let busy = 0;
  let reads = 0;
  let writes = 0;
  let discards = 0;

  function check(block: number, kind?: 'read' | 'write'): void {
    if (!Number.isInteger(block) || block < 0 || block >= blockCount) {
      throw new RangeError(`block ${block} is not on the device`);
    }
    if (kind === undefined || broken.size === 0) return;
    const fault = broken.get(block);
    if (fault === kind || fault === 'both') throw new SystemError('EIO');
  }

  return {
    blockSize,
    blockCount,
    read(block) {
      check(block, 'read');
      busy += timing.access('read', block);
      reads++;
      return stored.get(block) ?? zeros;
    },
    write(block, bytes) {
      if (bytes.length !== blockSize) throw new RangeError(`${bytes.length} bytes are no block`);
      check(block, 'write');
      busy += timing.access('write', block);
      writes++;
      const present = stored.get(block);
      if (present === undefined) stored.set(block, bytes.slice());
      else present.set(bytes);
    },
    discard(block) {
      check(block);
      discards++;
      stored.delete(block);
    },
    takeBusyTime() {
      const taken = busy;
      busy = 0;
      return taken;
    },
    counters: () => ({ reads, writes, discards, stored: stored.size }),
    breakBlock(block, kind = 'both') {
      check(block);
      broken.set(block, kind);
    },
    mendBlock: (block) => void broken.delete(block),
  };
}
