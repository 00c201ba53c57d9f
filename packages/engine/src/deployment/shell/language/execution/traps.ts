import {
  defaultAction,
  READY,
  type Run,
  SIGNALS,
  type SignalName,
  SystemError,
  signalNumber,
} from '../../../../machine/index.ts';
import type { Command } from '../syntax/index.ts';
import { writeText } from './output.ts';
import type { Shell } from './shell.ts';

const NAMES: ReadonlySet<string> = new Set(SIGNALS);

/** Signals before whose end of a script its EXIT trap still runs. */
export const ENDING_SIGNALS: readonly SignalName[] = ['HUP', 'INT', 'TERM'];

/** How messages of the parser name traps that are not of signals. */
const TRAP_NAMES: Readonly<Record<string, string>> = {
  DEBUG: 'debug ',
  ERR: 'error ',
  EXIT: 'exit ',
  RETURN: 'return ',
};

/** Whether a trap is for a signal, rather than EXIT, DEBUG, ERR or RETURN. */
export function isSignal(name: string): name is SignalName {
  return NAMES.has(name);
}

/**
 * Runs the commands of a trap. `$?` is afterwards what it was before. Returns the status with which the shell
 * goes on.
 */
export function* runTrap(shell: Shell, name: string, text: string): Run {
  const { state } = shell;
  if (shell.activeTraps.has(name)) return;
  shell.activeTraps.add(name);
  const { status, pipeStatus, line } = state;
  const leaving = shell.leaving;
  shell.leaving = 'no';
  yield* shell.executor.runText(shell, text, {
    keepLine: name === 'DEBUG' || name === 'ERR' || name === 'RETURN',
    parsing: `${TRAP_NAMES[name] ?? ''}trap: `,
  });
  shell.activeTraps.delete(name);
  if (shell.leaving === 'no') {
    state.status = status;
    shell.leaving = leaving;
  }
  state.pipeStatus = pipeStatus;
  state.line = line;
}

/** Runs the DEBUG trap before `command`, or the present one. */
export function* runDebugTrap(shell: Shell, command?: Command): Run {
  const text = shell.state.traps.get('DEBUG') ?? '';
  if (text === '' || shell.activeTraps.size > 0) return;
  if (command !== undefined) {
    shell.state.command = command;
    shell.state.line = command.line;
  }
  yield* runTrap(shell, 'DEBUG', text);
}

/** Takes the signals that have come and runs their traps. */
export function* handleSignals(shell: Shell): Run {
  shell.attention = false;
  for (;;) {
    const signal = shell.takenSignals.shift() ?? shell.system.takeSignal();
    if (signal === undefined) return;
    const text = shell.state.traps.get(signal);
    if (text !== undefined && text !== '') {
      yield* runTrap(shell, signal, text);
      if (shell.leaving !== 'no') return;
    } else if (
      signal === 'INT' &&
      text === undefined &&
      shell.state.interactive &&
      !shell.isChild
    ) {
      // After the `^C` that the terminal has shown.
      writeText(shell, 2, '\n');
      shell.leaving = 'discard';
      shell.state.status = 128 + signalNumber('INT');
      return;
    } else if (text === undefined && (!shell.state.interactive || shell.isChild)) {
      yield* dieOf(shell, signal);
    } else if (signal === 'HUP' && text === undefined) {
      hangUp(shell);
      return;
    }
  }
}

/** Ends as a signal without a trap ends a shell: after the EXIT trap. */
function* dieOf(shell: Shell, signal: SignalName): Run {
  const { system } = shell;
  if (defaultAction(signal) !== 'end') return;
  yield* runExitTrap(shell);
  system.setDisposition(signal, 'default');
  system.kill(system.pid, signal);
  for (;;) yield READY;
}

/** The terminal is gone: an interactive shell tells its jobs and ends. Source: bash(1), "SIGNALS". */
function hangUp(shell: Shell): void {
  const { system, jobs, state } = shell;
  for (const job of jobs.jobs) {
    if (job.spared) continue;
    try {
      system.kill(-job.group, 'HUP');
      system.kill(-job.group, 'CONT');
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
    }
  }
  shell.leaving = 'exit';
  state.status = 128 + signalNumber('HUP');
}

/** A child does not have its parent's traps, but for those that ignore; it can list them until it sets its own. */
export function resetTrapsInChild(parent: Shell, child: Shell): void {
  const { traps, options } = child.state;
  if (traps.has('EXIT')) {
    for (const signal of ENDING_SIGNALS) {
      if (!traps.has(signal) && !parent.ignoredFromStart.has(signal)) {
        child.system.setDisposition(signal, 'default');
      }
    }
  }
  child.inheritedTraps = new Map(parent.inheritedTraps ?? parent.state.traps);
  for (const [name, text] of [...traps]) {
    if (isSignal(name)) {
      if (text === '') continue;
      child.system.setDisposition(name, 'default');
    } else if (name === 'ERR' ? options.errtrace : name === 'EXIT' ? false : options.functrace) {
      continue;
    }
    traps.delete(name);
  }
}

/** Runs the EXIT trap, once. Returns whether it called `exit` itself, so that `$?` is its status. */
export function* runExitTrap(shell: Shell): Run<boolean> {
  const { traps } = shell.state;
  const text = traps.get('EXIT');
  traps.delete('EXIT');
  if (text === undefined || text === '') return false;
  shell.depth = 0;
  yield* runTrap(shell, 'EXIT', text);
  const exits = shell.leaving === 'exit';
  shell.leaving = 'no';
  return exits;
}
