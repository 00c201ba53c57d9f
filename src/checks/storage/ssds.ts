import {
  emptyFlash,
  type Overwriting,
  overwrite,
  writeAmplification,
  writePage,
} from '../../figures/storage/flash.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

const pagesPerBlock = 20;

/** Twenty full blocks, one page of each overwritten, so that each is 95 % valid; one more write. */
function evenlyOverwritten() {
  const flash = emptyFlash({ blocks: 22, pagesPerBlock });
  const logical = 20 * pagesPerBlock;
  for (let page = 0; page < logical; page++) writePage(flash, page);
  for (let block = 0; block < 20; block++) writePage(flash, block * pagesPerBlock + block);
  flash.hostWrites = 0;
  flash.copies = 0;
  writePage(flash, logical);
  return flash;
}

const ninetyFive = typeNumber({
  id: 'ninety-five-percent-valid',
  unit: 'pages written to flash',
  prompt:
    'A drive is filled to 95 % and overwritten so evenly that in every erase block 19 of 20 pages are valid. To free room for one new page, a block is collected. How many pages are written to flash in all, the new one included?',
  answer: () => writeAmplification(evenlyOverwritten()),
  reason:
    'Nineteen valid pages have to be copied before the block can be erased, and that frees one page. 1 ÷ (1 − 0.95) = 20.',
  mistakes: [
    {
      answer: () => evenlyOverwritten().copies,
      reason: 'Those are the copies. The new page has to be written as well.',
    },
    {
      answer: () => 1,
      reason:
        'Only if an erased page were there already. It has to be made first, by emptying a whole block.',
    },
    {
      answer: () => 1 / 0.95,
      reason:
        'Dividing by the valid share: but what is gained from a collected block is the invalid share, 5 %.',
    },
  ],
  hint: 'Before the block can be erased, what is still valid in it must be copied. How many pages are that, and how many become free?',
});

interface Work {
  readonly amplification: number;
}
const measured = new Map<Overwriting, number>();
/** The write amplification, simulated when it is first asked for. */
function amplificationOf(input: Overwriting): number {
  const known = measured.get(input) ?? overwrite(input);
  measured.set(input, known);
  return known;
}
const work = (input: Overwriting): Work => ({
  get amplification() {
    return amplificationOf(input);
  },
});
const told = (input: Overwriting) =>
  `in the model, ${amplificationOf(input).toFixed(1)} pages are written to flash for each`;

const inOrder: Overwriting = { fill: 0.95, pattern: 'sequential' };
const atRandom: Overwriting = { fill: 0.95, pattern: 'random' };
const halfFull: Overwriting = { fill: 0.5, pattern: 'random' };
const trimmed: Overwriting = { fill: 0.95, pattern: 'random', trimmed: 0.5 };

const cheapWrites = chooseSome<Work>({
  id: 'fill-and-overwrite',
  prompt:
    'A drive is filled to the given share and then overwritten many times. In which cases does it write fewer than two pages for each page that the computer writes?',
  options: [
    {
      id: 'random-95',
      label: 'Filled to 95 %, overwritten in random order',
      facts: work(atRandom),
      get reason() {
        return `${told(atRandom)}: even the emptiest block is still mostly valid, and all that is copied.`;
      },
    },
    {
      id: 'sequential-95',
      label: 'Filled to 95 %, everything overwritten in order',
      facts: work(inOrder),
      get reason() {
        return `${told(inOrder)}: whole blocks become invalid together, so nothing needs copying.`;
      },
    },
    {
      id: 'random-50',
      label: 'Filled to 50 %, overwritten in random order',
      facts: work(halfFull),
      get reason() {
        return `${told(halfFull)}: with so much room, the collector can wait until blocks are almost all invalid.`;
      },
    },
    {
      id: 'trimmed',
      label: 'Filled to 95 %, half of it deleted and trimmed, the rest overwritten at random',
      facts: work(trimmed),
      get reason() {
        return `${told(trimmed)}: once told of the deletion, the drive is in effect less than half full.`;
      },
    },
  ],
  holds: ({ amplification }) => amplification < 2,
  whole:
    'Either whole blocks become invalid together, or there is so much room that the collector finds nearly empty blocks.',
});

interface Deletion {
  /** Whether the drive learns that the pages are no longer wanted. */
  readonly driveIsTold: boolean;
  readonly deletes: boolean;
}

const slowAfterDeleting = chooseOne<Deletion>({
  id: 'slow-after-deleting',
  prompt:
    'A drive was nearly full and slow to write. Half of the files have been deleted, `df` shows 50 % free, and it is as slow as before. What is the most likely reason?',
  options: [
    {
      id: 'no-trim',
      label: 'The file system never sent TRIM for the freed blocks',
      facts: { deletes: true, driveIsTold: false },
      reason:
        'To the drive the deleted pages are still valid, so it goes on copying them. `fstrim` would tell it.',
    },
    {
      id: 'fragmented',
      label: 'The free space is in many small pieces, and the drive must seek between them',
      facts: { deletes: true, driveIsTold: true },
      reason:
        'Seeks would need an arm. Where a logical block lies on flash is decided by the mapping anyway.',
    },
    {
      id: 'erasing',
      label: 'The drive is still erasing the deleted files page by page',
      facts: { deletes: true, driveIsTold: true },
      reason:
        'Flash is erased by the block, in milliseconds, and only what the drive knows to be invalid.',
    },
    {
      id: 'worn',
      label: 'Deleting has worn out the cells',
      facts: { deletes: false, driveIsTold: false },
      reason:
        'Deleting changes a little metadata. Cells wear when their block is erased and written again.',
    },
  ],
  holds: ({ deletes, driveIsTold }) => deletes && !driveIsTold,
});

const readMicroseconds = 100;
const inFlight = 32;

const overlap = typeNumber({
  id: 'reads-in-flight',
  unit: 'MB/s',
  prompt: `A read of 4,096 bytes takes ${readMicroseconds} µs, whichever chip it goes to. A program keeps ${inFlight} reads in flight, and there are enough chips and channels for all of them to go on at once. What throughput does it see?`,
  answer: () => (inFlight * 4096) / readMicroseconds,
  within: 0.02,
  decimals: 0,
  reason: `Bytes per microsecond are megabytes per second: 4,096 ÷ ${readMicroseconds} for one at a time, and ${inFlight} times that side by side. The latency of each read is unchanged.`,
  mistakes: [
    {
      answer: () => 4096 / readMicroseconds,
      reason: 'That is one read at a time. While it waits, the other chips could be at work.',
    },
    {
      answer: () => 4096 / readMicroseconds / inFlight,
      reason:
        'The reads do not share one chip; they overlap, so throughput grows with their number.',
    },
  ],
  hint: `How many bytes arrive within ${readMicroseconds} µs when ${inFlight} reads are under way at once?`,
});

export const questions = [ninetyFive, cheapWrites, slowAfterDeleting, overlap];
