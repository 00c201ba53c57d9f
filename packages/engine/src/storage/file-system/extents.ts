/** Consecutive blocks of a file that are consecutive on the device too. */
export interface Extent {
  /** Number of its first block in the file. */
  logical: number;
  /** Number of that block on the device. */
  physical: number;
  count: number;
}

/** Blocks of the longest extent. Source: Linux, `EXT_INIT_MAX_LEN` of ext4. */
const LONGEST_EXTENT = 32_768;

/**
 * Extents of a node of the tree that fills a block: a header, entries and a checksum.
 * Source: Linux documentation, ext4, "Extent Tree": 12 bytes each, and 4.
 */
const extentsInBlock = (blockSize: number): number => Math.floor((blockSize - 12 - 4) / 12);

/**
 * Blocks that the tree of so many extents takes beside the inode, which holds `inInode` of them
 * itself. All its nodes are counted as full, which a real tree's are not after insertions.
 */
export function extentTreeBlocks(extents: number, inInode: number, blockSize: number): number {
  let blocks = 0;
  let entries = extents;
  while (entries > inInode) {
    entries = Math.ceil(entries / extentsInBlock(blockSize));
    blocks += entries;
  }
  return blocks;
}

/** Index of the last extent that begins at `logical` or before; -1 when there is none. */
function placeOf(extents: readonly Extent[], logical: number): number {
  const last = extents.length - 1;
  // Files are read and written mostly at their end or in one extent.
  if (last >= 0 && (extents[last]?.logical ?? 0) <= logical) return last;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((extents[middle]?.logical ?? 0) <= logical) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The block of the device that holds a block of the file; `undefined` in a hole. */
export function findBlock(extents: readonly Extent[], logical: number): number | undefined {
  const extent = extents[placeOf(extents, logical)];
  if (extent === undefined || logical >= extent.logical + extent.count) return undefined;
  return extent.physical + (logical - extent.logical);
}

/** The block of the device that holds the last block of the file before the hole at `logical`. */
export function blockBefore(extents: readonly Extent[], logical: number): number | undefined {
  const extent = extents[placeOf(extents, logical)];
  return extent === undefined ? undefined : extent.physical + extent.count - 1;
}

const follows = (extent: Extent | undefined, logical: number, physical: number): boolean =>
  extent !== undefined &&
  extent.count < LONGEST_EXTENT &&
  extent.logical + extent.count === logical &&
  extent.physical + extent.count === physical;

/** Whether the block just before an extent lengthens it. */
const precedes = (extent: Extent | undefined, logical: number, physical: number): boolean =>
  extent !== undefined &&
  extent.count < LONGEST_EXTENT &&
  logical + 1 === extent.logical &&
  physical + 1 === extent.physical;

/** Whether a block would lengthen an extent that is there. */
export function joinsExtent(
  extents: readonly Extent[],
  logical: number,
  physical: number,
): boolean {
  const place = placeOf(extents, logical);
  return (
    follows(extents[place], logical, physical) || precedes(extents[place + 1], logical, physical)
  );
}

/** Adds a block where the file has a hole. */
export function insertBlock(extents: Extent[], logical: number, physical: number): void {
  const place = placeOf(extents, logical);
  const before = extents[place];
  const next = extents[place + 1];
  if (before !== undefined && follows(before, logical, physical)) {
    before.count++;
    if (
      next !== undefined &&
      follows(before, next.logical, next.physical) &&
      before.count + next.count <= LONGEST_EXTENT
    ) {
      before.count += next.count;
      extents.splice(place + 1, 1);
    }
  } else if (next !== undefined && precedes(next, logical, physical)) {
    next.logical--;
    next.physical--;
    next.count++;
  } else {
    extents.splice(place + 1, 0, { logical, physical, count: 1 });
  }
}

/** Takes the blocks from `logical` on away and hands each to `free`. */
export function cutExtents(
  extents: Extent[],
  logical: number,
  free: (physical: number) => void,
): void {
  for (;;) {
    const extent = extents.at(-1);
    if (extent === undefined || extent.logical + extent.count <= logical) return;
    const kept = Math.max(0, logical - extent.logical);
    for (let index = kept; index < extent.count; index++) free(extent.physical + index);
    extent.count = kept;
    if (kept > 0) return;
    extents.pop();
  }
}
