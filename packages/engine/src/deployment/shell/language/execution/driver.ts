import {
  type Program,
  READY,
  type Request,
  type Resumable,
  type Run,
  type System,
  type Wake,
} from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { flush } from './output.ts';
import type { Shell } from './shell.ts';

/** Stack of the process that a call of a function takes. Measured: bash 5.2 of Debian 12 on x86-64. */
const STACK_BYTES_PER_CALL = 1009;

/** Steps that a resumption costs at least. */
const RESUMPTION_STEPS = 1;

/**
 * Runs `body` above the present run, and comes back with its status. It does not nest in the host's stack, but
 * takes a piece of the simulated one.
 */
export function* call(shell: Shell, body: Run<number>): Run<number> {
  shell.callee = body;
  yield READY;
  return shell.returned;
}

/**
 * A program that runs the body that `begin` gives with a shell; its status is that of the process.
 */
export function shellProgram(
  begin: (system: System) => { readonly shell: Shell; readonly body: Run<number> },
): Program {
  return (system) => {
    const { shell, body } = begin(system);
    shell.frames.push(body);
    return { resume: (wake) => resume(shell, wake) } satisfies Resumable;
  };
}

/** Goes on with the innermost run until it has to give way. */
function resume(shell: Shell, wake: Wake): Request {
  const { frames, system } = shell;
  system.spend(RESUMPTION_STEPS);
  // Others have run meanwhile, so that signals and children may have come.
  shell.attention = true;
  let reason = wake;
  for (;;) {
    const frame = frames.at(-1);
    if (frame === undefined) {
      const flushed = flush(shell);
      if (!isRun(flushed)) return { kind: 'exit', status: shell.returned & 255 };
      frames.push(keepStatus(flushed, shell.returned));
      continue;
    }
    const next = frame.next(reason);
    reason = 'ready';
    if (next.done === true) {
      frames.pop();
      shell.returned = next.value;
      continue;
    }
    if (shell.callee === undefined) return next.value;
    frames.push(shell.callee);
    shell.callee = undefined;
    if (frames.length * STACK_BYTES_PER_CALL > stackLimit(shell)) return overflow(shell);
    if (system.spend(RESUMPTION_STEPS)) return READY;
  }
}

/** What was still to be written changes nothing about the status. */
function* keepStatus(flushed: Run<unknown>, status: number): Run<number> {
  yield* flushed;
  return status;
}

function stackLimit(shell: Shell): number {
  return shell.system.limit('stack').soft;
}

/** The stack has grown over its limit: the process dies as of any access beyond its memory. */
function overflow(shell: Shell): Request {
  const { system } = shell;
  system.setDisposition('SEGV', 'default');
  system.kill(system.pid, 'SEGV');
  return READY;
}
