import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import type { ShellFunction } from '../shell-state.ts';
import type { FunctionDefinition } from '../syntax/index.ts';
import { closeScope, openScope, readValue } from '../variables/index.ts';
import { call } from './driver.ts';
import { complain, failure } from './messages.ts';
import { flush } from './output.ts';
import type { Shell } from './shell.ts';
import { isSpecialBuiltin } from './special-builtins.ts';
import { runDebugTrap, runTrap } from './traps.ts';

/** Calls a function with `fields`, the first of which is its name. */
export function* callFunction(
  shell: Shell,
  called: ShellFunction,
  fields: readonly string[],
): Run<number> {
  const { state } = shell;
  const limit = Number(readValue(state, 'FUNCNEST') ?? 0);
  if (limit > 0 && shell.functionDepth >= limit) {
    complain(shell, `${fields[0]}: maximum function nesting level exceeded (${limit})`);
    const flushed = flush(shell);
    if (isRun(flushed)) yield* flushed;
    shell.leaving = 'discard';
    state.status = 1;
    return 1;
  }
  const { positional, errorName, line } = state;
  const { loops } = shell;
  state.positional = fields.slice(1);
  state.calls.push({ name: fields[0] ?? '', source: called.source, calledFrom: line });
  if (called.source !== 'main' && !state.interactive) state.errorName = called.source;
  openScope(state.variables, 'function');
  shell.depth++;
  shell.functionDepth++;
  shell.loops = 0;
  const hidden = state.traps.size > 0 ? hideTraps(shell, called) : undefined;
  let status = yield* call(shell, runBody(shell, called));
  if (shell.leaving === 'return') {
    shell.leaving = 'no';
    status = state.status;
  }
  const options = shell.localOptions.get(shell.functionDepth);
  if (options !== undefined) {
    Object.assign(state.options, options);
    shell.localOptions.delete(shell.functionDepth);
  }
  for (const [name, text] of hidden ?? []) state.traps.set(name, text);
  shell.loops = loops;
  shell.functionDepth--;
  shell.depth--;
  closeScope(state.variables);
  state.calls.pop();
  state.positional = positional;
  state.errorName = errorName;
  state.line = line;
  state.lastArgument = fields.at(-1) ?? '';
  return status;
}

/** A function does not have its caller's DEBUG, RETURN and ERR traps, unless options or its own attribute say so. */
function hideTraps({ state }: Shell, { trace }: ShellFunction): ReadonlyMap<string, string> {
  const { traps, options } = state;
  const hidden = new Map<string, string>();
  for (const name of ['DEBUG', 'RETURN', 'ERR'] as const) {
    const text = traps.get(name);
    if (text === undefined || (name === 'ERR' ? options.errtrace : options.functrace || trace))
      continue;
    hidden.set(name, text);
    traps.delete(name);
  }
  return hidden;
}

function* runBody(shell: Shell, { definition }: ShellFunction): Run<number> {
  const { traps } = shell.state;
  // A function that has the trap runs it once more before its body.
  yield* runDebugTrap(shell);
  const result = shell.executor.execute(shell, definition.body);
  const status = isRun(result) ? yield* result : result;
  const text = traps.get('RETURN');
  if (text !== undefined && text !== '' && shell.leaving !== 'exit') {
    yield* runTrap(shell, 'RETURN', text);
  }
  return status;
}

/** Defines a function. */
export function executeDefinition(shell: Shell, definition: FunctionDefinition): number {
  const { state } = shell;
  const { name } = definition;
  state.line = definition.line;
  if (/[$`"'\\]/.test(name)) {
    state.status = failure(shell, `\`${name}': not a valid identifier`);
    return state.status;
  }
  if (state.options.posix && isSpecialBuiltin(name)) {
    failure(shell, `\`${name}': is a special builtin`);
    state.status = 2;
    if (!state.interactive) shell.leaving = 'exit';
    return 2;
  }
  const before = state.functions.get(name);
  if (before?.readonly === true) {
    state.status = failure(shell, `${name}: readonly function`);
    return state.status;
  }
  state.functions.set(name, {
    definition,
    source:
      state.calls.at(-1)?.source ?? (state.commandString === undefined ? 'main' : 'environment'),
    exported: state.options.allexport || (before?.exported ?? false),
    readonly: false,
    trace: before?.trace ?? false,
  });
  state.status = 0;
  return 0;
}
