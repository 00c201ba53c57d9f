import {
  loopTrace,
  mixedTrace,
  POLICIES,
  policyOf,
  scanTrace,
  simulateFrames,
  type Trace,
  traceFromText,
  zipfTrace,
} from '@rackbook/engine/memory/cache';
import { memoizeLast } from '../../frame/memoize-last.ts';
import type { CacheState } from './state.ts';
import type { CacheView } from './view.ts';

/** Most accesses side by side in the picture; a longer trace is shown around the current step. */
const WINDOW = 16;

/** Popularity falls as 1 / rank: what traffic to web pages looks like. */
const ZIPF_ALPHA = 1;

/** The trace that the state asks for. Throws `InputError` for a mistake in the reader's own. */
export function traceOf({ source, trace, items, length, seed }: CacheState): Trace {
  switch (source) {
    case 'own':
      return traceFromText(trace);
    case 'loop':
      return loopTrace(items, Math.ceil(length / items));
    case 'scan':
      return scanTrace(items);
    case 'zipf':
      return zipfTrace({ items, alpha: ZIPF_ALPHA, length, seed });
    case 'mixed':
      return mixedTrace({
        items,
        alpha: ZIPF_ALPHA,
        length,
        seed,
        scanItems: items,
        scanEvery: 3 * items,
      });
  }
}

const runsOf = memoizeLast(
  (state: CacheState) => {
    const trace = traceOf(state);
    const runs = state.policies.map((id) => {
      const policy = policyOf(id);
      return {
        policy,
        ...simulateFrames({ policy, capacity: state.size, trace, seed: state.seed }),
      };
    });
    return { trace, runs };
  },
  ['policies', 'size', 'source', 'trace', 'items', 'length', 'seed'],
);

const choices = POLICIES.map(({ id, name }) => ({ id, name }));

/** What to draw for a state. Throws `InputError` for a mistake in it. */
export function computeCacheView(state: CacheState): CacheView {
  const { trace, runs } = runsOf(state);
  const steps = Math.min(...runs.map(({ frames }) => frames.length));
  const step = Math.min(state.step, steps);
  const latestStart = Math.max(0, steps - WINDOW);
  const windowStart = Math.min(latestStart, Math.max(0, step - Math.ceil(WINDOW / 2)));
  const window = [...trace.accesses.subarray(windowStart, Math.min(windowStart + WINDOW, steps))];
  return {
    names: trace.names,
    accesses: trace.accesses.length,
    size: state.size,
    steps,
    step,
    windowStart,
    window,
    choices,
    rows: runs.map(({ policy: { id, name }, frames, summary }) => {
      const now = frames[step - 1];
      return {
        id,
        name,
        outcomes: window.map((_, offset) => {
          const index = windowStart + offset;
          return index < step ? (frames[index]?.hit ?? null) : null;
        }),
        segments: now?.state.segments ?? [],
        values: now?.state.values ?? [],
        fresh: now?.key ?? -1,
        victims: now?.victims ?? [],
        hits: now?.hits ?? 0,
        hitsBefore: frames[step - 2]?.hits ?? 0,
        total: { hits: summary.hits, misses: summary.misses },
        averageLatency: summary.averageLatency,
      };
    }),
  };
}
