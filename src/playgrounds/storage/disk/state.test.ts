import { DISK_PRESETS, DISK_SCHEDULERS, trackCount } from '@rackbook/engine/storage/disk';
import { describe, expect, it } from 'vitest';
import { diskCodec } from './codec.ts';
import { changeDisk, disks, initialDiskState, schedulers } from './state.ts';

describe('diskCodec', () => {
  it('reads back the page’s example', () => {
    expect(diskCodec(JSON.parse(JSON.stringify(initialDiskState)))).toEqual(initialDiskState);
  });

  it.each([
    ['another disk', { preset: 'floppy' }],
    ['another scheduler', { scheduler: 'noop' }],
    ['a head between tracks', { head: 1.5 }],
    ['a head before the first track', { head: -1 }],
    ['a direction that is none', { direction: 'up' }],
    ['a flag that is none', { skew: 1 }],
    ['a queue that is no text', { queue: [98] }],
    ['a field too many', { seed: 1 }],
  ])('rejects %s', (_, change) => {
    expect(diskCodec({ ...initialDiskState, ...change })).toBeUndefined();
  });
});

describe('what the controls know before the engine is there', () => {
  it('agrees with the engine on disks and tracks', () => {
    expect(disks.map(({ id, tracks }) => [id, tracks])).toEqual(
      DISK_PRESETS.map(({ id, geometry }) => [id, trackCount(geometry)]),
    );
  });

  it('agrees with the engine on schedulers, their order and names', () => {
    expect(schedulers).toEqual(DISK_SCHEDULERS.map(({ id }) => id));
    expect(schedulers.map((id) => id.toUpperCase())).toEqual(
      DISK_SCHEDULERS.map(({ name }) => name),
    );
  });
});

describe('changeDisk', () => {
  it('stretches the textbook’s queue and head', () => {
    expect(changeDisk(initialDiskState, 'teaching')).toEqual({
      preset: 'teaching',
      queue: 't11 t21 t4 t14 t1 t14 t7 t8',
      head: 6,
    });
    const there = { ...initialDiskState, ...changeDisk(initialDiskState, 'cheetah') };
    expect(there.head).toBe(22_525);
    expect(changeDisk(there, 'textbook')).toEqual({
      preset: 'textbook',
      queue: initialDiskState.queue,
      head: 53,
    });
  });

  it('keeps the reader’s own queue and puts the head on the disk', () => {
    const own = { ...initialDiskState, queue: '1 2 3', head: 150 };
    expect(changeDisk(own, 'teaching')).toEqual({ preset: 'teaching', head: 23 });
    expect(changeDisk(own, 'hp97560')).toEqual({ preset: 'hp97560', head: 150 });
  });
});
