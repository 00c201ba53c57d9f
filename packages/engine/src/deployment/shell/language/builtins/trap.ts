import {
  type SignalName,
  SystemError,
  signalNumber,
  signalOfNumber,
} from '../../../../machine/index.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { ENDING_SIGNALS, isSignal } from '../execution/traps.ts';
import { builtinError, parseOptions, usage, WRONG_USAGE } from './builtin-options.ts';
import { listSignals } from './signal-names.ts';

/** Signals that an interactive shell keeps catching or ignoring when they have no trap. */
const KEPT: Readonly<Partial<Record<SignalName, 'catch' | 'ignore'>>> = {
  INT: 'catch',
  QUIT: 'ignore',
  TERM: 'ignore',
  TSTP: 'ignore',
  TTIN: 'ignore',
  TTOU: 'ignore',
};

const CONDITIONS: readonly string[] = ['EXIT', 'DEBUG', 'ERR', 'RETURN'];

/** A signal or condition by its name or number; `undefined` when there is none. */
function conditionOf(text: string): string | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text) === 0 ? 'EXIT' : signalOfNumber(Number(text));
  const name = text.toUpperCase();
  if (CONDITIONS.includes(name)) return name;
  const short = name.replace(/^SIG/, '');
  return isSignal(short) ? short : undefined;
}

/** Order of listing: EXIT, signals by number, then the others. */
function rank(name: string): number {
  if (name === 'EXIT') return 0;
  return isSignal(name) ? signalNumber(name) : 100 + CONDITIONS.indexOf(name);
}

function show(name: string, text: string): string {
  return `trap -- '${text.replaceAll("'", "'\\''")}' ${isSignal(name) ? `SIG${name}` : name}\n`;
}

export const trap: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'lp');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (options.has('l')) {
    print(shell, listSignals());
    return 0;
  }
  if (options.has('p') || operands.length === 0) return list(shell, name, operands);
  const [first, ...rest] = operands;
  let action = first;
  let conditions = rest;
  // A number alone, or one condition alone, gives back the default.
  if (rest.length === 0 && first !== undefined && conditionOf(first) !== undefined) {
    action = '-';
    conditions = [first];
  } else if (first !== undefined && /^[0-9]+$/.test(first)) {
    action = '-';
    conditions = [...operands];
  }
  if (conditions.length === 0 || action === undefined) return usage(shell, name);
  let status = 0;
  for (const text of conditions) {
    const condition = conditionOf(text);
    if (condition === undefined) {
      status = builtinError(shell, name, `${text}: invalid signal specification`);
    } else setTrap(shell, condition, action);
  }
  return status;
};

function list(shell: Shell, name: string, operands: readonly string[]): number {
  const traps = shell.inheritedTraps ?? shell.state.traps;
  let status = 0;
  if (operands.length === 0) {
    for (const condition of [...traps.keys()].sort((one, other) => rank(one) - rank(other))) {
      print(shell, show(condition, traps.get(condition) ?? ''));
    }
    return 0;
  }
  for (const text of operands) {
    const condition = conditionOf(text);
    if (condition === undefined) {
      status = builtinError(shell, name, `${text}: invalid signal specification`);
      continue;
    }
    const action = traps.get(condition);
    if (action !== undefined) print(shell, show(condition, action));
  }
  return status;
}

function setTrap(shell: Shell, condition: string, action: string): void {
  const { traps } = shell.state;
  shell.inheritedTraps = undefined;
  if (!isSignal(condition)) {
    if (action === '-') traps.delete(condition);
    else traps.set(condition, action);
    if (condition === 'EXIT') guardExitTrap(shell);
    return;
  }
  if (shell.ignoredFromStart.has(condition)) {
    traps.set(condition, '');
    return;
  }
  if (action === '-') traps.delete(condition);
  else traps.set(condition, action);
  setDisposition(shell, condition, action);
}

/** What a script without a trap for a signal does with it: catches those before whose end the EXIT trap runs. */
function untrapped({ state }: Shell, signal: SignalName): 'catch' | 'default' | 'ignore' {
  if (signal === 'QUIT') return 'ignore';
  return state.traps.has('EXIT') && ENDING_SIGNALS.includes(signal) ? 'catch' : 'default';
}

/** Lets the EXIT trap run before a signal ends a script. */
function guardExitTrap(shell: Shell): void {
  const { state, system } = shell;
  if (state.interactive && !shell.isChild) return;
  for (const signal of ENDING_SIGNALS) {
    if (state.traps.has(signal) || shell.ignoredFromStart.has(signal)) continue;
    const before = system.setDisposition(signal, untrapped(shell, signal));
    if (before !== 'ignore' || shell.setSignals.has(signal)) continue;
    system.setDisposition(signal, 'ignore');
    shell.ignoredFromStart.add(signal);
  }
}

function setDisposition(shell: Shell, signal: SignalName, action: string): void {
  const { system, state } = shell;
  const kept = state.interactive && !shell.isChild ? KEPT[signal] : undefined;
  try {
    const before = system.setDisposition(
      signal,
      action === '-' ? (kept ?? untrapped(shell, signal)) : action === '' ? 'ignore' : 'catch',
    );
    // What was ignored when the shell began stays so. Source: bash(1), trap.
    if (
      before === 'ignore' &&
      kept === undefined &&
      !shell.setSignals.has(signal) &&
      !state.interactive
    ) {
      system.setDisposition(signal, 'ignore');
      shell.ignoredFromStart.add(signal);
      state.traps.set(signal, '');
    }
    shell.setSignals.add(signal);
  } catch (error) {
    // KILL and STOP can be named, but never come.
    if (!(error instanceof SystemError)) throw error;
  }
}
