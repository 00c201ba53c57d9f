/** How a file system divides its device, and what its inodes can hold. */
export interface Layout {
  /** As `df -T` shows it. */
  readonly type: string;
  /** Blocks for the superblock, tables, bitmaps and journal; they are the first of the device. */
  readonly overheadBlocks: number;
  readonly inodeCount: number;
  /** Free blocks that only files of root may take. */
  readonly reservedBlocks: number;
  readonly rootInode: number;
  /** Lowest inode number that is given to files; those below are in use from the beginning. */
  readonly firstInode: number;
  /** Whether the number of a freed inode is given out again. */
  readonly reusesInodes: boolean;
  /** Whether each further name of a file counts as an inode. */
  readonly countsNames: boolean;
  /** Whether directories, long symbolic links and trees of extents take blocks. */
  readonly storesMetadata: boolean;
  /** Bytes of the longest target that a symbolic link keeps in its inode. */
  readonly longestInlineTarget: number;
  /** Bytes of the largest file. */
  readonly largestFile: number;
  readonly mostLinks: number;
}

/** Blocks of a group: as many as a bitmap of one block has bits. */
const groupBlocks = (blockSize: number): number => blockSize * 8;

/** Bytes of an inode and of a group descriptor, as mke2fs makes them unless told. */
const INODE_BYTES = 256;
const DESCRIPTOR_BYTES = 64;

/** Groups that the descriptors' own spare blocks let a file system grow by, as a factor. */
const GROWTH = 1024;

/**
 * Blocks of the journal that mke2fs makes on a device of so many blocks or more.
 * Source: `ext2fs_default_journal_size` of e2fsprogs 1.47.
 */
const JOURNAL_BLOCKS: readonly (readonly [device: number, journal: number])[] = [
  [16_777_216, 131_072],
  [8_388_608, 65_536],
  [4_194_304, 32_768],
  [524_288, 16_384],
  [262_144, 8192],
  [32_768, 4096],
  [2048, 1024],
];

/** Whether a group has a copy of the superblock: 0, 1 and the powers of 3, 5 and 7. */
function hasSuperblock(group: number): boolean {
  if (group <= 1) return true;
  return [3, 5, 7].some((base) => {
    let power = base;
    while (power < group) power *= base;
    return power === group;
  });
}

/** Settings of {@link extLayout} that mke2fs has options for. */
export interface ExtOptions {
  /** Device bytes for each inode (`-i`); 4096 below 512 MiB and 16,384 from there on unless told. */
  readonly bytesPerInode?: number;
  /** Share of the blocks that is kept for root (`-m`); 0.05 unless told. */
  readonly reservedShare?: number;
  /** Whether space for a journal is taken; true unless told (`-O ^has_journal`). */
  readonly journal?: boolean;
}

/**
 * The layout that `mke2fs -t ext4` gives a device: every number in it is that of mke2fs 1.47 for
 * blocks of 4 KiB, unless the last group is so short that mke2fs leaves it out. Copies of the
 * superblock are counted but lie with the rest at the start, and the journal is room that nobody
 * writes.
 */
export function extLayout(blocks: number, blockSize: number, options: ExtOptions = {}): Layout {
  const bytes = blocks * blockSize;
  const {
    bytesPerInode = bytes < 512 * 1024 ** 2 ? 4096 : 16_384,
    reservedShare = 0.05,
    journal = true,
  } = options;
  const inBlock = blockSize / INODE_BYTES;
  const groups = Math.ceil(blocks / groupBlocks(blockSize));
  const inodesInGroup = Math.ceil(bytes / bytesPerInode / groups / inBlock) * inBlock;
  const descriptorBlocks = (count: number): number =>
    Math.ceil((count * DESCRIPTOR_BYTES) / blockSize);
  const descriptors = descriptorBlocks(groups);
  const spareDescriptors = Math.min(
    blockSize / 4,
    descriptorBlocks(Math.ceil((blocks * GROWTH) / groupBlocks(blockSize))) - descriptors,
  );
  let copies = 0;
  for (let group = 0; group < groups; group++) if (hasSuperblock(group)) copies++;
  const journalBlocks = journal ? JOURNAL_BLOCKS.find(([least]) => blocks >= least)?.[1] : 0;
  return {
    type: 'ext4',
    overheadBlocks:
      copies * (1 + descriptors + spareDescriptors) +
      groups * (2 + inodesInGroup / inBlock) +
      (journalBlocks ?? 0),
    inodeCount: groups * inodesInGroup,
    reservedBlocks: Math.floor(blocks * reservedShare),
    rootInode: 2,
    firstInode: 11,
    reusesInodes: true,
    countsNames: false,
    storesMetadata: true,
    longestInlineTarget: 59,
    largestFile: 2 ** 32 * blockSize - blockSize,
    mostLinks: 65_000,
  };
}

/** The layout of a tmpfs: all its blocks hold data, and it has as many inodes unless told. */
export const tmpfsLayout = (blocks: number, inodes = blocks): Layout => ({
  type: 'tmpfs',
  overheadBlocks: 0,
  inodeCount: inodes,
  reservedBlocks: 0,
  rootInode: 1,
  firstInode: 2,
  reusesInodes: false,
  countsNames: true,
  storesMetadata: false,
  longestInlineTarget: 127,
  largestFile: Number.MAX_SAFE_INTEGER,
  mostLinks: Number.POSITIVE_INFINITY,
});
