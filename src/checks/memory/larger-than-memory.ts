import { chunks, peakOf, SCAN } from '../../figures/memory/peak.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';

const rows = 50_000_000;
/** Measured in CPython 3.11: a pointer, and an object with a header of 49 bytes and four letters. */
const text = 8 + 49 + 4;

const zeroOrTrue = typeNumber({
  id: 'zero-one-or-true-false',
  unit: 'times',
  prompt: `A column of ${rows.toLocaleString('en')} answers is kept in a Python list of texts, \`'true'\` or (rarely) \`'false'\`: a pointer of 8 bytes each, and an object of 53 bytes. Instead it could be 0 or 1 in a NumPy array of \`uint8\`. By which factor does the column shrink?`,
  answer: () => text,
  within: 0.02,
  reason: `${text} bytes become one: ${(rows * text) / 1e9} GB become ${(rows * 1) / 1e9} GB. Four of the bytes were letters; the rest was the pointer and the object’s header.`,
  mistakes: [
    {
      answer: () => 4,
      reason:
        'That compares letters with a byte. In Python each text is an object with a header, and the list holds a pointer to it.',
    },
    {
      answer: () => text / 8,
      reason: 'That is against 8 bytes, a 64-bit number. `uint8` takes one byte.',
    },
    { answer: () => text - 8, reason: 'The list’s pointer to each object, 8 bytes, counts too.' },
  ],
  hint: 'What does one value take in the list, pointer and object together, and what in an array of `uint8`?',
});

const parts = 16;
const peak = typeNumber({
  id: 'peak-in-chunks',
  unit: 'GB',
  prompt: `A table that takes ${SCAN.table} GB in memory is read in ${parts} equal chunks. Each is summed up and replaced by the next, but the old chunk is freed only after the new one has been read. What is the peak?`,
  answer: () => 2 * peakOf(chunks(SCAN, parts)),
  within: 0.01,
  reason: `Two chunks of ${peakOf(chunks(SCAN, parts))} GB are in memory at once. Freeing the old one first (\`del chunk\`) would halve the peak.`,
  mistakes: [
    {
      answer: () => peakOf(chunks(SCAN, parts)),
      reason: 'That is one chunk. While the next is read, the old one is still there.',
    },
    {
      answer: () => SCAN.table,
      reason: 'That would be so if all chunks were kept, in a list for example.',
    },
  ],
  hint: 'How large is one chunk, and how many are there at the worst moment?',
});

interface Aggregate {
  /** Numbers that must be carried from chunk to chunk; grows with the data if infinite. */
  readonly carried: number;
}

const inPieces = chooseSome<Aggregate>({
  id: 'exact-in-one-pass',
  prompt:
    'A stream of a billion numbers (all may be different) is read once, in chunks. Which results can be had exactly with a fixed, small amount of memory?',
  options: [
    {
      id: 'mean',
      label: 'The mean',
      facts: { carried: 2 },
      reason: 'Carry the sum and the count, and divide at the end.',
    },
    {
      id: 'variance',
      label: 'The variance',
      facts: { carried: 3 },
      reason:
        'Count, mean and the sum of squared deviations can be updated chunk by chunk (Welford’s method).',
    },
    {
      id: 'median',
      label: 'The median',
      facts: { carried: Number.POSITIVE_INFINITY },
      reason:
        'Any number seen may turn out to be the middle one. It takes all of them, more passes, or an approximation.',
    },
    {
      id: 'distinct',
      label: 'The number of different values',
      facts: { carried: Number.POSITIVE_INFINITY },
      reason:
        'To know whether a value is new, all values so far must be remembered; HyperLogLog only estimates.',
    },
    {
      id: 'top',
      label: 'The ten largest',
      facts: { carried: 10 },
      reason: 'Ten numbers are enough: whatever is smaller than all of them can be forgotten.',
    },
  ],
  holds: ({ carried }) => Number.isFinite(carried),
  whole: 'What can be summed up in a few numbers that combine needs no more memory for more data.',
});

interface Plan {
  /** GB in memory at the worst moment. */
  readonly peak: number;
  readonly exact: boolean;
  readonly machines: number;
}

const available = 12;
const table = { rows: 400e6, columns: 20, bytes: 8 };
const gigabytes = (columns: number, share = 1) =>
  (table.rows * columns * table.bytes * share) / 1e9;

const firstStep = chooseOne<Plan>({
  id: 'first-thing-to-try',
  prompt: `A Parquet file holds 400 million rows and 20 columns of 8 bytes. Wanted is the exact sum of one column for each value of another (fifty of them). The laptop has ${available} GB to give. Which is the simplest plan that works?`,
  options: [
    {
      id: 'whole',
      label: 'Load the file into one pandas table and group it',
      facts: { peak: gigabytes(20), exact: true, machines: 1 },
      reason: `All columns take ${gigabytes(20)} GB before the first copy is made.`,
    },
    {
      id: 'columns',
      label: 'Read the two columns and group them',
      facts: { peak: gigabytes(2), exact: true, machines: 1 },
      reason: `Two columns are ${gigabytes(2)} GB, and a columnar file does not even read the rest. Chunks would make it smaller yet.`,
    },
    {
      id: 'sample',
      label: 'Take a sample of one row in a hundred and multiply',
      facts: { peak: gigabytes(20, 0.01), exact: false, machines: 1 },
      reason: 'It fits easily, but the sums would be estimates, and exact ones were asked for.',
    },
    {
      id: 'cluster',
      label: 'Rent eight machines and use Spark',
      facts: { peak: gigabytes(20) / 8, exact: true, machines: 8 },
      reason:
        'It would work. But one machine can do it, without a network and a cluster to look after.',
    },
  ],
  holds: ({ peak: most, exact, machines }) => exact && most <= available && machines === 1,
});

const chunkMeans = [
  { count: 900, mean: 10 },
  { count: 100, mean: 30 },
];
const total = chunkMeans.reduce((sum, { count }) => sum + count, 0);

const means = typeNumber({
  id: 'mean-of-means',
  prompt:
    'A file was read in two chunks. The first had 900 rows with a mean of 10, the second 100 rows with a mean of 30. What is the mean of all rows?',
  answer: () => chunkMeans.reduce((sum, { count, mean }) => sum + count * mean, 0) / total,
  reason: 'The sums combine, 9,000 + 3,000, and so do the counts; the division comes last.',
  mistakes: [
    {
      answer: () => chunkMeans.reduce((sum, { mean }) => sum + mean, 0) / chunkMeans.length,
      reason: 'That is the average of the averages, as if both chunks had the same number of rows.',
    },
  ],
  hint: 'Turn each mean back into a sum. What do the sums add up to, over how many rows?',
});

export const questions = [zeroOrTrue, peak, inPieces, firstStep, means];
