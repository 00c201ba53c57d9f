import { writeText } from './output.ts';
import type { Shell } from './shell.ts';

/** What bash puts before its messages: `bash: ` at a prompt, `script: line 3: ` in a script. */
export function messagePrefix(shell: Shell): string {
  const { state } = shell;
  return state.interactive ? `${state.errorName}: ` : `${state.errorName}: line ${state.line}: `;
}

/** Writes a message of the shell itself to standard error. */
export function complain(shell: Shell, message: string): void {
  writeText(shell, 2, `${messagePrefix(shell)}${message}\n`);
}

/** Writes a message of the shell itself; returns `status`. */
export function failure(shell: Shell, message: string, status = 1): number {
  complain(shell, message);
  return status;
}
