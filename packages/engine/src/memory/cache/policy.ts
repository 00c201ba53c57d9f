import type { Random } from '../../sim/index.ts';

/** A key in a segment of the cache. */
export interface CacheEntry {
  /** Number of the key: an index of the trace's `names`. */
  readonly key: number;
  /** The entry's bit or counter; what it means says the segment's `valueLabel`. */
  readonly value: number | null;
}

/** One of the lists in which a policy keeps keys. */
export interface CacheSegment {
  readonly label: string;
  /** False for a ghost list: it remembers keys whose data has left the cache. */
  readonly resident: boolean;
  /** What the entries' `value` is, or null when they have none. */
  readonly valueLabel: string | null;
  /**
   * In the policy's order: the first goes first, but where `value` or the hand decides. A hand
   * moves from the first to the last and around. By frame for policies that keep no order.
   */
  readonly entries: readonly CacheEntry[];
  /** Index of the entry at which the hand stands; null when there is no hand or it is not set. */
  readonly hand: number | null;
}

/** What a policy knows after an access, so that it can be drawn without knowing the policy. */
export interface PolicyState {
  readonly segments: readonly CacheSegment[];
  /** State beside the lists, such as the target size that ARC learns. */
  readonly values: readonly { readonly label: string; readonly value: number }[];
}

/** What a policy gets to work with. */
export interface PolicyContext {
  /** How many keys the cache may hold, at least 1. */
  readonly capacity: number;
  /** Keys are 0 to `keys` - 1. */
  readonly keys: number;
  /** To be called for each key that leaves the cache. */
  evict(key: number): void;
  readonly random: Random;
  /**
   * For each access of the trace the index of the next one to the same key, see `nextUses`. The
   * policy is given the accesses in this order, from the first.
   */
  future(): Int32Array;
}

/** A policy at work on one trace. */
export interface Policy {
  /**
   * Accesses `key`: true when it was in the cache. When not, the policy makes room if there is
   * none, and the key is in the cache afterwards.
   */
  access(key: number): boolean;
  state(): PolicyState;
}

/** A replacement policy: which key leaves when the cache is full. */
export interface PolicyDefinition {
  /** Short name for links and tests. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  create(context: PolicyContext): Policy;
}

/** A segment of `keys`; entries have no value, there is no hand, and it is resident unless said. */
export function segment(
  label: string,
  keys: Iterable<number>,
  details: {
    readonly valueLabel?: string;
    readonly valueFor?: (key: number) => number | null;
    readonly hand?: number;
    readonly resident?: boolean;
  } = {},
): CacheSegment {
  const { valueLabel = null, valueFor = () => null, hand = -1, resident = true } = details;
  const entries = Array.from(keys, (key) => ({ key, value: valueFor(key) }));
  return { label, resident, valueLabel, entries, hand: hand < 0 ? null : hand };
}
