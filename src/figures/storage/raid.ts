/** Where the common RAID levels put blocks, and what follows from it. */
export type RaidLevel = 0 | 1 | 4 | 5 | 6 | 10;

export const RAID_LEVELS: readonly RaidLevel[] = [0, 1, 4, 5, 6, 10];

/** What one disk holds in one stripe. */
export type RaidCell =
  | { readonly kind: 'data'; readonly block: number }
  | { readonly kind: 'parity'; readonly name: 'P' | 'Q'; readonly stripe: number };

const least: Readonly<Record<RaidLevel, number>> = { 0: 2, 1: 2, 4: 3, 5: 3, 6: 4, 10: 4 };

function check(level: RaidLevel, disks: number): void {
  if (!Number.isInteger(disks) || disks < least[level] || (level === 10 && disks % 2 === 1)) {
    throw new Error(`RAID ${level} cannot be made of ${disks} disks.`);
  }
}

/** Parity blocks in each stripe. */
const parities = (level: RaidLevel): number =>
  level === 6 ? 2 : level === 4 || level === 5 ? 1 : 0;

/** Disks' worth of room for data. */
export function dataDisks(level: RaidLevel, disks: number): number {
  check(level, disks);
  if (level === 1) return 1;
  return level === 10 ? disks / 2 : disks - parities(level);
}

/** The cells of one stripe, a disk each. */
function raidStripe(level: RaidLevel, disks: number, stripe: number): RaidCell[] {
  const width = dataDisks(level, disks);
  const first = stripe * width;
  const data = (index: number): RaidCell => ({ kind: 'data', block: first + index });
  return Array.from({ length: disks }, (_, disk): RaidCell => {
    if (level === 1) return data(0);
    if (level === 10) return data(Math.floor(disk / 2));
    if (parities(level) === 0) return data(disk);
    // RAID 4 keeps its parity on the last disk; 5 and 6 move it one disk to the left each stripe.
    const p = level === 4 ? disks - 1 : disks - 1 - (stripe % disks);
    const after = (disk - p + disks) % disks;
    if (after === 0) return { kind: 'parity', name: 'P', stripe };
    if (level === 6 && after === 1) return { kind: 'parity', name: 'Q', stripe };
    return data(after - parities(level));
  });
}

export const raidLayout = (level: RaidLevel, disks: number, stripes: number): RaidCell[][] =>
  Array.from({ length: stripes }, (_, stripe) => raidStripe(level, disks, stripe));

/** Whether all data can be had back: each stripe needs a parity left for each block it lost. */
export function survives(level: RaidLevel, disks: number, failed: readonly number[]): boolean {
  return raidLayout(level, disks, disks).every((cells) => {
    const left = cells.filter((_, disk) => !failed.includes(disk));
    const blocks = (some: readonly RaidCell[]) =>
      new Set(some.flatMap((cell) => (cell.kind === 'data' ? [cell.block] : [])));
    const lost = blocks(cells).size - blocks(left).size;
    return lost <= left.filter(({ kind }) => kind === 'parity').length;
  });
}

/** All sets of `count` disks out of `disks`. */
export function diskSets(disks: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, disks - from) }, (_, index) => from + index).flatMap(
    (disk) => diskSets(disks, count - 1, disk + 1).map((rest) => [disk, ...rest]),
  );
}

/** The largest number of disks of which any set may fail. */
export function alwaysSurvives(level: RaidLevel, disks: number): number {
  let count = 0;
  while (
    count < disks &&
    diskSets(disks, count + 1).every((failed) => survives(level, disks, failed))
  ) {
    count += 1;
  }
  return count;
}

/** Disk reads and writes for changing one block, the new parity being found from the old one. */
export function smallWrite(level: RaidLevel, disks: number): { reads: number; writes: number } {
  check(level, disks);
  if (level === 1) return { reads: 0, writes: disks };
  if (level === 10) return { reads: 0, writes: 2 };
  const extra = parities(level);
  return { reads: extra === 0 ? 0 : 1 + extra, writes: 1 + extra };
}

/** The parity of some blocks of equal length, and the missing one of a stripe. */
export const xor = (blocks: readonly (readonly number[])[]): number[] =>
  (blocks[0] ?? []).map((_, index) => blocks.reduce((sum, block) => sum ^ (block[index] ?? 0), 0));
