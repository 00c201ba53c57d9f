import { describe, expect, test } from 'vitest';
import { SystemError } from '../../../src/machine/index.ts';
import { createMemoryDevice, SSD, solidState } from '../../../src/storage/block-device/index.ts';

const block = (byte: number, size = 4096) => new Uint8Array(size).fill(byte);

describe('createMemoryDevice', () => {
  test('reads zeros where nothing was written', () => {
    const device = createMemoryDevice({ blockCount: 10 });
    expect(device.blockSize).toBe(4096);
    expect(device.read(9)).toEqual(block(0));
  });

  test('keeps its own copy of what is written', () => {
    const device = createMemoryDevice({ blockCount: 10, blockSize: 4 });
    const bytes = Uint8Array.of(1, 2, 3, 4);
    device.write(3, bytes);
    bytes.fill(9);
    expect(device.read(3)).toEqual(Uint8Array.of(1, 2, 3, 4));
    device.write(3, bytes);
    expect(device.read(3)).toEqual(Uint8Array.of(9, 9, 9, 9));
  });

  test('stores only blocks that were written and not discarded', () => {
    const device = createMemoryDevice({ blockCount: 2 ** 40 });
    device.write(2 ** 40 - 1, block(1));
    device.write(7, block(2));
    device.write(7, block(3));
    device.discard(7);
    device.discard(8);
    expect(device.read(7)).toEqual(block(0));
    expect(device.counters()).toEqual({ reads: 1, writes: 3, discards: 2, stored: 1 });
  });

  test('refuses what is no block', () => {
    const device = createMemoryDevice({ blockCount: 2, blockSize: 4 });
    for (const number of [-1, 2, 0.5, Number.NaN]) {
      expect(() => device.read(number)).toThrow(
        new RangeError(`block ${number} is not on the device`),
      );
      expect(() => device.write(number, block(0, 4))).toThrow(RangeError);
      expect(() => device.discard(number)).toThrow(RangeError);
      expect(() => device.breakBlock(number)).toThrow(RangeError);
    }
    expect(() => device.write(0, block(0, 3))).toThrow(new RangeError('3 bytes are no block'));
    expect(() => createMemoryDevice({ blockCount: 0 })).toThrow(RangeError);
  });

  test('a broken block fails with EIO until it is mended, and takes no time', () => {
    const device = createMemoryDevice({ blockCount: 5, model: solidState(SSD) });
    device.write(1, block(1));
    device.takeBusyTime();
    device.breakBlock(1, 'read');
    expect(() => device.read(1)).toThrow(new SystemError('EIO'));
    device.write(1, block(2));
    device.breakBlock(2, 'write');
    expect(() => device.write(2, block(2))).toThrow(new SystemError('EIO'));
    device.breakBlock(3);
    expect(() => device.write(3, block(2))).toThrow(new SystemError('EIO'));
    expect(() => device.read(3)).toThrow(new SystemError('EIO'));
    device.takeBusyTime();
    expect(() => device.read(3)).toThrow(new SystemError('EIO'));
    expect(device.takeBusyTime()).toBe(0);
    device.mendBlock(1);
    expect(device.read(1)).toEqual(block(2));
    expect(device.counters()).toMatchObject({ reads: 1, writes: 2 });
  });

  test('adds up the time of its accesses until it is taken', () => {
    const device = createMemoryDevice({ blockCount: 5, model: solidState(SSD) });
    device.read(0);
    device.read(1);
    device.discard(1);
    // 4096 B at 103 MB/s and at 421 MB/s.
    expect(device.takeBusyTime()).toBe(39_767 + 9729);
    expect(device.takeBusyTime()).toBe(0);
  });

  test('memory takes no time', () => {
    const device = createMemoryDevice({ blockCount: 5 });
    device.write(0, block(1));
    device.read(0);
    expect(device.takeBusyTime()).toBe(0);
  });
});
