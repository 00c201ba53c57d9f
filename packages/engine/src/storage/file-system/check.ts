import type { InodeNumber } from '../../machine/index.ts';
import { hasBit } from './bitmap.ts';
import { treeBlocksFor } from './blocks.ts';
import { CHECKSUM_BYTES, entryBytes, PARENT_BYTES } from './directory.ts';
import type { InodeFileSystem } from './inode-file-system.ts';
import { type Inode, usedInodes, type Volume } from './volume.ts';

/** What a walk over the directories has found of an inode. */
interface Found {
  /** Names that lead to it. */
  names: number;
  /** Directories in it, whose `..` lead to it. */
  children: number;
}

/**
 * Looks for contradictions in a file system, as `fsck` does: each block has one user and is marked
 * in the bitmap, and no other is; each inode has as many links as names and is reachable or held;
 * counts and sums agree. Returns a sentence for each contradiction, none when all is well.
 */
export function checkFileSystem({ volume }: InodeFileSystem): readonly string[] {
  const problems: string[] = [];
  const expect = (name: string, is: unknown, should: unknown): void => {
    if (is !== should) problems.push(`${name} is ${is}, should be ${should}`);
  };
  checkBlocks(volume, expect);
  const found = walk(volume, expect);
  let extraNames = 0;
  for (const inode of volume.inodes.values()) {
    const { names, children } = found.get(inode.number) ?? { names: 0, children: 0 };
    // A directory has its own `.` too, as long as it has a name.
    if (inode.directory === undefined) extraNames += Math.max(0, names - 1);
    const own = inode.directory !== undefined && names > 0 ? 1 : 0;
    expect(`links of inode ${inode.number}`, inode.links, names + own + children);
    if (names === 0) expect(`inode ${inode.number} without a name held`, inode.holds > 0, true);
    checkInode(volume, inode, expect);
  }
  expect('further names', volume.extraNames, extraNames);
  expect('more inodes than there are', usedInodes(volume) > volume.layout.inodeCount, false);
  return problems;
}

type Expect = (name: string, is: unknown, should: unknown) => void;

/** Every block of the device has at most one user, and the bitmap says so. */
function checkBlocks(volume: Volume, expect: Expect): void {
  const { layout, device, bitmap } = volume;
  const users = new Map<number, string>();
  const use = (block: number, user: string): void => {
    expect(`user of block ${block} beside ${user}`, users.get(block), undefined);
    users.set(block, user);
  };
  for (let block = 0; block < layout.overheadBlocks; block++) use(block, 'overhead');
  for (const block of volume.keptBlocks) use(block, 'spare descriptors');
  for (const { number, extents, treeBlocks } of volume.inodes.values()) {
    for (const { physical, count } of extents) {
      for (let index = 0; index < count; index++) use(physical + index, `inode ${number}`);
    }
    for (const block of treeBlocks) use(block, `tree of inode ${number}`);
  }
  for (let block = 0; block < device.blockCount; block++) {
    const marked = hasBit(bitmap, block);
    if (marked !== users.has(block)) expect(`block ${block} marked`, marked, users.has(block));
  }
  expect('free blocks', volume.freeBlocks, device.blockCount - users.size);
}

/** Follows all names from the root. */
function walk(volume: Volume, expect: Expect): ReadonlyMap<InodeNumber, Found> {
  const found = new Map<InodeNumber, Found>();
  const of = (number: InodeNumber): Found => {
    const entry = found.get(number) ?? { names: 0, children: 0 };
    found.set(number, entry);
    return entry;
  };
  const root = volume.layout.rootInode;
  of(root).names = 1;
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const directory = volume.inodes.get(number)?.directory;
    if (number === root) expect('parent of the root', directory?.parent, root);
    for (const [name, entry] of directory?.entries ?? []) {
      const target = volume.inodes.get(entry.inode);
      expect(`kind of ${name} in inode ${number}`, entry.kind, target?.kind);
      of(entry.inode).names++;
      if (target?.directory === undefined) continue;
      expect(`names of directory ${entry.inode}`, of(entry.inode).names, 1);
      expect(`parent of directory ${entry.inode}`, target.directory.parent, number);
      of(number).children++;
      waiting.push(entry.inode);
    }
  }
  return found;
}

/** What an inode says of its own blocks. */
function checkInode(volume: Volume, inode: Inode, expect: Expect): void {
  const { number, extents, directory, size } = inode;
  const { blockSize } = volume.device;
  let blocks = 0;
  let end = 0;
  for (const { logical, count } of extents) {
    if (logical < end || count < 1) expect(`order of extents of inode ${number}`, logical, end);
    end = logical + count;
    blocks += count;
  }
  expect(`blocks of inode ${number}`, inode.dataBlocks, blocks);
  expect(`blocks of inode ${number} beyond its end`, end > Math.ceil(size / blockSize), false);
  const tree = treeBlocksFor(volume, extents.length);
  expect(`tree blocks of inode ${number}`, inode.treeBlocks.length, tree);
  if (directory === undefined || !volume.layout.storesMetadata) return;
  expect(`size of directory ${number}`, size, blocks * blockSize);
  let names = 0;
  for (const name of directory.entries.keys()) names += entryBytes(name);
  const room = directory.room.reduce((sum, bytes) => sum + bytes, 0);
  expect(
    `room of directory ${number}`,
    room,
    blocks * (blockSize - CHECKSUM_BYTES) - PARENT_BYTES - names,
  );
}
