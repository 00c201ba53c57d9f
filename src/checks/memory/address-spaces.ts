import { splitAddress, tableBytes } from '../../figures/memory/translation.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

/** A page of a small process, as its page table and the kernel know it. */
interface Page {
  readonly mapped: boolean;
  readonly present: boolean;
  readonly writable: boolean;
}
const stack: Page = { mapped: true, present: true, writable: true };
const code: Page = { mapped: true, present: true, writable: false };
const untouched: Page = { mapped: true, present: false, writable: true };
const hole: Page = { mapped: false, present: false, writable: false };

interface Access {
  readonly page: Page;
  readonly write: boolean;
}
const allowed = ({ page, write }: Access) => page.mapped && (page.writable || !write);
const faults = (access: Access) => !access.page.present || !allowed(access);

const accesses = [
  {
    id: 'read-code',
    label: 'It reads a byte of its code',
    facts: { page: code, write: false },
    reason: 'The page is present and reading is allowed, so the processor needs no help.',
  },
  {
    id: 'write-code',
    label: 'It writes a byte of its code',
    facts: { page: code, write: true },
    reason: 'The page is present but read-only. The kernel finds no excuse and sends SIGSEGV.',
  },
  {
    id: 'write-stack',
    label: 'It writes to its stack, to a page that it wrote a moment ago',
    facts: { page: stack, write: true },
    reason: 'Present and writable. It would fault only if the page had been evicted meanwhile.',
  },
  {
    id: 'first-heap',
    label: 'It writes to a page of heap that it asked for and never touched',
    facts: { page: untouched, write: true },
    reason:
      'There is no frame yet. The fault is minor: the kernel enters a page of zeros and goes on.',
  },
  {
    id: 'hole',
    label: 'It reads an address between heap and stack that belongs to nothing',
    facts: { page: hole, write: false },
    reason: 'A hole has no entry. The fault ends as a segmentation fault.',
  },
] as const;

const whichFault = chooseSome<Access>({
  id: 'which-access-faults',
  prompt:
    'A process has code (present, read-only), a stack (present, writable) and a heap of which some pages were never touched. Which accesses cause a page fault of any kind?',
  options: accesses,
  holds: faults,
  whole:
    'A fault comes when the entry is missing, says not present, or forbids the access. Only the kernel decides whether that is an error.',
});

const offset = 0x2a8;
const address = (3n << 39n) | (5n << 30n) | (0n << 21n) | (17n << 12n) | BigInt(offset);
const parts = splitAddress(address);

const lastIndex = typeNumber({
  id: 'offset-in-page',
  unit: '(decimal)',
  prompt: `On x86-64 with pages of 4,096 bytes, which entry of the last page table (level 1) does the address \`0x${address.toString(16)}\` choose? Give its number in decimal.`,
  answer: () => parts.indices[3] ?? 0,
  reason:
    'The last three hexadecimal digits, `2a8`, are the offset. The nine bits above it are 0x011, which is 17.',
  mistakes: [
    {
      answer: () => parts.offset,
      reason:
        'Those are the lowest 12 bits, the offset in the page. The index is in the nine bits above.',
    },
    {
      answer: () => parts.indices[0] ?? 0,
      reason:
        'That is the index into the top table, bits 47 to 39. The last table is chosen by bits 20 to 12.',
    },
    {
      answer: () => 11,
      reason: 'The digits are right, but they are hexadecimal: 0x11 is 16 + 1.',
    },
  ],
  hint: 'Three hexadecimal digits are 12 bits. Cut them off, then take the lowest nine bits of what is left.',
});

const gibibytes = 8n;

const tables = typeNumber({
  id: 'size-of-page-tables',
  unit: 'MiB',
  prompt: `A process uses ${gibibytes} GiB in one piece, in pages of 4 KiB; an entry has 8 bytes. About how much memory do the page tables of the last level take? (The others are tiny.)`,
  answer: () => Number(tableBytes(gibibytes << 30n)) / 2 ** 20,
  within: 0.01,
  decimals: 0,
  reason:
    '8 GiB ÷ 4 KiB = 2²¹ pages, 8 bytes each: 16 MiB, a 512th of the memory that they describe.',
  mistakes: [
    {
      answer: () => Number(tableBytes(gibibytes << 30n)) / 2 ** 20 / 8,
      reason: 'That is the number of entries in Mi. Each of them has 8 bytes.',
    },
  ],
  hint: 'How many pages are 8 GiB, and what does each cost in the table?',
});

const parentPages = (2 * 2 ** 30) / 4096;
const written = 25_600;

const forked = typeNumber({
  id: 'fork-and-write',
  unit: 'MiB',
  prompt: `A process with 2 GiB in memory (${parentPages.toLocaleString('en')} pages of 4 KiB) forks. The child reads all of it and writes one byte in each of ${written.toLocaleString('en')} different pages. How much additional memory do these pages take?`,
  answer: () => (written * 4096) / 2 ** 20,
  within: 0.01,
  reason: `Reading shares the frames. Each first write copies a whole page: ${written.toLocaleString('en')} × 4 KiB.`,
  mistakes: [
    {
      answer: () => 2048,
      reason: 'That would be a copy of everything. Pages that are only read stay shared.',
    },
    {
      answer: () => 0,
      reason: 'It would be nothing if the child only read. Writing ends the sharing, page by page.',
    },
    {
      answer: () => written / 2 ** 20,
      reason: 'Those are the bytes written. What is copied is the page around each of them.',
    },
  ],
  hint: 'What is copied when the child writes a byte into a shared page?',
});

interface Explanation {
  /** Whether it explains that the first pass waits for the drive although nothing was asked for twice. */
  readonly loadsOnTouch: boolean;
  readonly secondPassFromMemory: boolean;
}

const slowFirst = chooseOne<Explanation>({
  id: 'slow-first-pass',
  prompt:
    'A program maps a file of 4 GB, which takes a millisecond, and sums it up in 9 s. It sums it up again in 0.5 s. The machine has 16 GB of memory. Why?',
  options: [
    {
      id: 'touch',
      label: 'The first pass faulted every page in from the drive, and they stayed in memory',
      facts: { loadsOnTouch: true, secondPassFromMemory: true },
      reason:
        'Mapping only notes the range. Major faults bring the pages, and the second pass finds them present.',
    },
    {
      id: 'mmap-loaded',
      label: '`mmap` loaded the file, and the processor was slow to warm up',
      facts: { loadsOnTouch: false, secondPassFromMemory: true },
      reason:
        'To load 4 GB in a millisecond would take 4 TB/s. Nothing had been read when `mmap` returned.',
    },
    {
      id: 'swap',
      label: 'The file was in the swap at first',
      facts: { loadsOnTouch: true, secondPassFromMemory: false },
      reason:
        'Swap holds pages that have no file of their own. These have one, and are read from it.',
    },
    {
      id: 'tlb',
      label: 'The TLB remembered the translations of the first pass',
      facts: { loadsOnTouch: false, secondPassFromMemory: false },
      reason:
        'A million pages are far more than a TLB holds, and a walk costs nanoseconds, not microseconds.',
    },
  ],
  holds: ({ loadsOnTouch, secondPassFromMemory }) => loadsOnTouch && secondPassFromMemory,
});

export const questions = [whichFault, lastIndex, tables, forked, slowFirst];
