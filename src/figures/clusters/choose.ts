/** What there is to do, and with what. */
export interface Job {
  /** Whether the input goes on arriving for ever and results must follow it. */
  readonly endless: boolean;
  /**
   * What kind of work: queries over tables, operations on large arrays, many runs of one program
   * that know nothing of each other, or one program of functions and objects that do.
   */
  readonly work: 'tables' | 'arrays' | 'runs' | 'functions';
  /** Gigabytes that must be looked at, after leaving out what is not needed. */
  readonly gigabytes: number;
  /** Hours that it takes one machine, measured on a sample. */
  readonly hours: number;
  /** Hours after which the answer is of no use. */
  readonly deadline: number;
  /** The largest machine at hand, in gigabytes. */
  readonly machine: { readonly memory: number; readonly disk: number };
}

/** How much larger than its data a table may become while pandas works on it. */
export const ROOM = 5;

/** A question of the list: on yes, its answer; on no, the next question. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly tools: string;
  holds(job: Job): boolean;
  /** Why these tools, for this job. */
  because(job: Job): string;
}

const inTime = ({ hours, deadline }: Job) => hours <= deadline;

export const list: readonly Question[] = [
  {
    id: 'endless',
    ask: 'Does the input never end?',
    tools: 'Flink, Spark, Beam',
    holds: ({ endless }) => endless,
    because: () => 'Results have to follow data without an end, so windows and state are needed.',
  },
  {
    id: 'runs',
    ask: 'Many runs that ignore each other?',
    tools: 'containers, Ray Tune',
    holds: ({ work }) => work === 'runs',
    because: () => 'Runs that know nothing of each other need no framework, only places to run.',
  },
  {
    id: 'memory',
    ask: 'In memory with room, in time?',
    tools: 'pandas, NumPy',
    holds: (job) => job.gigabytes * ROOM <= job.machine.memory && inTime(job),
    because: ({ gigabytes, machine }) =>
      `${ROOM} times ${gigabytes} GB fit into ${machine.memory} GB of memory, and one machine is in time.`,
  },
  {
    id: 'disk',
    ask: 'On one disk, in time?',
    tools: 'DuckDB, Polars, Dask',
    holds: (job) => job.gigabytes <= job.machine.disk && inTime(job),
    because: ({ gigabytes, hours, deadline }) =>
      `${gigabytes} GB fit on one disk and can go through memory in pieces; ${hours} h of ${deadline} h is in time.`,
  },
  {
    id: 'tables',
    ask: 'Tables and SQL?',
    tools: 'Spark',
    holds: ({ work }) => work === 'tables',
    because: () =>
      'One machine is too small or too slow, and an optimiser for tables knows what to read and where to shuffle.',
  },
  {
    id: 'arrays',
    ask: 'Arrays, data frames of Python?',
    tools: 'Dask',
    holds: ({ work }) => work === 'arrays',
    because: () =>
      'One machine is too small or too slow, and blocks of arrays are NumPy arrays on many machines.',
  },
  {
    id: 'functions',
    ask: 'Own functions, state, GPUs',
    tools: 'Ray',
    holds: () => true,
    because: () =>
      'One machine is too small or too slow, and the work is functions and objects rather than tables.',
  },
];

export interface Advice {
  readonly id: string;
  readonly tools: string;
  readonly reason: string;
  /** The questions that were answered with no on the way. */
  readonly passed: readonly string[];
}

/** Goes down the list to the first question that holds. */
export function choose(job: Job): Advice {
  const found = list.findIndex((question) => question.holds(job));
  const question = list[found];
  if (question === undefined) throw new Error('The last question of the list must always hold.');
  return {
    id: question.id,
    tools: question.tools,
    reason: question.because(job),
    passed: list.slice(0, found).map(({ id }) => id),
  };
}

/** The rule of thumb of a lecture of 2023, by size and memory in gigabytes alone. */
export function ruleOf2023(gigabytes: number, memory: number): 'pandas' | 'Dask' | 'Spark' {
  if (gigabytes * ROOM <= memory) return 'pandas';
  return gigabytes < 500 ? 'Dask' : 'Spark';
}
