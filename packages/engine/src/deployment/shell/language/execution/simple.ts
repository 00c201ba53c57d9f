import type { Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { assign, expandWords } from '../expansion/index.ts';
import type { SimpleCommand } from '../syntax/index.ts';
import { closeScope, openScope } from '../variables/index.ts';
import { assigned, assignedBefore, endsByAssignment } from './assignments.ts';
import { expandDeclaration, isDeclaration } from './declared.ts';
import { failed } from './failures.ts';
import { callFunction } from './functions.ts';
import { messagePrefix } from './messages.ts';
import { flush, writeText } from './output.ts';
import { keep, redirect, restore } from './redirections.ts';
import { runBuiltin } from './run-builtin.ts';
import { settle } from './settle.ts';
import type { Shell } from './shell.ts';
import { isSpecialBuiltin } from './special-builtins.ts';
import { closeProcessDescriptors } from './substitutions.ts';
import { traceText, traceWords } from './trace.ts';
import { handleSignals, runDebugTrap } from './traps.ts';
import { withCode } from './with-code.ts';

/** Steps of a command that takes no process. Measured: some microsecond for `:` in a loop of bash 5.2. */
const COMMAND_STEPS = 10;

/** Whether something is to be done before a command that is seldom there; clears `attention` when not. */
function needsAttention(shell: Shell): boolean {
  const { state } = shell;
  if (state.traps.size > 0 || state.interactive) return true;
  shell.attention = false;
  return false;
}

/**
 * Runs a simple command. The common case, a builtin without redirections whose words need no process, is done at
 * once.
 */
export function executeSimple(shell: Shell, command: SimpleCommand): Eventually<number> {
  const { state } = shell;
  state.line = command.line;
  if (shell.activeTraps.size === 0) state.command = command;
  shell.system.spend(COMMAND_STEPS);
  if (
    (shell.attention && needsAttention(shell)) ||
    command.redirections.length > 0 ||
    command.runsCommands ||
    state.options.xtrace ||
    isDeclaration(command) ||
    state.traps.has('DEBUG')
  ) {
    return runSimple(shell, command);
  }
  const { words, assignments } = command;
  if (words.length > 0 && assignments.length > 0) return runSimple(shell, command);
  let fields: Eventually<readonly string[]>;
  try {
    if (words.length === 0) {
      for (const assignment of assignments) {
        const result = assign(state, assignment);
        if (isRun(result)) return runSimple(shell, command);
      }
      state.lastArgument = '';
      return settle(shell, 0);
    }
    fields = command.literals ?? expandWords(state, words);
  } catch (error) {
    return settleAfterFailure(shell, failed(shell, error));
  }
  if (isRun(fields)) return runExpanded(shell, command, fields);
  if (state.warnings.length > 0) return runWithWarnings(shell, command, fields);
  const name = fields[0];
  if (name === undefined) return settle(shell, 0);
  const status = name.startsWith('%')
    ? bringForward(shell, fields)
    : dispatch(shell, command, fields, name);
  return isRun(status) ? settleRun(shell, status) : settle(shell, status);
}

/** A job's specification as a command (`%1`) stands for `fg` with it. */
function bringForward(shell: Shell, fields: readonly string[]): Eventually<number> {
  return shell.executor.runWords(shell, ['fg', ...fields], 'not among functions');
}

function dispatch(
  shell: Shell,
  command: SimpleCommand | undefined,
  fields: readonly string[],
  name: string,
): Eventually<number> {
  const { state, executor } = shell;
  state.lastArgument = fields[fields.length - 1] ?? '';
  const definition = state.functions.get(name);
  if (definition !== undefined) return callFunction(shell, definition, fields);
  const builtin = executor.builtins.get(name);
  if (builtin !== undefined && !shell.disabled.has(name)) {
    return runBuiltin(shell, builtin, fields);
  }
  return withCode(shell, (code) => code.runExternal(shell, fields, command));
}

function* settleRun(shell: Shell, begun: Run<number>): Run<number> {
  const result = settle(shell, yield* begun);
  return isRun(result) ? yield* result : result;
}

function settleAfterFailure(shell: Shell, result: Eventually<number>): Eventually<number> {
  return isRun(result) ? settleRun(shell, result) : settle(shell, result);
}

function* runExpanded(
  shell: Shell,
  command: SimpleCommand,
  begun: Run<readonly string[]>,
): Run<number> {
  let fields: readonly string[];
  try {
    fields = yield* begun;
  } catch (error) {
    const result = settleAfterFailure(shell, failed(shell, error));
    return isRun(result) ? yield* result : result;
  }
  return yield* runWithWarnings(shell, command, fields);
}

function* runWithWarnings(
  shell: Shell,
  command: SimpleCommand,
  fields: readonly string[],
): Run<number> {
  yield* writeWarnings(shell);
  const [name] = fields;
  const status = name === undefined ? 0 : dispatch(shell, command, fields, name);
  return yield* settled(shell, status);
}

function* settled(shell: Shell, status: Eventually<number>): Run<number> {
  const result = settle(shell, isRun(status) ? yield* status : status);
  return isRun(result) ? yield* result : result;
}

function* writeWarnings(shell: Shell): Run {
  const { warnings } = shell.state;
  if (warnings.length === 0) return;
  for (const warning of warnings.splice(0)) {
    writeText(shell, 2, `${messagePrefix(shell)}${warning}\n`);
  }
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** Any simple command, with all that may belong to it. */
function* runSimple(shell: Shell, command: SimpleCommand): Run<number> {
  const { state } = shell;
  if (shell.attention) {
    yield* handleSignals(shell);
    if (shell.leaving !== 'no') return state.status;
    state.line = command.line;
  }
  if (state.traps.has('DEBUG')) {
    yield* runDebugTrap(shell);
    if (shell.leaving !== 'no') return state.status;
    state.line = command.line;
  }
  const descriptors = shell.processDescriptors.length;
  shell.substitutionStatus = undefined;
  let status: Eventually<number>;
  try {
    const { words } = command;
    const expanded = isDeclaration(command)
      ? expandDeclaration(shell, command)
      : (command.literals ?? expandWords(state, words));
    const fields = isRun(expanded) ? yield* expanded : expanded;
    yield* writeWarnings(shell);
    status = yield* fields.length === 0
      ? assignOnly(shell, command)
      : runFields(shell, command, fields);
  } catch (error) {
    const after = failed(shell, error);
    status = isRun(after) ? yield* after : after;
  }
  yield* writeWarnings(shell);
  closeProcessDescriptors(shell, descriptors);
  const result = settle(shell, status);
  return isRun(result) ? yield* result : result;
}

/** Assignments without a command stay; the status is that of the last command substitution. */
function* assignOnly(shell: Shell, command: SimpleCommand): Run<number> {
  const { state } = shell;
  let failedRedirection = false;
  if (command.redirections.length > 0) {
    const saved = yield* redirect(shell, command.redirections);
    if (saved === undefined) failedRedirection = true;
    else restore(shell, saved);
    if (shell.leaving !== 'no') return 1;
  }
  for (const assignment of command.assignments) yield* assigned(shell, assignment);
  const status: number | undefined = shell.substitutionStatus;
  state.lastArgument = '';
  return failedRedirection ? 1 : (status ?? 0);
}

/** Shows a command, and for `export` and `readonly` the assignments that they do. */
function* traceCommand(shell: Shell, fields: readonly string[]): Run {
  yield* traceText(shell, traceWords(fields));
  if (fields[0] !== 'export' && fields[0] !== 'readonly') return;
  for (const field of fields.slice(1)) {
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(field) ?? [];
    if (name !== undefined) yield* traceText(shell, `${name}=${traceWords([value ?? ''])}`);
  }
}

/** A command with words, assignments before it, and redirections. */
function* runFields(shell: Shell, command: SimpleCommand, fields: readonly string[]): Run<number> {
  const { state, executor } = shell;
  const [name] = fields;
  if (name === undefined) return 0;
  if (name.startsWith('%')) {
    const status = bringForward(shell, fields);
    return isRun(status) ? yield* status : status;
  }
  const definition = state.functions.get(name);
  const builtin =
    definition === undefined && !shell.disabled.has(name) ? executor.builtins.get(name) : undefined;
  const persists = state.options.posix && isSpecialBuiltin(name) && definition === undefined;
  if (!persists && endsByAssignment(shell, command.assignments)) return 1;
  if (definition === undefined && builtin === undefined) {
    if (state.options.xtrace && command.assignments.length === 0) {
      yield* traceText(shell, traceWords(fields));
    }
    state.lastArgument = fields.at(-1) ?? '';
    const status = withCode(shell, (code) => code.runExternal(shell, fields, command));
    return isRun(status) ? yield* status : status;
  }
  const saved = yield* redirect(shell, command.redirections);
  if (saved === undefined) {
    if (state.options.posix && isSpecialBuiltin(name) && !state.interactive) {
      shell.leaving = 'exit';
      state.status = 1;
    }
    return 1;
  }
  const temporary = command.assignments.length > 0 && !persists;
  if (temporary) openScope(state.variables, 'temporary');
  let status = 1;
  try {
    for (const assignment of command.assignments) {
      if (temporary) yield* assignedBefore(shell, assignment);
      else yield* assigned(shell, assignment);
    }
    if (state.options.xtrace) yield* traceCommand(shell, fields);
    const result = dispatch(shell, command, fields, name);
    status = isRun(result) ? yield* result : result;
  } catch (error) {
    const after = failed(shell, error);
    status = isRun(after) ? yield* after : after;
  }
  if (temporary) closeScope(state.variables);
  if (shell.keepsRedirections) {
    shell.keepsRedirections = false;
    keep(shell, saved);
  } else restore(shell, saved);
  return status;
}
