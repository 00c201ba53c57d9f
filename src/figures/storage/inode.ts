/** How an inode of the classic Unix design finds a file's blocks. */
export interface InodeShape {
  readonly blockBytes: number;
  readonly pointerBytes: number;
  /** Pointers in the inode itself that lead straight to data. */
  readonly direct: number;
  /** Further pointers: the first leads through one block of pointers, the next through two, … */
  readonly levels: number;
}

/** ext2 and ext3 with the usual blocks of 4 KiB. */
export const ext2Inode: InodeShape = { blockBytes: 4096, pointerBytes: 4, direct: 12, levels: 3 };

/** For each kind of pointer how many data blocks it reaches, and how long a file is up to there. */
export function reachOf({ blockBytes, pointerBytes, direct, levels }: InodeShape) {
  const fanOut = blockBytes / pointerBytes;
  let total = 0;
  return Array.from({ length: levels + 1 }, (_, level) => {
    const blocks = level === 0 ? direct : fanOut ** level;
    total += blocks;
    return { level, blocks, bytes: blocks * blockBytes, fileBytes: total * blockBytes };
  });
}

/** The longest file in bytes that the pointers allow. */
export const largestFile = (shape: InodeShape) => reachOf(shape).at(-1)?.fileBytes ?? 0;

/** How many blocks a file without holes takes: of data, and of pointers to them. */
export function blocksOf(shape: InodeShape, fileBytes: number) {
  const { blockBytes, pointerBytes } = shape;
  const fanOut = blockBytes / pointerBytes;
  const data = Math.ceil(fileBytes / blockBytes);
  let left = data;
  let pointers = 0;
  for (const { level, blocks } of reachOf(shape)) {
    const here = Math.min(left, blocks);
    for (let depth = 1; depth <= level; depth++) pointers += Math.ceil(here / fanOut ** depth);
    left -= here;
  }
  return { data, pointers };
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A size in the largest binary unit of which it is at least one. */
export function binarySize(bytes: number) {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${+(bytes / 1024 ** power).toPrecision(4)}\u00a0${units[power]}`;
}
