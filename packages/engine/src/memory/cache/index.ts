export { averageLatency, type Costs, DEFAULT_COSTS } from './costs.ts';
export {
  CURVE_SIZES,
  MAX_ACCESSES,
  MAX_CAPACITY,
  MAX_FRAMES,
  MAX_KEY_LENGTH,
  MAX_KEYS,
  MAX_TEXT_ACCESSES,
} from './limits.ts';
export {
  type CurveOptions,
  type CurvePoint,
  curveSizes,
  missRatioCurve,
} from './miss-ratio-curve.ts';
export { POLICIES, policyOf } from './policies/index.ts';
export type {
  CacheEntry,
  CacheSegment,
  Policy,
  PolicyContext,
  PolicyDefinition,
  PolicyState,
} from './policy.ts';
export {
  type Frame,
  type Run,
  type SimulationOptions,
  type Summary,
  simulate,
  simulateFrames,
} from './simulate.ts';
export { lruMissesBySize } from './stack-distance.ts';
export { distinctKeys, nextUses, type Trace, traceFromKeys } from './trace.ts';
export {
  loopTrace,
  type MixedOptions,
  mixedTrace,
  scanTrace,
  type ZipfOptions,
  zipfTrace,
} from './trace-makers.ts';
export { traceFromText } from './trace-text.ts';
