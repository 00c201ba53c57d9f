/** A small flash drive: pages, erase blocks, a mapping and garbage collection. */
export interface FlashShape {
  readonly blocks: number;
  readonly pagesPerBlock: number;
}

/** A physical page: free, or holding a logical page that is still current or no longer. */
export type FlashPage =
  | { readonly state: 'free' }
  | { readonly state: 'valid' | 'invalid'; readonly logical: number; readonly version: number };

export interface FlashPlace {
  readonly block: number;
  readonly page: number;
}

export interface Flash extends FlashShape {
  /** The pages of each erase block. */
  readonly pages: FlashPage[][];
  /** Where the current version of each logical page lies. */
  readonly places: Map<number, FlashPlace>;
  /** How many pages of each block are valid. */
  readonly valid: number[];
  /** How often each block has been erased. */
  readonly erases: number[];
  /** The block that takes the next write. */
  open: number;
  hostWrites: number;
  copies: number;
}

const free: FlashPage = { state: 'free' };

const blockOf = (flash: Flash, block: number): FlashPage[] => {
  const pages = flash.pages[block];
  if (pages === undefined) throw new Error(`There is no block ${block}.`);
  return pages;
};

export const emptyFlash = ({ blocks, pagesPerBlock }: FlashShape): Flash => ({
  blocks,
  pagesPerBlock,
  pages: Array.from({ length: blocks }, () => Array.from({ length: pagesPerBlock }, () => free)),
  places: new Map(),
  valid: Array.from({ length: blocks }, () => 0),
  erases: Array.from({ length: blocks }, () => 0),
  open: 0,
  hostWrites: 0,
  copies: 0,
});

/** Blocks are filled from their first page on, so a free first page means an erased block. */
const isErased = (flash: Flash, block: number): boolean =>
  blockOf(flash, block)[0]?.state === 'free';

const erasedBlocks = (flash: Flash): number[] =>
  [...flash.pages.keys()].filter((block) => isErased(flash, block));

const isFull = (flash: Flash, block: number): boolean =>
  blockOf(flash, block).at(-1)?.state !== 'free';

/** Writes to the next page of the open block, or of an erased one if that is full. */
function program(flash: Flash, logical: number, version: number): void {
  if (isFull(flash, flash.open)) {
    const [erased] = erasedBlocks(flash);
    if (erased === undefined) throw new Error('No block is erased.');
    flash.open = erased;
  }
  const pages = blockOf(flash, flash.open);
  const page = pages.findIndex(({ state }) => state === 'free');
  pages[page] = { state: 'valid', logical, version };
  flash.valid[flash.open] = (flash.valid[flash.open] ?? 0) + 1;
  flash.places.set(logical, { block: flash.open, page });
}

/** The version of a logical page, after marking its current copy invalid; 0 if it has none. */
function invalidate(flash: Flash, logical: number): number {
  const place = flash.places.get(logical);
  if (place === undefined) return 0;
  const pages = blockOf(flash, place.block);
  const old = pages[place.page];
  if (old === undefined || old.state === 'free') throw new Error('The mapping is broken.');
  pages[place.page] = { ...old, state: 'invalid' };
  flash.valid[place.block] = (flash.valid[place.block] ?? 0) - 1;
  flash.places.delete(logical);
  return old.version;
}

/** Moves what is valid in the full block with the fewest valid pages, then erases that block. */
export function collectGarbage(flash: Flash): void {
  const [victim] = flash.valid
    .map((valid, block) => ({ block, valid }))
    .filter(({ block }) => isFull(flash, block))
    .sort((one, other) => one.valid - other.valid);
  if (victim === undefined || victim.valid === flash.pagesPerBlock) {
    throw new Error('The drive is full: no block holds an invalid page.');
  }
  const moving = blockOf(flash, victim.block);
  for (const page of moving) {
    if (page.state !== 'valid') continue;
    program(flash, page.logical, page.version);
    flash.copies += 1;
  }
  flash.pages[victim.block] = moving.map(() => free);
  flash.valid[victim.block] = 0;
  flash.erases[victim.block] = (flash.erases[victim.block] ?? 0) + 1;
}

/** Writes a logical page. One erased block is always kept back for the collector. */
export function writePage(flash: Flash, logical: number): void {
  const version = invalidate(flash, logical) + 1;
  if (isFull(flash, flash.open) && erasedBlocks(flash).length <= 1) collectGarbage(flash);
  program(flash, logical, version);
  flash.hostWrites += 1;
}

/** Tells the drive that a logical page is no longer needed. */
export function trimPage(flash: Flash, logical: number): void {
  invalidate(flash, logical);
}

/** Pages written to flash for each page written by the computer. */
export const writeAmplification = ({ hostWrites, copies }: Flash): number =>
  (hostWrites + copies) / hostWrites;

/** The same sequence for the same seed (Park and Miller's generator). */
function* randomNumbers(seed: number, below: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (state * 48271) % 2147483647;
    yield state % below;
  }
}

export interface Overwriting {
  /** Share of all flash pages that hold current data, 0 to 1. */
  readonly fill: number;
  readonly pattern: 'random' | 'sequential';
  /** Share of the data that is deleted and trimmed after filling. */
  readonly trimmed?: number;
}

export const OVERWRITTEN_DRIVE: FlashShape = { blocks: 101, pagesPerBlock: 32 };

/**
 * Fills a drive and overwrites what it holds, many times over, then measures the write
 * amplification of the last rounds, when it has settled.
 */
export function overwrite({ fill, pattern, trimmed = 0 }: Overwriting): number {
  const flash = emptyFlash(OVERWRITTEN_DRIVE);
  const capacity = OVERWRITTEN_DRIVE.blocks * OVERWRITTEN_DRIVE.pagesPerBlock;
  const all = Math.round(capacity * fill);
  for (let logical = 0; logical < all; logical++) writePage(flash, logical);
  const kept = Math.round(all * (1 - trimmed));
  for (let logical = kept; logical < all; logical++) trimPage(flash, logical);
  const random = randomNumbers(7, kept);
  const run = (count: number) => {
    for (let index = 0; index < count; index++) {
      writePage(flash, pattern === 'random' ? (random.next().value as number) : index % kept);
    }
  };
  run(4 * kept);
  flash.hostWrites = 0;
  flash.copies = 0;
  run(4 * kept);
  return writeAmplification(flash);
}
