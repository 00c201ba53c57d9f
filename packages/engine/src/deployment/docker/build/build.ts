import { at, InputError } from '../../../base/index.ts';
import { sha256 } from '../../../text/index.ts';
import { expand, type Instruction, parseDockerfile, parseTrigger } from '../dockerfile/index.ts';
import { applyLayer, createLayer, diffFiles, type Files, type Layer } from '../layers/index.ts';
import {
  type CacheEntry,
  cacheKey,
  EMPTY_CACHE,
  explainHit,
  explainMiss,
  type Reason,
} from './cache.ts';
import { configure } from './configure.ts';
import { loadContext } from './context.ts';
import {
  CACHE_ENTRIES,
  COPY_SECONDS,
  DISK_BYTES_PER_SECOND,
  NETWORK_BYTES_PER_SECOND,
} from './costs.ts';
import {
  BASE_IMAGE_NAMES,
  type BaseImage,
  EMPTY_CONFIG,
  findBaseImage,
  type ImageConfig,
} from './images.ts';
import {
  copyStep,
  type LayerStep,
  type Outcome,
  PREDEFINED_ARGUMENTS,
  runStep,
} from './layer-steps.ts';
import { resolvePath } from './paths.ts';
import { runKnownCommands } from './run.ts';
import { findStage, planStages } from './stages.ts';
import { checkSize, makeDirectory, type WritableFiles } from './tree.ts';
import type { BuildFailure, BuildOptions, BuildResult, Step } from './types.ts';

/** Flags that are read and then refused by name, since the builder does not model them. */
const REFUSED_FLAGS = 'mount security device network parents exclude checksum keep-git-dir';
/** A stage while it is built, and afterwards. */
interface StageState {
  files: Files;
  layers: readonly Layer[];
  config: ImageConfig;
  /** Values of ARG. */
  args: Readonly<Record<string, string>>;
  /** Cache key of the last step. */
  key: string;
  missed: boolean;
  commandSet: boolean;
  /** Simulated seconds at which the last step ended. */
  clock: number;
}

const METADATA: Reason = {
  ...{ kind: 'metadata', message: 'changes the configuration only: no layer', names: [] },
};

/**
 * Builds an image from a Dockerfile and the files of a context, with a cache that earlier builds
 * filled.
 *
 * The rules are those of BuildKit. RUN, COPY, ADD and WORKDIR are looked up by their parent, their
 * text with variables replaced, and their inputs: for COPY and ADD content, permissions and owner
 * of the files taken (not their modification times), for RUN the variables of ENV and ARG in scope,
 * the working directory and the user. The other instructions change the configuration alone. Stages
 * that the target does not need are skipped, and stages run side by side.
 *
 * What fails as a command or a copy would (an exit status, a missing file) is in `failure`. Throws
 * InputError for a Dockerfile or `.dockerignore` that cannot be read, and for commands and flags
 * that this builder does not know, with the line.
 *
 * Sources: Docker documentation, "Build cache invalidation" and Dockerfile reference ("Impact on
 * build caching"); moby/buildkit, frontend/dockerfile/dockerfile2llb.
 */
export function build(options: BuildOptions): BuildResult {
  const { buildArgs = {}, cache = EMPTY_CACHE, images = findBaseImage } = options;
  const run = options.run ?? runKnownCommands;
  const dockerfile = parseDockerfile(options.dockerfile);
  const { escapeCharacter, warnings } = dockerfile;
  const context = loadContext(options);
  const entries = new Map(cache.entries.map((entry) => [entry.key, entry]));
  const pulled = new Set(cache.pulled);
  const declared = new Set(PREDEFINED_ARGUMENTS);
  const steps: Step[] = [];
  const states: StageState[] = [];
  let failure: BuildFailure | null = null;

  const replace = (text: string, line: number, lookup: (name: string) => string | undefined) =>
    expand(text, { lookup, escapeCharacter, place: { file: 'Dockerfile', line } });
  const refuse = (line: number, message: string, expected: string): never => {
    throw new InputError(message, { place: { file: 'Dockerfile', line }, expected });
  };

  const globals: Record<string, string> = {};
  for (const { pairs, line } of dockerfile.globalArguments) {
    for (const { name, value } of pairs) {
      declared.add(name);
      const given = buildArgs[name];
      if (given !== undefined) globals[name] = given;
      else if (value !== null) globals[name] = replace(value, line, (other) => globals[other]);
    }
  }
  const { plans, target } = planStages(dockerfile, options.target, (text, line) =>
    replace(text, line, (name) => globals[name]),
  );

  /** Downloads what is not there yet; returns seconds, bytes and how many layers that took. */
  function pull(image: BaseImage): { seconds: number; bytes: number; count: number } {
    let seconds = 0;
    let bytes = 0;
    let count = 0;
    for (const layer of image.layers) {
      if (pulled.has(layer.id)) continue;
      pulled.add(layer.id);
      count++;
      bytes += layer.compressedBytes;
      seconds += layer.compressedBytes / NETWORK_BYTES_PER_SECOND;
      seconds += layer.bytes / DISK_BYTES_PER_SECOND;
    }
    return { seconds, bytes, count };
  }

  function record(
    state: StageState,
    stage: number,
    instruction: Instruction,
    step: Pick<Step, 'status' | 'reason'> & Partial<Step>,
  ): void {
    const { keyword, text, line, endLine } = instruction;
    const seconds = step.seconds ?? 0;
    const place = { stage, keyword, text, line, endLine };
    const nothing = { layer: null, bytes: 0, output: [] };
    steps.push({ ...nothing, ...place, ...step, startedAt: state.clock, seconds });
    state.clock += seconds;
  }

  function fail(
    state: StageState,
    stage: number,
    instruction: Instruction,
    { message, exitCode }: Omit<BuildFailure, 'line'>,
    step: Partial<Step> = {},
  ): void {
    failure = { line: instruction.line, message, exitCode };
    const reason: Reason = { kind: 'failure', message, names: [] };
    record(state, stage, instruction, { ...step, status: 'failed', reason });
  }

  /** FROM: a new stage on an image, on an earlier stage, or on nothing. */
  function begin(stage: number, from: Instruction): StageState {
    const { base, baseStage } = at(plans, stage);
    const empty: StageState = {
      ...{ files: new Map(), layers: [], config: EMPTY_CONFIG, args: {}, key: 'scratch' },
      ...{ missed: false, commandSet: false, clock: 0 },
    };
    const note = (message: string): Reason => ({ kind: 'metadata', message, names: [] });
    if (baseStage !== null) {
      const state = { ...at(states, baseStage), commandSet: false };
      record(state, stage, from, { status: 'metadata', reason: note(`continues stage ${base}`) });
      return state;
    }
    if (base === 'scratch') {
      record(empty, stage, from, { status: 'metadata', reason: note('starts from nothing') });
      return empty;
    }
    const image = images(base);
    if (image === null) {
      const known = BASE_IMAGE_NAMES.join(', ');
      const message = `${base}: failed to resolve source metadata: not found (the registry here has ${known})`;
      fail(empty, stage, from, { message, exitCode: null });
      return empty;
    }
    const { layers, config } = image;
    const { seconds, bytes: downloaded, count } = pull(image);
    const bytes = layers.reduce((sum, layer) => sum + layer.bytes, 0);
    const reason: Reason =
      count === 0
        ? { kind: 'same', message: 'every layer of the base is there already', names: [] }
        : {
            kind: 'pull',
            message: `${count} of ${layers.length} layers downloaded (${downloaded} bytes)`,
            names: [],
          };
    const status = count === 0 ? 'hit' : 'miss';
    record(empty, stage, from, { status, reason, bytes, seconds });
    const files = layers.reduce<Files>(applyLayer, new Map());
    const key = sha256(JSON.stringify([layers.map(({ id }) => id), config.env]));
    return { ...empty, files, layers, config, key };
  }

  /** Looks a step up, carries it out if need be, and puts its layer on the stage. */
  function perform(
    state: StageState,
    stage: number,
    instruction: Instruction,
    { operation, inputs, times = {}, linked = false, produce }: LayerStep,
  ): void {
    const parent = linked ? 'linked' : state.key;
    const key = cacheKey(parent, operation, inputs);
    const cached = entries.get(key);
    let layer: Layer | null;
    if (cached !== undefined) {
      // The same step may be written in another way now.
      layer = cached.layer && { ...cached.layer, createdBy: instruction.text };
      const files = Object.keys(inputs).filter((name) => name.startsWith('file:')).length;
      const reason = explainHit(cached, times, files);
      record(state, stage, instruction, {
        ...{ status: 'hit', reason, layer, bytes: layer?.bytes ?? 0 },
      });
      entries.delete(key);
      entries.set(key, { ...cached, times });
    } else {
      const list: CacheEntry[] = [...entries.values()];
      const missed = state.missed && !linked;
      const reason = explainMiss(list, { parent, operation, inputs }, missed);
      const below: Files = linked ? new Map() : state.files;
      const outcome = produce(below);
      const { seconds, output } = outcome;
      if (!('files' in outcome)) {
        fail(state, stage, instruction, outcome, { seconds, output });
        return;
      }
      checkSize(outcome.files, { file: 'Dockerfile', line: instruction.line });
      const changes = diffFiles(below, outcome.files);
      layer = changes.length > 0 ? createLayer(instruction.text, changes) : null;
      const bytes = layer?.bytes ?? 0;
      record(state, stage, instruction, { status: 'miss', reason, layer, bytes, seconds, output });
      entries.set(key, { key, parent, operation, inputs, times, layer });
      state.missed = true;
    }
    state.key = linked ? sha256(state.key + key) : key;
    if (layer !== null) {
      state.layers = [...state.layers, layer];
      state.files = applyLayer(state.files, layer);
    }
  }

  /** The files that COPY --from takes from; a string when there is no such image. */
  function filesOf(state: StageState, stage: number, from: string, line: number): Files | string {
    const source = findStage(dockerfile, from, stage);
    if (source !== null) {
      const done = states[source];
      if (done === undefined) return refuse(line, `stage ${from} is not built`, 'another stage');
      state.clock = Math.max(state.clock, done.clock);
      return done.files;
    }
    const image = images(from);
    if (image === null) {
      return `${from}: pull access denied, repository does not exist or may require authorization`;
    }
    state.clock += pull(image).seconds;
    return image.layers.reduce<Files>(applyLayer, new Map());
  }

  function perInstruction(state: StageState, stage: number, instruction: Instruction): void {
    const { keyword, line, flags, pairs } = instruction;
    const lookup = (name: string): string | undefined => state.config.env[name] ?? state.args[name];
    const value = (text: string): string => replace(text, line, lookup);
    for (const { name } of flags) {
      if (REFUSED_FLAGS.split(' ').includes(name)) {
        refuse(line, `this builder does not know --${name}`, `${keyword} without --${name}`);
      }
    }
    if (keyword === 'RUN') {
      perform(state, stage, instruction, runStep(state, instruction, run));
    } else if (keyword === 'COPY' || keyword === 'ADD') {
      const from = flags.find(({ name }) => name === 'from')?.value;
      const sources = from === undefined ? null : filesOf(state, stage, from, line);
      const step =
        typeof sources === 'string'
          ? sources
          : copyStep(state, instruction, { from: sources, context, value, escapeCharacter });
      if (typeof step !== 'string') perform(state, stage, instruction, step);
      else fail(state, stage, instruction, { message: step, exitCode: null });
    } else if (keyword === 'WORKDIR') {
      const path = resolvePath(state.config.workingDirectory, value(at(instruction.args, 0)));
      state.config = { ...state.config, workingDirectory: path };
      const produce = (below: Files): Outcome => {
        const files: WritableFiles = new Map(below);
        makeDirectory(files, path, state.config.user || 'root');
        return { files, seconds: COPY_SECONDS, output: [] };
      };
      // The directory that it makes belongs to the user.
      const inputs = { 'setting:user': state.config.user || 'root' };
      perform(state, stage, instruction, { operation: `WORKDIR ${path}`, inputs, produce });
    } else {
      if (keyword === 'ARG') {
        for (const { name, value: standard } of pairs) {
          declared.add(name);
          const given = buildArgs[name];
          const chosen = given ?? (standard === null ? globals[name] : value(standard));
          if (chosen !== undefined) state.args = { ...state.args, [name]: chosen };
        }
      } else {
        state.config = configure(state.config, instruction, value, state.commandSet);
        if (keyword === 'CMD') state.commandSet = true;
      }
      record(state, stage, instruction, { status: 'metadata', reason: METADATA });
    }
  }

  let current: StageState | null = null;
  dockerfile.stages.forEach(({ from, instructions }, stage) => {
    const left = (list: readonly Instruction[]): void => {
      const needed = at(plans, stage).needed;
      const status = needed ? 'not-reached' : 'skipped';
      const message = needed ? 'the build failed before' : 'the target does not need this stage';
      const reason: Reason = { kind: needed ? 'failure' : 'unused', message, names: [] };
      const idle = { clock: 0 } as StageState;
      for (const instruction of list) record(idle, stage, instruction, { status, reason });
    };
    if (failure !== null || !at(plans, stage).needed) {
      left([from, ...instructions]);
      return;
    }
    const state = begin(stage, from);
    const triggers = state.config.onBuild.map((text) => parseTrigger(text, from.line));
    state.config = { ...state.config, onBuild: [] };
    for (const [index, instruction] of [...triggers, ...instructions].entries()) {
      if (failure !== null) {
        left([...triggers, ...instructions].slice(index));
        break;
      }
      perInstruction(state, stage, instruction);
    }
    states[stage] = state;
    if (stage === target || failure !== null) current = state;
  });

  const built: StageState = current ?? at(states, target);
  const bytes = built.layers.reduce((sum, layer) => sum + layer.bytes, 0);
  const ids = built.layers.map(({ id }) => id);
  const id = `sha256:${sha256(JSON.stringify([built.config, ids]))}`;
  const unused = Object.keys(buildArgs).filter(
    (name) => !declared.has(name.toUpperCase()) && !declared.has(name),
  );
  const message = `One or more build-args [${unused.join(' ')}] were not consumed`;
  return {
    steps,
    layers: built.layers,
    image: failure === null ? { id, config: built.config, layers: built.layers, bytes } : null,
    failure,
    cache: { entries: [...entries.values()].slice(-CACHE_ENTRIES), pulled: [...pulled] },
    context: context.listing,
    warnings: unused.length > 0 ? [...warnings, { line: 1, message }] : warnings,
    seconds: Math.max(...steps.map((step) => step.startedAt + step.seconds)),
  };
}
