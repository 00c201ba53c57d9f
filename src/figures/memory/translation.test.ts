import { describe, expect, it } from 'vitest';
import { physicalAddress, splitAddress, tableBytes, WORKED } from './translation.ts';

describe('translation', () => {
  it('splits an address into indices and offset, and nothing is lost', () => {
    const { indices, offset } = splitAddress(WORKED.address);
    expect(indices).toHaveLength(4);
    const joined = indices.reduce((sum, index) => (sum << 9n) | BigInt(index), 0n);
    expect((joined << 12n) | BigInt(offset)).toBe(WORKED.address);
  });

  it('puts the offset behind the frame', () => {
    expect(physicalAddress(0x1b7c2n, 0xe58)).toBe(0x1b7c2e58n);
  });

  it('needs four tables for a page and about a 512th for much', () => {
    expect(tableBytes(1n)).toBe(4n * 4096n);
    expect(tableBytes(1n << 30n)).toBe(4096n * (512n + 1n + 1n + 1n));
  });
});
