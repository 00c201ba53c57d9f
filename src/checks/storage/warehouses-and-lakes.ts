import { filesOf } from '../../figures/storage/table-log.ts';
import { chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const reasonsForALake = chooseSome<{ lakeOffersIt: boolean; warehouseOffersIt: boolean }>({
  id: 'reasons-for-a-lake',
  prompt:
    'A hospital wonders whether to build a data lake, with everything kept in its original form, instead of a warehouse. Which of these are good reasons for the lake?',
  options: [
    {
      id: 'sensitive',
      label: 'The records are confidential',
      facts: { lakeOffersIt: false, warehouseOffersIt: true },
      reason:
        'Raw files hold everything about everybody, and access goes by file. A warehouse can leave names out on the way in and grant rights by row and column.',
    },
    {
      id: 'tools',
      label: 'Doctors should use off-the-shelf programs for charts and reports',
      facts: { lakeOffersIt: false, warehouseOffersIt: true },
      reason:
        'Such programs expect tables and SQL, which a warehouse offers. In front of raw files, somebody has to build the tables first.',
    },
    {
      id: 'no-table',
      label: 'X-ray images, dictated letters and sensor curves do not fit into rows and columns',
      facts: { lakeOffersIt: true, warehouseOffersIt: false },
      reason:
        'A warehouse needs columns and would have to drop or hide what has none. A lake takes any file, and programs that understand images read them.',
    },
    {
      id: 'clean',
      label: 'Everyone should be able to rely on the values being correct',
      facts: { lakeOffersIt: false, warehouseOffersIt: true },
      reason:
        'A lake checks nothing on arrival. Checking and converting before storing is what a warehouse does.',
    },
  ],
  holds: ({ lakeOffersIt, warehouseOffersIt }) => lakeOffersIt && !warehouseOffersIt,
  whole:
    'Only the missing tabular form speaks for the lake. Protection, compatible tools and clean values are what the common form of a warehouse is for.',
});

const tillValues = ['450', '980', 'n/a'] as const;
/** What SQLite's CAST to INTEGER makes of a text: its leading digits, or 0. */
const castToInteger = (text: string) => Number(/^\s*[+-]?\d+/.exec(text)?.[0] ?? 0);
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const silentZero = typeNumber({
  id: 'silent-zero',
  prompt: `A column of text holds ${tillValues.map((text) => `\`${text}\``).join(', ')}. What does \`SELECT avg(CAST(cents AS INTEGER))\` give in SQLite, rounded to whole cents?`,
  unit: 'cents',
  answer: () => Math.round(mean(tillValues.map(castToInteger))),
  within: 0.002,
  reason:
    'SQLite casts a text without leading digits to 0, and a zero counts in an average. A schema on write would have turned the row away.',
  mistakes: [
    {
      answer: () => mean(tillValues.filter((text) => castToInteger(text) > 0).map(castToInteger)),
      reason:
        'That would be so if `n/a` became NULL, which averages leave out. A cast in SQLite gives a number.',
    },
    {
      answer: () => 0,
      reason: 'No error stops the query, and one value does not spoil the others.',
    },
  ],
  hint: 'What number does the cast make of `n/a`, and does the average count it?',
});

const repairHistory = chooseSome<{ originalsKept: boolean }>({
  id: 'repair-history',
  prompt:
    'For six months the transformation has been dropping every refund. The sources delete their data after thirty days. With which set-ups can the six months be put right?',
  options: [
    {
      id: 'etl-discard',
      label: 'ETL; the extracts are deleted after each load',
      facts: { originalsKept: false },
      reason:
        'The refunds were dropped on the way, and neither extract nor source has them any more.',
    },
    {
      id: 'etl-keep',
      label: 'ETL; the extracts are also kept in a lake',
      facts: { originalsKept: true },
      reason:
        'The mended transformation runs again over the kept extracts. ETL does not forbid that.',
    },
    {
      id: 'elt',
      label: 'ELT; raw tables are loaded first and never changed',
      facts: { originalsKept: true },
      reason: 'The originals are in the raw tables; mend the SQL and run it again.',
    },
    {
      id: 'backup',
      label: 'ETL as in the first, with a backup of the warehouse every night',
      facts: { originalsKept: false },
      reason:
        'Each backup holds the transformed tables, without refunds. It restores the mistake faithfully.',
    },
  ],
  holds: ({ originalsKept }) => originalsKept,
  whole:
    'What counts is whether the data from before the faulty step still exists anywhere, not the order of the letters.',
});

const log = [
  { add: ['p1', 'p2'], remove: [] },
  { add: ['p3'], remove: [] },
  { add: ['p4'], remove: ['p1', 'p3'] },
  { add: ['p5'], remove: ['p2'] },
] as const;
const version = 2;
const allFiles = log.flatMap(({ add }) => [...add]);
const current = (file: string) => filesOf(log, version).includes(file);

const whichFiles = chooseSome<{ file: string }>({
  id: 'files-of-a-version',
  prompt: `The log of a lakehouse table: ${log
    .map(
      ({ add, remove }, index) =>
        `version ${index} adds ${add.join(', ')}${remove.length > 0 ? ` and removes ${remove.join(', ')}` : ''}`,
    )
    .join('; ')}. A report asks for version ${version}. Which files does it read?`,
  options: allFiles.map((file) => {
    const added = log.findIndex(({ add }) => (add as readonly string[]).includes(file));
    const removed = log.findIndex(({ remove }) => (remove as readonly string[]).includes(file));
    return {
      id: file,
      label: file,
      facts: { file },
      reason:
        added > version
          ? `it comes only with version ${added}, after the one asked for.`
          : removed !== -1 && removed <= version
            ? `version ${removed} removed it, though the file itself may still exist for older versions.`
            : `version ${added} added it${removed === -1 ? '' : `, and it goes only with version ${removed}`}.`,
    };
  }),
  holds: ({ file }) => current(file),
  whole: `Play the log up to version ${version}. Later entries do not count, and no file was changed meanwhile.`,
});

const facts = { rows: 2_000_000_000, nameBytes: 40, keyBytes: 4, products: 100_000 };
const saved = () =>
  (facts.rows * (facts.nameBytes - facts.keyBytes) -
    facts.products * (facts.nameBytes + facts.keyBytes)) /
  1e9;

const starSaves = typeNumber({
  id: 'star-saves',
  prompt: `A table of ${facts.rows.toLocaleString('en')} sales holds a product name of ${facts.nameBytes} bytes in each row, uncompressed. It is replaced by a key of ${facts.keyBytes} bytes and a dimension with the names of ${facts.products.toLocaleString('en')} products. How many GB (10⁹ bytes) are saved?`,
  unit: 'GB',
  answer: saved,
  within: 0.005,
  decimals: 1,
  reason:
    'Each row saves 36 bytes; the dimension, some 4 MB, does not count beside that. Dictionary encoding in a column store does the same to the bytes, but the name can then not be corrected in one place.',
  mistakes: [
    {
      answer: () => (facts.rows * facts.nameBytes) / 1e9,
      reason: 'That is what the names took. The keys that replace them take space, too.',
    },
    {
      answer: () => (facts.rows * facts.keyBytes) / 1e9,
      reason: 'That is what the keys take. How much did the names take before?',
    },
  ],
  hint: 'How many bytes does each row save, and how large is the new table of products beside that?',
});

export const questions: readonly Question[] = [
  reasonsForALake,
  silentZero,
  repairHistory,
  whichFiles,
  starSaves,
];
