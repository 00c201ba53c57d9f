import { SystemError } from '../../machine/index.ts';
import { clearBit, nextClear, setBit } from './bitmap.ts';
import {
  blockBefore,
  cutExtents,
  extentTreeBlocks,
  findBlock,
  insertBlock,
  joinsExtent,
} from './extents.ts';
import type { Inode, Volume } from './volume.ts';

/** Extents that an inode of ext4 holds itself: 60 bytes, a header of 12 and 12 for each. */
const EXTENTS_IN_INODE = 4;

/**
 * Takes the first free block from `goal` on, or else the first of all. The blocks that are reserved
 * for root are for inodes that root owns: the port does not say who writes. Throws ENOSPC.
 */
function allocateBlock(volume: Volume, inode: Inode, goal: number): number {
  const spare = inode.uid === 0 ? 0 : volume.layout.reservedBlocks;
  if (volume.freeBlocks <= spare) throw new SystemError('ENOSPC');
  volume.lowestFree = nextClear(volume.bitmap, volume.lowestFree);
  let block = nextClear(volume.bitmap, Math.max(goal, volume.lowestFree));
  if (block === volume.bitmap.length) block = volume.lowestFree;
  setBit(volume.bitmap, block);
  volume.freeBlocks--;
  return block;
}

function freeBlock(volume: Volume, block: number): void {
  clearBit(volume.bitmap, block);
  volume.freeBlocks++;
  volume.lowestFree = Math.min(volume.lowestFree, block);
  volume.device.discard(block);
}

/** Blocks that a file with so many extents takes for their tree. */
export const treeBlocksFor = ({ layout, device }: Volume, extents: number): number =>
  layout.storesMetadata ? extentTreeBlocks(extents, EXTENTS_IN_INODE, device.blockSize) : 0;

/**
 * Gives block `logical` of a file, which is a hole, a block of the device behind the one before it
 * where that is free. `fill` writes it; when it throws, nothing has changed. Throws ENOSPC.
 */
export function addBlock(
  volume: Volume,
  inode: Inode,
  logical: number,
  fill: (physical: number) => void,
): void {
  const { extents, treeBlocks } = inode;
  const before = blockBefore(extents, logical);
  const physical = allocateBlock(volume, inode, before === undefined ? 0 : before + 1);
  const taken = [physical];
  try {
    const count = extents.length + (joinsExtent(extents, logical, physical) ? 0 : 1);
    while (taken.length - 1 < treeBlocksFor(volume, count) - treeBlocks.length) {
      taken.push(allocateBlock(volume, inode, physical + 1));
    }
    fill(physical);
  } catch (error) {
    for (const block of taken) freeBlock(volume, block);
    throw error;
  }
  insertBlock(extents, logical, physical);
  inode.dataBlocks++;
  treeBlocks.push(...taken.slice(1));
  trimTree(volume, inode);
}

/** Frees the content of a file from block `logical` on. */
export function freeBlocksFrom(volume: Volume, inode: Inode, logical: number): void {
  cutExtents(inode.extents, logical, (block) => {
    freeBlock(volume, block);
    inode.dataBlocks--;
  });
  trimTree(volume, inode);
}

function trimTree(volume: Volume, { extents, treeBlocks }: Inode): void {
  const needed = treeBlocksFor(volume, extents.length);
  while (treeBlocks.length > needed) {
    const block = treeBlocks.pop();
    if (block !== undefined) freeBlock(volume, block);
  }
}

/** The block of the device that holds a block of the file; `undefined` in a hole. */
export const blockOf = (inode: Inode, logical: number): number | undefined =>
  findBlock(inode.extents, logical);
