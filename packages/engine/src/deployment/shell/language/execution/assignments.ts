import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { assign, assignTemporary } from '../expansion/index.ts';
import type { Assignment } from '../syntax/index.ts';
import type { Shell } from './shell.ts';
import { traceText, traceWords } from './trace.ts';

/** Does an assignment, and shows it under `set -x`. */
export function* assigned(shell: Shell, assignment: Assignment): Run {
  const result = assign(shell.state, assignment);
  const after = isRun(result) ? yield* result : result;
  if (shell.state.options.xtrace) yield* traceAssignment(shell, assignment, after);
}

function* traceAssignment(shell: Shell, assignment: Assignment, value: string | undefined): Run {
  const { name, subscript, append, source } = assignment;
  const isArray = assignment.value.kind === 'array';
  if (isArray || subscript !== undefined) yield* traceText(shell, source);
  else yield* traceText(shell, `${name}${append ? '+' : ''}=${traceWords([value ?? ''])}`);
}

/** An assignment before a command, for that command alone. */
export function* assignedBefore(shell: Shell, assignment: Assignment): Run {
  const result = assignTemporary(shell.state, assignment);
  const value = isRun(result) ? yield* result : result;
  if (shell.state.options.xtrace) yield* traceAssignment(shell, assignment, value);
}
