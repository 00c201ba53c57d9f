import { list, numberIn, oneOf, record, text } from '../../frame/codec.ts';
import { type CacheState, limits, sources } from './state.ts';

/** How a state is read back from a link or from storage. */
export const cacheCodec = record<CacheState>({
  policies: list(text(20), limits.policies, 1),
  size: numberIn(1, limits.size),
  source: oneOf(sources),
  trace: text(4000),
  items: numberIn(1, limits.items),
  length: numberIn(1, limits.length),
  seed: numberIn(0, limits.seed),
  step: numberIn(0, limits.length),
});
