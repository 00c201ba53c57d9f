export type {
  Dockerfile,
  DockerfileWarning,
  Instruction,
  Keyword,
  Stage,
} from '../dockerfile/index.ts';
export { parseDockerfile } from '../dockerfile/index.ts';
export {
  type Change,
  type Entry,
  type Layer,
  type UnionRow,
  type UnionView,
  unionView,
} from '../layers/index.ts';
export { build } from './build.ts';
export { type BuildCache, type CacheEntry, EMPTY_CACHE, type Reason } from './cache.ts';
export { type IgnoreMatcher, parseDockerignore } from './dockerignore.ts';
export {
  BASE_IMAGE_NAMES,
  type BaseImage,
  type BaseLayer,
  findBaseImage,
  type ImageConfig,
} from './images.ts';
export {
  KNOWN_COMMANDS,
  type Runner,
  type RunRequest,
  type RunResult,
  runKnownCommands,
} from './run.ts';
export { type StartResult, simulateStart } from './start.ts';
export type {
  BuildFailure,
  BuildOptions,
  BuildResult,
  ContextFile,
  Image,
  Step,
} from './types.ts';
