import { describe, expect, it } from 'vitest';
import {
  alwaysSurvives,
  dataDisks,
  diskSets,
  RAID_LEVELS,
  raidLayout,
  smallWrite,
  survives,
  xor,
} from './raid.ts';

describe('RAID', () => {
  it.each(RAID_LEVELS)('level %i stores each block once, or once a mirror', (level) => {
    const blocks = raidLayout(level, 4, 8)
      .flat()
      .flatMap((cell) => (cell.kind === 'data' ? [cell.block] : []));
    const copies = level === 1 ? 4 : level === 10 ? 2 : 1;
    const count = 8 * dataDisks(level, 4);
    expect(blocks).toHaveLength(count * copies);
    expect(new Set(blocks)).toEqual(new Set(Array.from({ length: count }, (_, block) => block)));
  });

  it('survives as many failures as is known of each level', () => {
    expect(RAID_LEVELS.map((level) => alwaysSurvives(level, 4))).toEqual([0, 3, 1, 1, 2, 1]);
    expect(RAID_LEVELS.map((level) => dataDisks(level, 4))).toEqual([4, 1, 3, 3, 2, 2]);
  });

  it('survives four of the six pairs in RAID 10 of four disks', () => {
    const pairs = diskSets(4, 2);
    expect(pairs).toHaveLength(6);
    expect(pairs.filter((pair) => !survives(10, 4, pair))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('spreads parity evenly over the disks in RAID 5 and not in RAID 4', () => {
    const parityDisks = (level: 4 | 5) =>
      raidLayout(level, 5, 5).map((cells) => cells.findIndex(({ kind }) => kind === 'parity'));
    expect(parityDisks(5)).toEqual([4, 3, 2, 1, 0]);
    expect(parityDisks(4)).toEqual([4, 4, 4, 4, 4]);
  });

  it('pays for a small write', () => {
    expect(smallWrite(5, 8)).toEqual({ reads: 2, writes: 2 });
    expect(smallWrite(6, 8)).toEqual({ reads: 3, writes: 3 });
    expect(smallWrite(10, 8)).toEqual({ reads: 0, writes: 2 });
  });

  it('finds a missing block by XOR', () => {
    const blocks = [
      [1, 200],
      [77, 3],
      [255, 90],
    ];
    const [first = [], ...others] = blocks;
    expect(xor([...others, xor(blocks)])).toEqual(first);
  });

  it('rejects arrays that cannot be', () => {
    expect(() => dataDisks(10, 5)).toThrow('5 disks');
    expect(() => dataDisks(6, 3)).toThrow('RAID 6');
  });
});
