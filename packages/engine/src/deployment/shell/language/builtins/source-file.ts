import { open, type Run, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { failure } from '../execution/messages.ts';
import { readAll } from '../execution/read-all.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { runTrap } from '../execution/traps.ts';
import { readValue } from '../variables/index.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';

/** `.` and `source`. */
export const source: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, '');
  if (options === undefined) return WRONG_USAGE;
  const [file, ...positional] = options.operands;
  if (file === undefined) {
    builtinError(shell, name, 'filename argument required');
    return usage(shell, name);
  }
  return sourceFile(shell, findScript(shell, file), { name, shown: file, positional });
};

/** Where a script is: along PATH, unless its name has a slash. */
function findScript(shell: Shell, file: string): string {
  const { system, state } = shell;
  if (file.includes('/') || !state.shopt.sourcepath) return file;
  for (const directory of (readValue(state, 'PATH') ?? '').split(':')) {
    const path = `${directory === '' ? '.' : directory}/${file}`;
    try {
      system.access(path, { read: true });
      if (system.status(path).kind === 'file') return path;
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
    }
  }
  return file;
}

interface SourceOptions {
  /** Name of the builtin, for its messages. */
  readonly name: string;
  readonly shown: string;
  readonly positional: readonly string[];
}

/** Runs a file in this shell. */
export function* sourceFile(shell: Shell, path: string, options: SourceOptions): Run<number> {
  const { system, state } = shell;
  let text: string;
  try {
    const kind = system.status(path).kind;
    if (kind === 'directory') {
      return builtinError(shell, options.name, `${options.shown}: is a directory`);
    }
    const descriptor = yield* open(system, path, { read: true });
    text = decodeUtf8(yield* readAll(system, descriptor));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    if (state.options.posix && !state.interactive) {
      shell.leaving = 'exit';
      state.status = 1;
    }
    return failure(shell, `${options.shown}: ${error.message}`);
  }
  if ((text.split('\n', 1)[0] ?? '').includes('\0')) {
    return builtinError(shell, options.name, `${options.shown}: cannot execute binary file`, 126);
  }
  const { errorName, positional, line } = state;
  if (options.positional.length > 0) state.positional = options.positional;
  state.calls.push({ name: 'source', source: path, calledFrom: line });
  if (!state.interactive) state.errorName = path;
  shell.depth++;
  const { loops, setsParameters: before } = shell;
  shell.loops = 0;
  shell.setsParameters = false;
  let status = yield* shell.executor.runText(
    shell,
    text,
    state.interactive ? { parsing: `${path}: ` } : {},
  );
  if (shell.leaving === 'return') {
    shell.leaving = 'no';
    status = state.status;
  }
  const trap = state.traps.get('RETURN');
  if (trap !== undefined && trap !== '' && shell.leaving === 'no')
    yield* runTrap(shell, 'RETURN', trap);
  shell.loops = loops;
  shell.depth--;
  state.calls.pop();
  state.errorName = errorName;
  // `set` in the file changes them for good.
  if (!shell.setsParameters && options.positional.length > 0) state.positional = positional;
  shell.setsParameters ||= before;
  state.line = line;
  return status;
}
