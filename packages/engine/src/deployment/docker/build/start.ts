import { applyLayer, type Files } from '../layers/index.ts';
import { DEFAULT_PATH } from './images.ts';
import { baseName, resolvePath } from './paths.ts';
import { notFoundMessage, shellScript } from './run.ts';
import { parseScript } from './shell.ts';
import { findExecutable } from './tree.ts';
import type { Image } from './types.ts';

/** Whether a container of an image would get its program going. */
export interface StartResult {
  /** ENTRYPOINT and CMD together, or what stands in for CMD. */
  readonly argv: readonly string[];
  /** Where the program was found, or null. */
  readonly executable: string | null;
  /** The script that the program is told to run, as an absolute path, or null. */
  readonly script: string | null;
  /** Null when the program starts; what it does then is not known here. */
  readonly exitCode: number | null;
  /** What the reader would see when it does not start. */
  readonly message: string;
}

/** How interpreters word that their script is not there. Recorded from CPython 3.11, Node.js 24, bash 5.2, dash and busybox 1.35. */
const MISSING_SCRIPT: readonly (readonly [
  names: string,
  exitCode: number,
  message: (name: string, path: string, written: string, busybox: boolean) => string,
])[] = [
  [
    'python python3',
    2,
    (name, path) => `${name}: can't open file '${path}': [Errno 2] No such file or directory`,
  ],
  ['node', 1, (_, path) => `Error: Cannot find module '${path}'`],
  ['bash', 127, (name, _, written) => `${name}: ${written}: No such file or directory`],
  [
    'sh',
    2,
    (name, _, written, busybox) =>
      busybox
        ? `${name}: can't open '${written}': No such file or directory`
        : `${name}: 0: cannot open ${written}: No such file`,
  ],
];

/**
 * Starts a container as far as its first program: whether ENTRYPOINT and CMD name an executable
 * that the union of the layers has, and whether the script that an interpreter is told to run is
 * there. `args` stand in for CMD, as in `docker run image args`. Users and permissions other than
 * the executable bit are not looked at.
 */
export function simulateStart(image: Image, args?: readonly string[]): StartResult {
  const { config, layers } = image;
  const argv = [...(config.entrypoint ?? []), ...(args ?? config.command ?? [])];
  const files = layers.reduce<Files>(applyLayer, new Map());
  const directory = config.workingDirectory;
  const result = (
    executable: string | null,
    exitCode: number | null,
    message: string,
    script: string | null = null,
  ): StartResult => ({ argv, executable, script, exitCode, message });
  const find = (name: string): string | null =>
    findExecutable(files, name, config.env.PATH ?? DEFAULT_PATH, directory);

  let words: readonly string[] = argv;
  const program = words[0];
  if (program === undefined) return result(null, 125, 'docker: no command specified');
  let executable = find(program);
  if (executable === null) {
    const reason = program.includes('/')
      ? `stat ${program}: no such file or directory`
      : 'executable file not found in $PATH';
    return result(null, 127, `exec: "${program}": ${reason}`);
  }
  if (((files.get(executable)?.mode ?? 0) & 0o111) === 0) {
    return result(executable, 126, `exec: "${program}": permission denied`);
  }
  const shellLine = shellScript(argv);
  if (shellLine !== null) {
    try {
      words = parseScript(shellLine, () => 1)[0]?.words ?? [];
    } catch {
      return result(executable, null, '');
    }
    if (words[0] === 'exec') words = words.slice(1);
    const name = words[0] ?? '';
    // A word with a variable or a quote is the shell's to work out.
    if (/["'$=\\]/.test(name) || name === '') return result(executable, null, '');
    const found = find(name);
    if (found === null) {
      const builtIn = ['cd', 'echo', 'export', 'set', ':', 'trap', 'while', 'if', 'for', 'test'];
      if (builtIn.includes(name)) return result(executable, null, '');
      return result(null, 127, notFoundMessage(files, program, name));
    }
    executable = found;
  }
  const name = words[0] ?? '';
  const row = MISSING_SCRIPT.find(([names]) => names.split(' ').includes(baseName(name)));
  const written = words[1];
  if (row === undefined || written === undefined || /^-|["'$]/.test(written)) {
    return result(executable, null, '');
  }
  const script = resolvePath(directory, written);
  if (files.has(script)) return result(executable, null, '', script);
  return result(
    executable,
    row[1],
    row[2](name, script, written, files.has('/bin/busybox')),
    script,
  );
}
