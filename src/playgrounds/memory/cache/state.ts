export const sources = ['own', 'loop', 'scan', 'zipf', 'mixed'] as const;

/** Everything that the reader can set. */
export interface CacheState {
  /** Ids of the policies on show, in the order of the rows. */
  readonly policies: readonly string[];
  /** Keys that fit into the cache. */
  readonly size: number;
  /** Where the trace comes from. */
  readonly source: (typeof sources)[number];
  /** The trace when it is the reader's own. */
  readonly trace: string;
  /** Different keys of a made trace. */
  readonly items: number;
  /** Accesses of a made trace. */
  readonly length: number;
  readonly seed: number;
  /** Accesses done, from 0. */
  readonly step: number;
}

export const limits = { size: 64, items: 500, length: 20_000, policies: 4, seed: 9999 } as const;

export const initialCacheState: CacheState = {
  policies: ['fifo', 'lru', 'optimal'],
  size: 4,
  source: 'own',
  trace: '1 2 3 4 5 1 2 3 4 5',
  items: 20,
  length: 200,
  seed: 1,
  step: 10,
};

/** The landing page's smaller lab: LRU against the best possible. */
export const teaserState: CacheState = { ...initialCacheState, policies: ['lru', 'optimal'] };
