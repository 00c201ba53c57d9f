import { bitsFor } from '../../figures/storage/encode.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const trips = {
  rows: 10_000_000,
  columns: { id: 8, start: 8, end: 8, from: 20, to: 20, driver: 8, fare: 4, tip: 4 },
};
const rowBytes = Object.values(trips.columns).reduce((sum, bytes) => sum + bytes, 0);
const megabytesOf = (bytes: number) => (trips.rows * bytes) / 1e6;

const averageOfOneColumn = typeNumber({
  id: 'average-of-one-column',
  prompt: `A table of taxi trips has ${trips.rows.toLocaleString('en')} rows and columns of ${Object.entries(
    trips.columns,
  )
    .map(([name, bytes]) => `${name} ${bytes}`)
    .join(
      ', ',
    )} bytes, without compression. It is stored once row by row and once column by column, in blocks of 4 KiB. How many MB (10⁶ bytes) fewer does \`SELECT avg(fare)\` read from the second?`,
  unit: 'MB',
  answer: () => megabytesOf(rowBytes - trips.columns.fare),
  within: 0.002,
  reason: `Every block of the row file has some fares, so all ${megabytesOf(rowBytes)} MB come. The column takes ${megabytesOf(trips.columns.fare)} MB, in one piece.`,
  mistakes: [
    {
      answer: () => megabytesOf(rowBytes),
      reason: 'That is the whole row file. The column itself still has to be read.',
    },
    {
      answer: () => megabytesOf(trips.columns.fare),
      reason: 'That is what the column file reads. How much more does the row file?',
    },
    {
      answer: () => 0,
      reason:
        'A block of 4 KiB holds about 50 rows. The row file cannot leave out the other columns of those rows.',
    },
  ],
  hint: 'How long is a row, how many rows are in a block, and can any block of the row file be skipped?',
});

const rowGroups = [
  { id: 'g0', min: 3, max: 41 },
  { id: 'g1', min: 40, max: 78 },
  { id: 'g2', min: 12, max: 95 },
  { id: 'g3', min: 79, max: 99 },
] as const;
const limit = 78;

const skipRowGroups = chooseSome<{ min: number; max: number }>({
  id: 'skip-row-groups',
  prompt: `The footer of a Parquet file gives the smallest and largest value of \`temperature\` in each row group. Which row groups must be read for \`WHERE temperature > ${limit}\`?`,
  options: rowGroups.map(({ id, min, max }) => ({
    id,
    label: `${min} to ${max}`,
    facts: { min, max },
    reason:
      max > limit
        ? `Its largest value is ${max}, so at least one row matches, perhaps among many that do not.`
        : `Its largest value is ${max}, and nothing in it can be greater than ${limit}.`,
  })),
  holds: ({ max }) => max > limit,
  whole:
    'Only the largest value counts for "greater than". The wide range, 12 to 95, must be read though it may hold a single match: unsorted data prunes badly.',
});

const products = 1000;
const sales = 4_000_000;
const indexBytes = (sales * bitsFor(products)) / 8;
const dictionarySize = typeNumber({
  id: 'dictionary-size',
  prompt: `A column holds ${sales.toLocaleString('en')} product names, ${products.toLocaleString('en')} different ones, in random order. After dictionary encoding and bit packing, how many bytes do the numbers take, without the dictionary?`,
  unit: 'bytes',
  answer: () => indexBytes,
  within: 0.001,
  reason: `${products.toLocaleString('en')} values need ${bitsFor(products)} bits, as 2¹⁰ is 1,024. Eight numbers fit into ten bytes.`,
  mistakes: [
    {
      answer: () => sales * 2,
      reason: 'Two bytes are the next whole number of bytes, but bit packing does not round up.',
    },
    {
      answer: () => sales * 4,
      reason: 'Four bytes are an ordinary int32. How many bits does a number below 1,000 need?',
    },
    {
      answer: () => sales * bitsFor(products),
      reason: 'That is the number of bits. A byte has eight.',
    },
  ],
  hint: 'How many bits tell 1,000 values apart? Multiply by the rows and divide by eight.',
});

const whichColumnGains = chooseOne<{ distinct: number; runsAfterSort: number }>({
  id: 'sort-by',
  prompt:
    'A table of 100 million page views is now in random order. You may sort it by one column before writing Parquet. After sorting by which column does that column itself become smallest?',
  options: [
    {
      id: 'country',
      label: '`country`, 50 different values',
      facts: { distinct: 50, runsAfterSort: 50 },
      reason:
        'Fifty runs: in all row groups together little more than fifty numbers with a count each.',
    },
    {
      id: 'user',
      label: '`user`, 4 million different values',
      facts: { distinct: 4e6, runsAfterSort: 4e6 },
      reason:
        'Sorting gives runs of about 25 rows, but all 4 million values have to be written once.',
    },
    {
      id: 'time',
      label: '`time` in microseconds, nearly all different',
      facts: { distinct: 99e6, runsAfterSort: 99e6 },
      reason:
        'Sorted times have small differences, which delta encoding uses, but each row still needs some bits.',
    },
    {
      id: 'token',
      label: '`token`, 16 random bytes for each view',
      facts: { distinct: 100e6, runsAfterSort: 100e6 },
      reason: 'Random bytes hardly compress in any order, and no value occurs twice.',
    },
  ],
  holds: ({ runsAfterSort }) => runsAfterSort < 1e6,
});

const logger = chooseOne<{ rowReadableAtOnce: boolean; typed: boolean; filesADay: number }>({
  id: 'format-for-a-log',
  prompt:
    'A sensor sends one typed record a second. Each must be readable by others within a second and survive a crash of the writer, and the file system should not drown in files. How should the writer store them?',
  options: [
    {
      id: 'parquet',
      label: 'One Parquet file a day, left open',
      facts: { rowReadableAtOnce: false, typed: true, filesADay: 1 },
      reason:
        'The footer is written when the file is closed. Until then nobody can read it, and after a crash nobody ever can.',
    },
    {
      id: 'parquet-each',
      label: 'One Parquet file for each record',
      facts: { rowReadableAtOnce: true, typed: true, filesADay: 86_400 },
      reason:
        'Each record is readable at once, but 86,400 files a day have footers larger than their content.',
    },
    {
      id: 'csv-gzip',
      label: 'One CSV file a day, written through gzip as a single stream',
      facts: { rowReadableAtOnce: false, typed: false, filesADay: 1 },
      reason:
        'The compressor holds records back until it has enough for a block, and CSV carries no types.',
    },
    {
      id: 'protobuf',
      label:
        'One file a day, to which each record is appended in protobuf with its length before it',
      facts: { rowReadableAtOnce: true, typed: true, filesADay: 1 },
      reason:
        'An append needs nothing that comes after it, the length shows where a record ends, and a torn last record can be dropped. Turn it into Parquet when the day is over.',
    },
  ],
  holds: ({ rowReadableAtOnce, typed, filesADay }) =>
    rowReadableAtOnce && typed && filesADay < 1000,
});

export const questions: readonly Question[] = [
  averageOfOneColumn,
  skipRowGroups,
  dictionarySize,
  whichColumnGains,
  logger,
];
