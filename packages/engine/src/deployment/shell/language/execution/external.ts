import { open, type Run, read, type System, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { createJob } from '../jobs/job-table.ts';
import { printCommand, printFunction, type SimpleCommand } from '../syntax/index.ts';
import { closeScope, exportEnvironment, openScope, readValue } from '../variables/index.ts';
import { assignedBefore } from './assignments.ts';
import { failed } from './failures.ts';
import { waitInForeground } from './foreground.ts';
import { callFunction } from './functions.ts';
import { complain } from './messages.ts';
import { flush } from './output.ts';
import { findCommand, searchPath } from './path-search.ts';
import { CANNOT_FORK, startPatiently } from './processes.ts';
import { keep, redirect } from './redirections.ts';
import type { Shell } from './shell.ts';
import { traceText, traceWords } from './trace.ts';

/** Status of a command that was found but cannot be executed, and of one that was not found. Source: POSIX. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

const SHELL_PATH = '/bin/bash';

/**
 * Runs a command that is no function or builtin: in a child, or in place of a shell that then ends anyway. It is
 * sought along PATH unless `searchedPath` says otherwise.
 */
export function runExternal(
  shell: Shell,
  fields: readonly string[],
  command: SimpleCommand | undefined,
  searchedPath?: string,
): Run<number> {
  if (command !== undefined && command === shell.tail && !shell.state.traps.has('EXIT')) {
    return replaceAtEnd(shell, fields, command);
  }
  return startExternal(shell, fields, command, searchedPath);
}

function* replaceAtEnd(
  shell: Shell,
  fields: readonly string[],
  command: SimpleCommand,
): Run<number> {
  lowerLevel(shell);
  const status = yield* becomeExternal(shell, fields, command);
  shell.leaving = 'exit';
  shell.state.status = status;
  return status;
}

/** A command that takes the shell's place does not count as started by it: SHLVL. */
export function lowerLevel({ state }: Shell): void {
  const level = state.variables.bindings.get('SHLVL');
  if (level?.value !== undefined) level.value = String(Math.max(0, Number(level.value) - 1 || 0));
}

function* startExternal(
  shell: Shell,
  fields: readonly string[],
  command: SimpleCommand | undefined,
  searchedPath: string | undefined,
): Run<number> {
  const { state, executor } = shell;
  const name = fields[0] ?? '';
  // The search is the parent's, so that it remembers where commands are.
  const file =
    searchedPath !== undefined
      ? searchPath(shell.system, name, searchedPath)[0]
      : setsPath(command)
        ? undefined
        : findCommand(shell, name, true);
  const controlled = state.options.monitor;
  const pid = yield* startPatiently(shell, () =>
    executor.fork(
      shell,
      (child) => becomeExternal(child, fields, command, file),
      controlled ? { group: 0 } : {},
    ),
  );
  if (pid === undefined) return CANNOT_FORK;
  const text = command === undefined ? fields.join(' ') : printCommand(command);
  const job = createJob(shell.jobs, [{ pid, text }], { controlled, foreground: true });
  return yield* waitInForeground(shell, job);
}

function setsPath(command: SimpleCommand | undefined): boolean {
  return command?.assignments.some(({ name }) => name === 'PATH') ?? false;
}

/**
 * In the child of an external command: does its redirections and assignments, and goes on as the command, whose file
 * may have been found already. Returns only when that fails.
 */
function* becomeExternal(
  shell: Shell,
  fields: readonly string[],
  command: SimpleCommand | undefined,
  file?: string,
): Run<number> {
  const { state } = shell;
  if (command !== undefined) {
    const saved = yield* redirect(shell, command.redirections);
    if (saved === undefined) return 1;
    keep(shell, saved);
    if (command.assignments.length > 0) {
      openScope(state.variables, 'temporary');
      try {
        for (const assignment of command.assignments) yield* assignedBefore(shell, assignment);
        if (state.options.xtrace) yield* traceText(shell, traceWords(fields));
      } catch (error) {
        closeScope(state.variables);
        const after = failed(shell, error);
        return isRun(after) ? yield* after : after;
      }
    }
  }
  const [name] = fields;
  if (name === undefined) return 0;
  const path = file ?? findCommand(shell, name, false);
  if (path === undefined) return yield* notFound(shell, name, fields);
  return yield* replaceShell(shell, path, fields);
}

function* notFound(shell: Shell, name: string, fields: readonly string[]): Run<number> {
  const handler = shell.state.functions.get('command_not_found_handle');
  if (handler !== undefined) {
    return yield* callFunction(shell, handler, ['command_not_found_handle', ...fields]);
  }
  const why =
    (readValue(shell.state, 'PATH') ?? '') === ''
      ? 'No such file or directory'
      : 'command not found';
  complain(shell, `${name}: ${why}`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  return NOT_FOUND;
}

/** Goes on as the program at `path`. Returns the status when that fails, after its message. */
function* replaceShell(
  shell: Shell,
  path: string,
  fields: readonly string[],
  environment: ReadonlyMap<string, string> = exportEnvironment(shell.state),
): Run<number> {
  const { system } = shell;
  const given = new Map(environment).set('_', path);
  addFunctions(shell, given);
  try {
    system.execute(path, fields, given);
    yield { kind: 'replaced' };
    return 0;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const { message, status } = yield* executeFailure(shell, path, fields, given, error);
    complain(shell, message);
    const flushed = flush(shell);
    if (isRun(flushed)) yield* flushed;
    return status;
  }
}

/** Puts exported functions into an environment, as bash hands them to its children. */
function addFunctions({ state }: Shell, environment: Map<string, string>): void {
  for (const [name, { exported, definition }] of state.functions) {
    if (!exported) continue;
    const text = printFunction(definition).replace(/^\S+ \(\) \n\{ \n/, '() { ');
    environment.set(`BASH_FUNC_${name}%%`, text);
  }
}

function* executeFailure(
  shell: Shell,
  path: string,
  fields: readonly string[],
  environment: ReadonlyMap<string, string>,
  error: SystemError,
): Run<{ message: string; status: number }> {
  const { system } = shell;
  const kind = kindOf(system, path);
  if (kind === 'directory') return { message: `${path}: Is a directory`, status: NOT_EXECUTABLE };
  if (error.code === 'ENOENT' && kind === undefined) {
    return { message: `${path}: ${error.message}`, status: NOT_FOUND };
  }
  if (error.code === 'ENOEXEC') {
    const head = yield* headOf(system, path);
    if (isBinary(head)) {
      return {
        message: `${path}: cannot execute binary file: ${error.message}`,
        status: NOT_EXECUTABLE,
      };
    }
    // A file without a line `#!` is a script of the shell.
    system.execute(SHELL_PATH, [SHELL_PATH, path, ...fields.slice(1)], environment);
    yield { kind: 'replaced' };
  }
  const interpreter = /^#![ \t]*([^ \t\n]+)/.exec(yield* headOf(system, path))?.[1];
  if (interpreter !== undefined && error.code === 'ENOENT') {
    return { message: `${path}: cannot execute: required file not found`, status: NOT_FOUND };
  }
  if (interpreter !== undefined && kindOf(system, interpreter) !== 'file') {
    return {
      message: `${path}: ${interpreter}: bad interpreter: ${error.message}`,
      status: NOT_EXECUTABLE,
    };
  }
  return { message: `${path}: ${error.message}`, status: NOT_EXECUTABLE };
}

function kindOf(system: System, path: string): string | undefined {
  try {
    return system.status(path).kind;
  } catch (error) {
    if (error instanceof SystemError) return undefined;
    throw error;
  }
}

/** The first bytes of a file as text; empty when it cannot be read. */
function* headOf(system: System, path: string): Run<string> {
  try {
    const descriptor = yield* open(system, path, { read: true });
    const bytes = yield* read(system, descriptor, 80);
    system.close(descriptor);
    return decodeUtf8(bytes);
  } catch (error) {
    if (error instanceof SystemError) return '';
    throw error;
  }
}

/** Whether a file is no script: there is a zero byte in its first line. Source: bash 5.2, `check_binary_file`. */
function isBinary(head: string): boolean {
  return (head.split('\n')[0] ?? '').includes('\0') || head.startsWith('\x7fELF');
}
