import { READY, type Run, SystemError } from '../../../../machine/index.ts';
import { ArithmeticError } from '../arithmetic/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import { ShellError } from '../shell-error.ts';
import { complain } from './messages.ts';
import { flush } from './output.ts';
import type { Shell } from './shell.ts';

/**
 * An expansion, assignment or evaluation failed: writes its message and gives up as much as the error
 * says. Returns the status; rethrows what is no error of the shell.
 */
export function failed(shell: Shell, error: unknown, before = ''): Eventually<number> {
  if (error instanceof ShellError) {
    // `((` and `[[` name themselves only where the expression is wrong.
    const isOther =
      error.message.endsWith(': readonly variable') ||
      (/^(?:\(\(|\[\[): $/.test(before) && !(error instanceof ArithmeticError));
    complain(shell, `${isOther ? '' : before}${error.message}`);
    giveUp(shell, before === '' || error.gives === 'shell' ? givenUp(shell, error) : 'command');
  } else if (error instanceof SystemError) complain(shell, `${before}${error.message}`);
  else throw error;
  const flushed = flush(shell);
  const status = shell.leaving === 'exit' ? shell.state.status : 1;
  return isRun(flushed) ? afterFlush(flushed, status) : status;
}

/** In POSIX mode an assignment that fails ends a script. */
function givenUp({ state }: Shell, error: ShellError): ShellError['gives'] {
  return state.options.posix && error.message.endsWith(': readonly variable')
    ? 'shell'
    : error.gives;
}

function* afterFlush(flushed: Run<unknown>, status: number): Run<number> {
  yield* flushed;
  yield READY;
  return status;
}

/** Leaves as much as an error gives up. */
export function giveUp(shell: Shell, what: ShellError['gives']): void {
  if (what === 'command') return;
  const ends = what === 'shell' && (!shell.state.interactive || shell.isChild);
  shell.leaving = ends ? 'exit' : 'discard';
  shell.state.status =
    what === 'shell' && !shell.isChild && shell.state.commandString !== undefined ? 127 : 1;
}
