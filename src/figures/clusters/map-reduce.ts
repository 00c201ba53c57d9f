/** A record of a word count: a key and how often it was seen. */
export type Pair = readonly [word: string, count: number];

/** One map task: its input and what it gives to each partition. */
export interface MapTask {
  readonly lines: readonly string[];
  readonly emitted: readonly Pair[];
  /** What is sent, after the combiner if there is one; one list for each partition. */
  readonly sent: readonly (readonly Pair[])[];
}

/** One reduce task: what it received, grouped by key in order, and its result. */
export interface ReduceTask {
  readonly groups: readonly { readonly word: string; readonly counts: readonly number[] }[];
  readonly result: readonly Pair[];
}

export interface Run {
  readonly maps: readonly MapTask[];
  readonly reduces: readonly ReduceTask[];
  /** Pairs that went from mappers to reducers, and their size as lines of text, tab included. */
  readonly shuffled: { readonly records: number; readonly bytes: number };
}

/** The words of a line in lower case. */
const words = (line: string): readonly string[] => line.toLowerCase().match(/[a-z]+/g) ?? [];

/**
 * The partition of a key: the sum of its letters' codes modulo the number of partitions. The
 * same word goes to the same reducer from every mapper, whatever else is in the input.
 */
export const partitionOf = (word: string, partitions: number): number =>
  [...word].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % partitions;

const grouped = (pairs: readonly Pair[]) => {
  const groups = new Map<string, number[]>();
  for (const [word, count] of pairs) groups.set(word, [...(groups.get(word) ?? []), count]);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, counts]) => ({ word, counts }));
};

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const reduced = (pairs: readonly Pair[]): readonly Pair[] =>
  grouped(pairs).map(({ word, counts }) => [word, sum(counts)]);

const bytesOf = ([word, count]: Pair) => word.length + String(count).length + 2;

/** Counts words as MapReduce does: one map task for each input, so many reduce tasks. */
export function wordCount(
  inputs: readonly (readonly string[])[],
  { reducers, combine }: { readonly reducers: number; readonly combine: boolean },
): Run {
  const partitions = Array.from({ length: reducers }, (_, index) => index);
  const maps = inputs.map((lines): MapTask => {
    const emitted = lines.flatMap(words).map((word): Pair => [word, 1]);
    const sent = partitions.map((partition) => {
      const own = emitted.filter(([word]) => partitionOf(word, reducers) === partition);
      return combine ? reduced(own) : own;
    });
    return { lines, emitted, sent };
  });
  const reduces = partitions.map((partition): ReduceTask => {
    const received = maps.flatMap(({ sent }) => sent[partition] ?? []);
    return { groups: grouped(received), result: reduced(received) };
  });
  const all = maps.flatMap(({ sent }) => sent.flat());
  return {
    maps,
    reduces,
    shuffled: { records: all.length, bytes: sum(all.map(bytesOf)) },
  };
}

/**
 * When a stage of independent tasks is done: each task goes to the worker that is free first, in
 * the order given. Times in the unit of the tasks.
 */
export function stageTime(tasks: readonly number[], workers: number): number {
  const free = Array.from({ length: workers }, () => 0);
  for (const task of tasks) {
    const first = free.indexOf(Math.min(...free));
    free[first] = (free[first] ?? 0) + task;
  }
  return Math.max(...free);
}
