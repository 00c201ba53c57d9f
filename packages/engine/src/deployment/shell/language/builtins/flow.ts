import type { Run } from '../../../../machine/index.ts';
import { writeText } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { jobState } from '../jobs/job-table.ts';
import { builtinError, parseCount, parseOptions, WRONG_USAGE } from './builtin-options.ts';

const LOOPS = "for', `while', or `until";

function withoutDashes(args: readonly string[]): readonly string[] {
  return args[0] === '--' ? args.slice(1) : args;
}

/** Gives up what was read together with a command that has too many arguments. */
function tooMany(shell: Shell, name: string): number {
  shell.leaving = 'discard';
  shell.state.status = builtinError(shell, name, 'too many arguments');
  return shell.state.status;
}

/** `break` and `continue`. */
function leaveLoops(leaving: 'break' | 'continue'): Builtin {
  return (shell, given, name) => {
    const args = withoutDashes(given);
    if (shell.loops === 0) {
      return builtinError(shell, name, `only meaningful in a \`${LOOPS}' loop`, 0);
    }
    let levels = 1;
    let count = 1;
    if (args[0] !== undefined) {
      const parsed = parseCount(shell, name, args[0]);
      if (parsed === undefined) {
        shell.leaving = 'exit';
        shell.state.status = 128;
        return 128;
      }
      count = parsed;
      if (args.length > 1) {
        return tooMany(shell, name);
      }
      if (count <= 0) {
        builtinError(shell, name, `${args[0]}: loop count out of range`);
      }
      levels = count <= 0 ? shell.loops : Math.min(count, shell.loops);
    }
    shell.leaving = count <= 0 ? 'break' : leaving;
    shell.levels = levels;
    return count <= 0 ? 1 : 0;
  };
}

export const breakLoops: Builtin = (shell, args, name) => leaveLoops('break')(shell, args, name);
export const continueLoop: Builtin = (shell, args, name) =>
  leaveLoops('continue')(shell, args, name);

/** Status of `exit n` and `return n`: the last one without an argument. */
function givenStatus(shell: Shell, name: string, args: readonly string[]): number {
  const [text] = args;
  if (text === undefined) return shell.state.status;
  const count = parseCount(shell, name, text);
  if (count === undefined) return WRONG_USAGE;
  return ((count % 256) + 256) % 256;
}

export const returnFrom: Builtin = (shell, given, name) => {
  const args = withoutDashes(given);
  if (args.length > 1) {
    return tooMany(shell, name);
  }
  const status = givenStatus(shell, name, args);
  if (shell.depth === 0) {
    return builtinError(
      shell,
      name,
      "can only `return' from a function or sourced script",
      WRONG_USAGE,
    );
  }
  shell.leaving = 'return';
  shell.state.status = status;
  return status;
};

export const exitShell: Builtin = (shell, given, name) => {
  const { state } = shell;
  const args = withoutDashes(given);
  if (state.interactive && !shell.isChild) {
    writeText(shell, 2, state.login ? 'logout\n' : 'exit\n');
  }
  if (args.length > 1 && parseCount(shell, name, args[0] ?? '') !== undefined) {
    return tooMany(shell, name);
  }
  const status = givenStatus(shell, name, args);
  if (keepsForJobs(shell)) return 1;
  shell.leaving = 'exit';
  state.status = status;
  return status;
};

/** An interactive shell that has stopped jobs warns first, and ends only when it is told again. */
function keepsForJobs(shell: Shell): boolean {
  if (!shell.state.interactive || shell.isChild || shell.warnedOfJobs) return false;
  const stopped = shell.jobs.jobs.some((job) => jobState(job) === 'stopped');
  const running =
    shell.state.shopt.checkjobs && shell.jobs.jobs.some((job) => jobState(job) === 'running');
  if (!stopped && !running) return false;
  writeText(shell, 2, `There are ${stopped ? 'stopped' : 'running'} jobs.\n`);
  shell.warnedOfJobs = true;
  return true;
}

/** What an interactive shell does at the end of its input: as `exit`. */
export function exitAtEndOfInput(shell: Shell): void {
  exitShell(shell, [], 'exit');
}

export const logout: Builtin = (shell, args, name) => {
  if (!shell.state.login) {
    return builtinError(shell, name, "not login shell: use `exit'");
  }
  return exitShell(shell, args, name);
};

export const nothing: Builtin = () => 0;
export const failing: Builtin = () => 1;

export const evaluate: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, '');
  if (options === undefined) return WRONG_USAGE;
  const text = options.operands.join(' ');
  if (text.trim() === '') return 0;
  return evaluateText(shell, text);
};

function* evaluateText(shell: Shell, text: string): Run<number> {
  shell.traceDepth++;
  const status = yield* shell.executor.runText(shell, text, {
    firstLine: shell.state.line,
    parsing: 'eval: ',
  });
  shell.traceDepth--;
  return status;
}

export const shift: Builtin = (shell, given, name) => {
  const { state } = shell;
  const args = withoutDashes(given);
  let count = 1;
  if (args[0] !== undefined) {
    const parsed = parseCount(shell, name, args[0]);
    if (parsed === undefined) return 1;
    count = parsed;
  }
  if (args.length > 1) {
    return tooMany(shell, name);
  }
  if (count < 0) return builtinError(shell, name, `${args[0]}: shift count out of range`);
  if (count > state.positional.length) {
    if (state.shopt.shift_verbose) {
      return builtinError(shell, name, `${args[0] ?? count}: shift count out of range`);
    }
    return 1;
  }
  state.positional = state.positional.slice(count);
  return 0;
};
