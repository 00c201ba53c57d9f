import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { assign, assignTemporary } from '../expansion/index.ts';
import { ShellError } from '../shell-error.ts';
import type { Assignment } from '../syntax/index.ts';
import { complain } from './messages.ts';
import type { Shell } from './shell.ts';
import { traceAfter, traceStart, traceText, traceWords } from './trace.ts';

/** Does an assignment, and shows it under `set -x`. */
export function* assigned(shell: Shell, assignment: Assignment): Run {
  // It may be of PS4.
  const start = shell.state.options.xtrace ? yield* traceStart(shell) : undefined;
  const result = assign(shell.state, assignment);
  const after = isRun(result) ? yield* result : result;
  if (start !== undefined) yield* traceAfter(shell, start, shownAssignment(assignment, after));
}

function shownAssignment(assignment: Assignment, value: string | undefined): string {
  const { name, subscript, append, source } = assignment;
  if (assignment.value.kind === 'array' || subscript !== undefined) return source;
  return `${name}${append ? '+' : ''}=${traceWords([value ?? ''])}`;
}

/** An assignment before a command, for that command alone. */
export function* assignedBefore(shell: Shell, assignment: Assignment): Run {
  let value: string;
  try {
    const result = assignTemporary(shell.state, assignment);
    value = isRun(result) ? yield* result : result;
  } catch (error) {
    // The command runs all the same when a variable is readonly.
    if (!(error instanceof ShellError) || error.gives !== 'command') throw error;
    complain(shell, error.message);
    return;
  }
  if (shell.state.options.xtrace) yield* traceText(shell, shownAssignment(assignment, value));
}

/** In POSIX mode a script ends, after a message, where an assignment before a command is of a readonly variable. */
export function endsByAssignment(shell: Shell, assignments: readonly Assignment[]): boolean {
  const { state } = shell;
  if (!state.options.posix || state.interactive) return false;
  const { bindings } = state.variables;
  const refused = assignments.find(({ name }) => bindings.get(name)?.readonly === true);
  if (refused === undefined) return false;
  complain(shell, `${refused.name}: readonly variable`);
  shell.leaving = 'exit';
  state.status = 1;
  return true;
}
