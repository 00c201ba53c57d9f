import { InputError } from '../../../base/index.ts';
import { expand } from '../dockerfile/index.ts';
import { type Files, textEntry } from '../layers/index.ts';
import { BUILT_IN, COMMANDS } from './commands.ts';
import { RUN_COMMANDS } from './costs.ts';
import { DEFAULT_PATH } from './images.ts';
import { baseName, resolvePath } from './paths.ts';
import { parseScript } from './shell.ts';
import { checkSize, findExecutable, isDirectory, putEntry } from './tree.ts';

/** A RUN step to be carried out. */
export interface RunRequest {
  /** The program and its arguments; in the shell form the shell, its options and the script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly user: string;
  readonly files: Files;
  /** Line of the Dockerfile for a place in the script, for messages. */
  readonly lineOf: (offset: number) => number;
}

/** What a RUN step did. */
export interface RunResult {
  readonly exitCode: number;
  readonly output: readonly string[];
  /** Simulated seconds. */
  readonly seconds: number;
  /** The files afterwards; what the step did not touch must be the same objects. */
  readonly files: Files;
}

/** Carries out RUN steps; a simulated machine may take the place of {@link runKnownCommands}. */
export type Runner = (request: RunRequest) => RunResult;

/** The script of `sh -c script`, or null when the program is no shell. */
export function shellScript(argv: readonly string[]): string | null {
  const shell = ['sh', 'bash', 'ash', 'dash'].includes(baseName(argv[0] ?? ''));
  const option = argv.findIndex((word) => /^-\w*c$/.test(word));
  return shell && option > 0 ? (argv[option + 1] ?? '') : null;
}

/** How the image's shell words that a command is not there. */
export function notFoundMessage(files: Files, shell: string, name: string): string {
  if (shell.endsWith('bash')) return `${shell}: line 1: ${name}: command not found`;
  return `${shell}: ${files.has('/bin/busybox') ? '' : '1: '}${name}: not found`;
}

/** The names that {@link runKnownCommands} knows. */
export const KNOWN_COMMANDS: readonly string[] = Object.keys(COMMANDS).toSorted();

/**
 * Carries out a RUN step with a table of commands and their effects on files. A command of the
 * table that the image does not have ends with status 127, as do its own failures with theirs.
 * Throws InputError at its line for a command that the table does not have.
 */
export function runKnownCommands(request: RunRequest): RunResult {
  const { argv, workingDirectory, lineOf } = request;
  const files = new Map(request.files);
  const env: Record<string, string> = { PATH: DEFAULT_PATH, HOME: '/root', ...request.env };
  env.PWD = workingDirectory;
  const output: string[] = [];
  let seconds = 0;
  const script = shellScript(argv);
  const shell = argv[0] ?? '';
  const search = (name: string): string | null =>
    findExecutable(files, name, env.PATH ?? '', env.PWD ?? '/');
  const result = (exitCode: number): RunResult => ({ exitCode, output, seconds, files });

  if (script !== null && search(shell) === null) {
    output.push(`exec: "${shell}": stat ${shell}: no such file or directory`);
    return result(127);
  }

  /** Runs one command whose words are final. */
  function execute(words: readonly string[], line: number, say: (text: string) => void): number {
    const [name = '', ...args] = words;
    const place = { file: 'Dockerfile', line };
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) {
      const message = `this builder does not know the command ${name}`;
      throw new InputError(message, { place, expected: `one of ${KNOWN_COMMANDS.join(' ')}` });
    }
    const executable = BUILT_IN.includes(name) ? '' : search(name);
    if (executable === null) {
      const direct = `exec: "${name}": executable file not found in $PATH`;
      output.push(script === null ? direct : notFoundMessage(files, shell, name));
      return 127;
    }
    const refuse = (what: string, expected: string): never => {
      throw new InputError(`this builder does not know ${what}`, { place, expected });
    };
    const spend = (more: number): void => {
      seconds += more;
    };
    return command({ name, args, files, executable, env, say, spend, refuse });
  }

  if (script === null) {
    return result(execute(argv, lineOf(0), (text) => output.push(text)));
  }
  const commands = parseScript(script, lineOf);
  if (commands.length > RUN_COMMANDS) {
    const place = { file: 'Dockerfile', line: lineOf(0) };
    const expected = `at most ${RUN_COMMANDS}`;
    throw new InputError('too many commands in one RUN', { place, expected });
  }
  let status = 0;
  let stopOnFailure = argv.some((word) => /^-\w*e\w*c?$/.test(word));
  for (const [index, { connector, words, output: redirect, offset }] of commands.entries()) {
    if (connector === '&&' && status !== 0) continue;
    if (connector === '||' && status === 0) continue;
    const line = lineOf(offset);
    const place = { file: 'Dockerfile', line };
    const value = (word: string): string =>
      expand(word, { lookup: (name) => env[name], escapeCharacter: '\\', place });
    const values = words.map(value);
    if (values[0] === 'set' && /^-\w*e/.test(values[1] ?? '')) stopOnFailure = true;
    let written = '';
    const say = (text: string): void => {
      if (redirect === null) output.push(text);
      else written += `${text}\n`;
    };
    status = execute(values, line, say);
    checkSize(files, place);
    if (redirect !== null) {
      const path = resolvePath(env.PWD ?? '/', value(redirect.target));
      if (isDirectory(files, path)) {
        output.push(`${shell}: cannot create ${path}: Is a directory`);
        status = 2;
      } else if (path !== '/dev/null') {
        const old = redirect.append ? (files.get(path)?.content ?? '') : '';
        checkSize(files, place, old + written);
        putEntry(files, path, textEntry(old + written));
      }
    }
    // `set -e` spares a command whose failure the next connector looks at.
    const next = commands[index + 1]?.connector ?? ';';
    if (stopOnFailure && status !== 0 && next === ';') break;
  }
  return result(status);
}
