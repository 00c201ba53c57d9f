/** Which of the three blocks of an append had reached the disk when the power went. */
export interface Written {
  readonly data: boolean;
  /** The inode with the longer size and the pointer to the new block. */
  readonly inode: boolean;
  /** The bitmap that marks the new block as in use. */
  readonly bitmap: boolean;
}

/** All eight cases, fewest writes first. */
export const crashCases: readonly Written[] = [
  { data: false, inode: false, bitmap: false },
  { data: true, inode: false, bitmap: false },
  { data: false, inode: false, bitmap: true },
  { data: true, inode: false, bitmap: true },
  { data: false, inode: true, bitmap: false },
  { data: true, inode: true, bitmap: false },
  { data: false, inode: true, bitmap: true },
  { data: true, inode: true, bitmap: true },
];

/** What the file system finds when it starts again without a journal. */
export function afterCrash({ data, inode, bitmap }: Written) {
  const garbage = inode && !data;
  const outcome =
    inode && !bitmap
      ? `${garbage ? 'old' : 'right'} bytes; block counts as free`
      : bitmap && !inode
        ? 'block lost: in use by no file'
        : garbage
          ? 'old bytes in the file'
          : inode
            ? 'append is complete'
            : 'as before the append';
  return {
    outcome,
    /** Whether inode and bitmap agree on who uses the block. */
    consistent: inode === bitmap,
    garbage,
    leaked: bitmap && !inode,
    mayBeGivenAway: inode && !bitmap,
  };
}
