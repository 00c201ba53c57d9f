import {
  duration,
  HIERARCHY,
  humanTime,
  type Level,
  latencyOf,
} from '../../figures/memory/hierarchy.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

interface Order {
  readonly order: readonly Level[];
}
const nameOf = (id: Level) => HIERARCHY.find((level) => level.id === id)?.name ?? id;
const inWords = (order: readonly Level[]) => order.map(nameOf).join(' < ');
const sorted = ({ order }: Order) =>
  order.every((id, index) => index === 0 || latencyOf(id) > latencyOf(order[index - 1] ?? id));
const proposal = (id: string, order: readonly Level[], reason: string) => ({
  id,
  label: inWords(order),
  facts: { order },
  reason,
});

const orderThese = chooseOne<Order>({
  id: 'order-these',
  prompt: 'One small read from each. Which line is ordered from the quickest to the slowest?',
  options: [
    proposal(
      'network-last',
      ['l2', 'ram', 'ssd', 'disk', 'datacentre'],
      `A hard disk takes ${duration(latencyOf('disk'))}; another machine of the data centre has answered after ${duration(latencyOf('datacentre'))}, if it holds the data in memory.`,
    ),
    proposal(
      'right',
      ['l2', 'ram', 'ssd', 'datacentre', 'disk'],
      'Each is slower than the one before. Note that a neighbour’s memory is nearer than one’s own hard disk.',
    ),
    proposal(
      'network-early',
      ['l2', 'ram', 'datacentre', 'ssd', 'disk'],
      `A round trip in the data centre, ${duration(latencyOf('datacentre'))}, is longer than a read of a local SSD, ${duration(latencyOf('ssd'))}.`,
    ),
    proposal(
      'ssd-first',
      ['l2', 'ssd', 'ram', 'datacentre', 'disk'],
      `An SSD needs ${duration(latencyOf('ssd'))} to answer, main memory ${duration(latencyOf('ram'))}.`,
    ),
  ],
  holds: sorted,
});

const steps = 10_000_000;
const seconds = (id: Level) => (steps * latencyOf(id)) / 1e9;

const chain = typeNumber({
  id: 'chain-of-links',
  unit: 's',
  prompt: `A program follows ${steps.toLocaleString('en')} links, each of which tells where the next lies. All of it is in main memory, none of it in a cache. Take ${latencyOf('ram')} ns for an access. How long does it take?`,
  answer: () => seconds('ram'),
  within: 0.01,
  reason: `No fetch can begin before the one before it has ended, so the times add up: 10⁷ × ${latencyOf('ram')} ns. In the L1 cache it would be ${seconds('l1')} s.`,
  mistakes: [
    {
      answer: () => seconds('l1'),
      reason:
        'That is with everything in the L1 cache. A link that is not there costs a trip to main memory.',
    },
    {
      answer: () => seconds('ram') / 10,
      reason:
        'Ten fetches at a time would do that, but here the address of the next is not known yet.',
    },
    { answer: () => seconds('ram') * 1000, reason: 'A thousand too many: 10⁹ ns are one second.' },
  ],
  hint: 'Multiply, then turn nanoseconds into seconds: 10⁹ of them make one.',
});

const line = 64;
const useful = 4;

const lineUse = typeNumber({
  id: 'share-of-a-line',
  unit: '%',
  prompt:
    'A table in memory has rows of 256 bytes. A loop reads one field of 4 bytes from every row, in order. Cache lines have 64 bytes. How many per cent of the bytes that come from main memory does it use?',
  answer: () => (100 * useful) / line,
  within: 0.01,
  reason:
    'Each field brings its own line of 64 bytes, of which 4 are used. Stored column by column, all of them would be.',
  mistakes: [
    {
      answer: () => (100 * useful) / 256,
      reason:
        'That is the share of the row. But only one of the row’s four lines has to be fetched.',
    },
    {
      answer: () => 100,
      reason: 'Memory can be addressed by the byte, but what moves into the cache is a whole line.',
    },
  ],
  hint: 'What moves when one field is fetched, and how much of it is wanted?',
});

interface Walk {
  /** Bytes between one access and the next. */
  readonly stride: number;
  readonly bytes: number;
  readonly seenBefore: boolean;
}

const locality = chooseSome<Walk>({
  id: 'which-are-kind-to-caches',
  prompt:
    'The L2 cache holds 1 MiB, a line 64 bytes. In which loops does most of the data come from a cache rather than from main memory?',
  options: [
    {
      id: 'sequential',
      label: 'Reading 1 GiB of 8-byte numbers from start to end, once',
      facts: { stride: 8, bytes: 2 ** 30, seenBefore: false },
      reason: 'One fetch brings eight numbers, so seven of eight are found in the cache.',
    },
    {
      id: 'column',
      label: 'Reading down a column of 8-byte numbers, with rows of 64,000 bytes, 8,000 rows, once',
      facts: { stride: 64_000, bytes: 8000 * 64, seenBefore: false },
      reason: 'Each number lies in a line of its own, which has not been fetched before.',
    },
    {
      id: 'small-table',
      label: 'A million look-ups at random places in a table of 256 KiB',
      facts: { stride: 64, bytes: 2 ** 18, seenBefore: true },
      reason:
        'After some tens of thousands of look-ups the whole table is in the cache: locality in time.',
    },
    {
      id: 'large-table',
      label: 'A million look-ups at random places in a table of 8 GiB',
      facts: { stride: 64, bytes: 2 ** 33, seenBefore: true },
      reason:
        'Hardly any place comes again before its line has been driven out of a cache this small.',
    },
  ],
  holds: ({ stride, bytes, seenBefore }) => stride <= line / 2 || (seenBefore && bytes <= 2 ** 20),
  whole:
    'Either neighbours are used together (locality in space), or what is used fits and is used again (in time).',
});

const human = typeNumber({
  id: 'human-time',
  unit: 'days',
  prompt: `If one nanosecond lasted one second, a read from a hard disk of ${duration(latencyOf('disk'))} would last how many days?`,
  answer: () => latencyOf('disk') / 86_400,
  within: 0.02,
  decimals: 0,
  reason: `10 ms are 10⁷ ns, so 10⁷ s, and a day has 86,400 of them: ${humanTime(latencyOf('disk'))}.`,
  mistakes: [
    {
      answer: () => latencyOf('ssd') / 86_400,
      reason: 'That is a solid-state drive. A hard disk takes a hundred times as long.',
    },
    { answer: () => latencyOf('disk') / 3600, reason: 'Those are hours; a day has 24 of them.' },
  ],
  hint: 'How many nanoseconds are 10 ms? Take as many seconds and divide by 86,400.',
});

export const questions = [orderThese, chain, lineUse, locality, human];
