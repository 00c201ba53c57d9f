import type { Dataset } from './stages.ts';

/** The job of the note on Spark: hosts by their number of server errors, over two days. */
export const logJob: readonly Dataset[] = [
  { id: 'monday', partitions: 4, parents: [] },
  { id: 'tuesday', partitions: 2, parents: [] },
  { id: 'errors', partitions: 6, parents: [{ id: 'monday' }, { id: 'tuesday' }] },
  { id: 'pairs', partitions: 6, parents: [{ id: 'errors' }] },
  { id: 'counts', partitions: 3, parents: [{ id: 'pairs', shuffle: true }] },
  { id: 'swapped', partitions: 3, parents: [{ id: 'counts' }] },
  { id: 'ranking', partitions: 2, parents: [{ id: 'swapped', shuffle: true }] },
];
