/** A record of a topic: its key, and what it says. */
export interface Entry {
  readonly key: string;
  readonly value: string;
}

/** A record in its place. */
export interface Placed extends Entry {
  readonly partition: number;
  readonly offset: number;
}

/**
 * The hash with which Kafka's producer spreads keys (32-bit MurmurHash2 with Kafka's seed), as a
 * signed integer. Source: `Utils.murmur2` of Apache Kafka.
 */
export function murmur2(data: Uint8Array): number {
  const multiplier = 0x5bd1e995;
  let hash = 0x9747b28c ^ data.length;
  const whole = data.length & ~3;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  for (let index = 0; index < whole; index += 4) {
    let block = Math.imul(view.getInt32(index, true), multiplier);
    block ^= block >>> 24;
    hash = Math.imul(hash, multiplier) ^ Math.imul(block, multiplier);
  }
  for (let index = data.length - 1; index >= whole; index--) {
    hash ^= view.getUint8(index) << (8 * (index - whole));
  }
  if (whole < data.length) hash = Math.imul(hash, multiplier);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, multiplier);
  return hash ^ (hash >>> 15);
}

/** The partition of a key: its hash without the sign, modulo the number of partitions. */
export const partitionOf = (key: string, partitions: number): number =>
  (murmur2(new TextEncoder().encode(key)) & 0x7fffffff) % partitions;

/** The records appended in this order, each with its partition and its offset there. */
export function append(entries: readonly Entry[], partitions: number): readonly Placed[] {
  const ends = Array.from({ length: partitions }, () => 0);
  return entries.map((entry) => {
    const partition = partitionOf(entry.key, partitions);
    const offset = ends[partition] ?? 0;
    ends[partition] = offset + 1;
    return { ...entry, partition, offset };
  });
}

/** What log compaction keeps: the last record of each key, in its old place. */
export const compact = (log: readonly Placed[]): readonly Placed[] =>
  log.filter(
    ({ key, partition, offset }) =>
      !log.some(
        (other) => other.key === key && other.partition === partition && other.offset > offset,
      ),
  );

/**
 * The partitions of each member of a group: contiguous ranges in the order of the names, the
 * larger ones first. Source: `RangeAssignor` of Apache Kafka, for one topic.
 */
export function assign(
  partitions: number,
  members: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const sorted = members.toSorted();
  let next = 0;
  return new Map(
    sorted.map((member, index) => {
      const share =
        Math.floor(partitions / sorted.length) + (index < partitions % sorted.length ? 1 : 0);
      const own = Array.from({ length: share }, () => next++);
      return [member, own] as const;
    }),
  );
}

/** How many partitions changed their owner although the old owner is still there. */
export function movedNeedlessly(
  before: ReadonlyMap<string, readonly number[]>,
  after: ReadonlyMap<string, readonly number[]>,
): number {
  return [...before].flatMap(([member, own]) =>
    after.has(member) ? own.filter((partition) => !after.get(member)?.includes(partition)) : [],
  ).length;
}

/**
 * A consumer that takes records in batches, stops without warning in the middle of one, after
 * `processed` records, and is replaced by another that starts at the committed offset. Returns
 * that offset, and how many records are processed twice or never.
 */
export function afterCrash(
  batch: number,
  processed: number,
  commit: 'after-processing' | 'before-processing',
) {
  const finished = Math.floor(processed / batch) * batch;
  const committed =
    commit === 'after-processing' || finished === processed ? finished : finished + batch;
  return {
    committed,
    twice: Math.max(0, processed - committed),
    never: Math.max(0, committed - processed),
  };
}
