/** A way through the book for one purpose. */
export interface ReadingPath {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Notes in the order to read them, by id; a section's own page by the section's id. */
  readonly notes: readonly string[];
}

/** What the landing page offers to who does not know where to begin. */
export const readingPaths: readonly ReadingPath[] = [
  {
    id: 'course',
    title: 'In the order of a course',
    why: 'How programs are brought to run, then one resource of a machine after another, then many machines.',
    notes: ['deployment', 'memory', 'compute', 'network', 'storage', 'clusters'],
  },
  {
    id: 'tool',
    title: 'I need to pick a tool',
    why: 'Whether you need many machines at all, and what for. An evening.',
    notes: [
      'memory/larger-than-memory',
      'compute/parallelism',
      'storage/file-formats',
      'clusters',
      'clusters/spark',
      'clusters/dask',
      'clusters/ray',
      'clusters/choosing',
    ],
  },
  {
    id: 'exam',
    title: 'I am preparing for an exam',
    why: 'The notes with most to calculate. Do their questions first, then read where you were wrong.',
    notes: [
      'memory/caching',
      'compute/numbers',
      'compute/locks',
      'network/protobuf',
      'storage/disks',
      'storage/raid',
      'clusters/distributed-file-systems',
      'clusters/mapreduce',
    ],
  },
];
