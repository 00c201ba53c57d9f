import { at, InputError } from '../../../base/index.ts';
import { expand, heredocOpening, type Instruction, lineAt } from '../dockerfile/index.ts';
import { type Entry, type Files, textEntry } from '../layers/index.ts';
import type { Inputs } from './cache.ts';
import type { LoadedContext } from './context.ts';
import { type CopyRequest, copyFiles, selectFiles } from './copy.ts';
import { COPY_SECONDS, DISK_BYTES_PER_SECOND, RUN_SECONDS } from './costs.ts';
import type { ImageConfig } from './images.ts';
import { resolvePath } from './paths.ts';
import { type Runner, shellScript } from './run.ts';
import type { BuildFailure } from './types.ts';

/** Arguments that need no ARG and do not count for the cache. */
export const PREDEFINED_ARGUMENTS: readonly string[] = [
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'],
];

/** What a step sees of its stage. */
export interface StepState {
  readonly config: ImageConfig;
  /** Values of ARG. */
  readonly args: Readonly<Record<string, string>>;
}

/** What a step does when it is not in the cache. */
export type Outcome =
  | { readonly files: Files; readonly seconds: number; readonly output: readonly string[] }
  | (Omit<BuildFailure, 'line'> & {
      readonly seconds: number;
      readonly output: readonly string[];
    });

/** A step that makes layers: what it depends on, and how it is carried out. */
export interface LayerStep {
  readonly operation: string;
  readonly inputs: Inputs;
  readonly times?: Readonly<Record<string, number>>;
  /** COPY --link: the layer does not depend on what is below it. */
  readonly linked?: boolean;
  readonly produce: (files: Files) => Outcome;
}

function refuse(line: number, message: string, expected: string): never {
  throw new InputError(message, { place: { file: 'Dockerfile', line }, expected });
}

/** RUN: depends on its text, the variables in scope, the working directory and the user. */
export function runStep(state: StepState, instruction: Instruction, run: Runner): LayerStep {
  const { form, args, heredocs, line } = instruction;
  const { config } = state;
  const heredoc = heredocs[0];
  if (heredoc !== undefined && heredocOpening(at(args, 0).trim()) === null) {
    refuse(line, 'this builder does not know a heredoc as input of a command', 'RUN <<EOF alone');
  }
  const script = heredoc?.content ?? at(args, 0);
  const argv = form === 'exec' ? args : [...config.shell, script];
  const env: Record<string, string> = { ...state.args, ...config.env };
  const inputs: Record<string, string> = {
    'setting:working directory': config.workingDirectory,
    'setting:user': config.user || 'root',
  };
  for (const [name, value] of Object.entries(env)) {
    if (PREDEFINED_ARGUMENTS.includes(name.toUpperCase())) continue;
    inputs[`${Object.hasOwn(config.env, name) ? 'variable' : 'argument'}:${name}`] = value;
  }
  // The script begins somewhere in the instruction's text; a here-document has lines of its own.
  const begin = instruction.text.indexOf(script);
  const lineOf = (offset: number): number =>
    heredoc !== undefined
      ? heredoc.line + script.slice(0, offset).split('\n').length - 1
      : lineAt(instruction, Math.max(begin, 0) + (shellScript(argv) === null ? 0 : offset));
  const produce = (files: Files): Outcome => {
    const { workingDirectory, user } = config;
    const result = run({ argv, env, workingDirectory, user, files, lineOf });
    const { exitCode, output } = result;
    const seconds = RUN_SECONDS + result.seconds;
    if (exitCode === 0) return { files: result.files, seconds, output };
    const message = `process "${argv.join(' ')}" did not complete successfully: exit code: ${exitCode}`;
    return { message, exitCode, seconds, output };
  };
  const shell = form === 'exec' ? JSON.stringify(args) : argv.slice(0, -1).join(' ');
  const prefix = shell === '/bin/sh -c' ? '' : `${shell} `;
  return { operation: `RUN ${form === 'exec' ? shell : prefix + script}`, inputs, produce };
}

/**
 * COPY and ADD: depend on content, permissions and owner of the files taken, not on their
 * modification times. Returns what is wrong as a string.
 */
export function copyStep(
  state: StepState,
  instruction: Instruction,
  request: {
    /** The files of --from, or null for those of the context. */
    readonly from: Files | null;
    readonly context: LoadedContext;
    readonly value: (text: string) => string;
    readonly escapeCharacter: string;
  },
): LayerStep | string {
  const { context, value, escapeCharacter } = request;
  const fromContext = request.from === null;
  let sources = request.from ?? context.files;
  const { keyword, line, heredocs } = instruction;
  const flag = (name: string): string | undefined =>
    instruction.flags.find((candidate) => candidate.name === name)?.value;
  const words = instruction.args.map(value);
  const written = at(words, words.length - 1);
  const sourceWords = words.slice(0, -1);
  const remote = sourceWords.find((word) => /^(https?:|git@|[a-z]+:\/\/)/.test(word));
  if (keyword === 'ADD' && remote !== undefined) {
    const message = `ADD of a URL is not available here: there is no network (${remote})`;
    refuse(line, message, 'a path in the context');
  }
  const inline = sourceWords.filter((word) => heredocOpening(word) !== null);
  if (inline.length > 0) {
    const lookup = (name: string): string | undefined => state.config.env[name] ?? state.args[name];
    const documents = heredocs.map(({ name, content, expand: replaced, line: start }) => {
      const place = { file: 'Dockerfile', line: start };
      const text = replaced
        ? expand(content, { lookup, escapeCharacter, place, quotes: false })
        : content;
      return [`/${name}`, textEntry(text)] as const;
    });
    sources = new Map<string, Entry>([...sources, ...documents]);
  }
  const patterns = sourceWords.map((word) => heredocOpening(word)?.name ?? word);
  const intoDirectory = /(^|\/)\.?$/.test(written);
  if (patterns.length > 1 && !intoDirectory) {
    const message = `When using ${keyword} with more than one source file, the destination must be a directory and end with a /`;
    refuse(line, message, `${written}/`);
  }
  const chmod = flag('chmod');
  if (chmod !== undefined && !/^[0-7]{3,4}$/.test(chmod)) {
    refuse(line, `invalid chmod parameter: '${chmod}'`, 'octal digits such as 755');
  }
  const owner = flag('chown');
  const copy: CopyRequest = {
    ...{ sources, patterns, intoDirectory, unpack: keyword === 'ADD' },
    destination: resolvePath(state.config.workingDirectory, written),
    metadata: {
      ...(owner === undefined ? {} : { owner }),
      ...(chmod === undefined ? {} : { mode: Number.parseInt(chmod, 8) }),
    },
    place: { file: 'Dockerfile', line },
  };
  const taken = selectFiles(copy);
  if (typeof taken === 'string') {
    const rule = context.listing.find(
      ({ path, ignored }) => ignored && `/${path}`.startsWith(taken),
    );
    const why = rule === undefined || !fromContext ? '' : ' (.dockerignore leaves it out)';
    return `failed to compute cache key: failed to calculate checksum of ref: "${taken}": not found${why}`;
  }
  const inputs: Record<string, string> = {};
  const times: Record<string, number> = {};
  for (const { source, entry } of taken) {
    const name = fromContext ? source.slice(1) : source;
    if (entry.kind === 'directory') {
      inputs[`directory:${name}`] = '';
      continue;
    }
    inputs[`file:${name}`] = `${entry.digest} ${entry.mode.toString(8)} ${entry.owner}`;
    const time = fromContext ? context.times.get(source) : undefined;
    if (time !== undefined) times[name] = time;
  }
  const shown = instruction.flags
    .filter(({ name }) => name !== 'from')
    .map(({ name, value: setting }) => `--${name}=${setting} `);
  const destination = copy.destination + (intoDirectory ? '/' : '');
  return {
    operation: `${keyword} ${shown.join('')}${patterns.join(' ')} ${destination}`,
    ...{ inputs, times, linked: flag('link') === 'true' },
    produce: (below) => {
      const files = new Map(below);
      const problem = copyFiles(files, copy, taken);
      if (problem !== null) {
        return { message: problem, exitCode: null, seconds: 0, output: [] };
      }
      const bytes = taken.reduce((sum, { entry }) => sum + entry.size, 0);
      return { files, seconds: COPY_SECONDS + bytes / DISK_BYTES_PER_SECOND, output: [] };
    },
  };
}
