import { mixedLog, scannedBytes, sortedLog } from '../../figures/clusters/scan.ts';
import { cutIntoStages, type Dataset } from '../../figures/clusters/stages.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const whichRun = chooseSome<{ needsRowsNow: boolean }>({
  id: 'which-run',
  prompt:
    '`rdd` is an RDD over a text file. Which of these calls read the file before they return?',
  options: [
    {
      id: 'filter',
      label: '`rdd.filter(is_error)`',
      facts: { needsRowsNow: false },
      reason: 'it describes a new dataset; whether a row stays is asked when an action wants rows.',
    },
    {
      id: 'count',
      label: '`rdd.count()`',
      facts: { needsRowsNow: true },
      reason: 'a number cannot be returned before the rows have been counted.',
    },
    {
      id: 'cache',
      label: '`rdd.cache()`',
      facts: { needsRowsNow: false },
      reason: 'it is a wish for the next action; only what is computed anyway is kept.',
    },
    {
      id: 'reduce-by-key',
      label: '`pairs.reduceByKey(add)`, where `pairs` is made from `rdd`',
      facts: { needsRowsNow: false },
      reason: 'it will need a shuffle, but its result is a dataset, so it can wait.',
    },
    {
      id: 'take',
      label: '`rdd.take(5)`',
      facts: { needsRowsNow: true },
      reason: 'it returns five rows to the driver, and reads as many partitions as that takes.',
    },
  ],
  holds: ({ needsRowsNow }) => needsRowsNow,
  whole:
    'Both return something that is not a dataset: a number and a list. The others return datasets, which may stay descriptions.',
});

const words: readonly Dataset[] = [
  { id: 'lines', partitions: 8, parents: [] },
  { id: 'words', partitions: 8, parents: [{ id: 'lines' }] },
  { id: 'pairs', partitions: 8, parents: [{ id: 'words' }] },
  { id: 'counts', partitions: 4, parents: [{ id: 'pairs', shuffle: true }] },
  { id: 'common', partitions: 4, parents: [{ id: 'counts' }] },
  { id: 'letters', partitions: 4, parents: [{ id: 'common' }] },
  { id: 'groups', partitions: 2, parents: [{ id: 'letters', shuffle: true }] },
];
const wordStages = () => cutIntoStages(words, 'groups');
const tasksOf = (stages: readonly { tasks: number }[]) =>
  stages.reduce((sum, { tasks }) => sum + tasks, 0);
const pipeline =
  '`lines` has 8 partitions. A program calls on it, in a chain, `flatMap(split)`, `map(pair)`, `reduceByKey(add, 4)`, `filter(common)`, `map(by_letter)`, `groupByKey(2)` and `collect()`';

const howManyStages = typeNumber({
  id: 'how-many-stages',
  prompt: `${pipeline}. How many stages does the job have?`,
  answer: () => wordStages().length,
  reason:
    'Two shuffles, `reduceByKey` and `groupByKey` (whose key is another), cut the chain into three. All the rest is narrow.',
  mistakes: [
    {
      answer: () => words.length,
      reason: 'That is one a dataset. Narrow steps share a stage: a task applies them row by row.',
    },
    {
      answer: () => wordStages().length - 1,
      reason: 'That is the number of shuffles. Each cuts, and two cuts leave how many pieces?',
    },
    {
      answer: () => 1,
      reason: 'It is one job, since there is one action. Its stages end at the shuffles.',
    },
  ],
  hint: 'Count the operations that need rows from all partitions. A chain with so many cuts has one piece more.',
});

const tasks = typeNumber({
  id: 'how-many-tasks',
  prompt: 'And how many tasks does the same job have in all?',
  answer: () => tasksOf(wordStages()),
  reason: `One for each partition of each stage: ${wordStages()
    .map(({ tasks }) => tasks)
    .join(' + ')}.`,
  mistakes: [
    {
      answer: () => words.reduce((sum, { partitions }) => sum + partitions, 0),
      reason: 'That counts every partition of every dataset. A task goes through its whole stage.',
    },
    {
      answer: () => 8 * wordStages().length,
      reason: 'Only the first stage has 8 partitions; the shuffles name other numbers, 4 and 2.',
    },
  ],
  hint: 'For each stage take the number of partitions of its last dataset, and add up.',
});

const reads = (actions: number, cachedFrom: number) =>
  Array.from({ length: actions }, (_, index) => index).filter((index) =>
    cutIntoStages(words, 'counts', index >= cachedFrom ? ['counts'] : []).some(({ datasets }) =>
      datasets.includes('lines'),
    ),
  ).length;

const readTwice = typeNumber({
  id: 'passes-over-the-file',
  prompt:
    '`counts` is made from the lines of a file and used by three actions. `counts.cache()` stands between the first action and the second, and there is memory enough. How many times is the file read? Leave aside that shuffle files may be found again.',
  answer: () => reads(3, 2),
  reason:
    'The first action reads it and keeps nothing. The second reads it again and fills the cache, and the third starts from there.',
  mistakes: [
    {
      answer: () => reads(3, 3),
      reason: 'So it would be without a cache. The third action finds the partitions in memory.',
    },
    {
      answer: () => reads(3, 1),
      reason:
        'So it would be if `cache()` came before the first action. It keeps what is computed after it, and starts nothing itself.',
    },
  ],
  hint: 'Go through the actions one by one: what is in memory when each starts?',
});

const megabytes = (table: typeof sortedLog) =>
  scannedBytes(table, { columns: ['time', 'path'], day: 3 }) / 1e6;

const pushdown = typeNumber({
  id: 'pushdown',
  prompt:
    'A Parquet file has 30 row groups, one a day in order, of a million rows each. `time` takes 8 bytes a value, `path` 22, the other four columns together 70. How many MB of columns does a query for `path` on day 3 read, with a condition on `time`?',
  unit: 'MB',
  answer: () => megabytes(sortedLog),
  reason:
    'One row group of a million rows, and two columns of it: the one that is asked for, and the one in the condition.',
  mistakes: [
    {
      answer: () => scannedBytes(sortedLog, { columns: ['path'], day: 3 }) / 1e6,
      reason:
        'The condition needs a column too: to say that every row of the group fits, `time` has to be read.',
    },
    {
      answer: () => megabytes(mixedLog),
      reason: 'That is both columns of all 30 days. The statistics rule out 29 row groups.',
    },
    {
      answer: () => scannedBytes(sortedLog, { day: 3 }) / 1e6,
      reason: 'That is all six columns of the day. A columnar file need not be read whole.',
    },
  ],
  hint: 'Which row groups can hold day 3, and which columns does the query mention anywhere?',
});

const slowTask = chooseOne<{ splitsTheKey: boolean }>({
  id: 'one-slow-task',
  prompt:
    'After `groupByKey(200)`, 199 tasks end within a minute and one runs for an hour: one key has 90 % of the rows. All you need is the number of rows a key. What helps?',
  options: [
    {
      id: 'more-partitions',
      label: 'ask for 2,000 partitions',
      facts: { splitsTheKey: false },
      reason: 'All rows of a key go to one partition, however many there are. The large one stays.',
    },
    {
      id: 'more-machines',
      label: 'add executors',
      facts: { splitsTheKey: false },
      reason: 'One task runs on one core. The others are idle already and would be so on new ones.',
    },
    {
      id: 'reduce',
      label: 'map each row to 1 and use `reduceByKey`',
      facts: { splitsTheKey: true },
      reason:
        'Each task of the stage before adds up its own rows of that key, so the work is shared and one number a partition is sent.',
    },
    {
      id: 'cache-first',
      label: 'cache the dataset before the shuffle',
      facts: { splitsTheKey: false },
      reason: 'It saves reading the rows again, but the same task has to take the same rows.',
    },
  ],
  holds: ({ splitsTheKey }) => splitsTheKey,
});

export const questions: readonly Question[] = [
  whichRun,
  howManyStages,
  tasks,
  readTwice,
  pushdown,
  slowTask,
];
