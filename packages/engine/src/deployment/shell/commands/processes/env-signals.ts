import {
  SIGNALS,
  type SignalName,
  type System,
  SystemError,
  signalNumber,
} from '../../../../machine/index.ts';
import type { Options } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quote } from '../quoting.ts';
import { parseSignal, shownSignal } from './signals.ts';

/** Options of env about what signals do to the command; without a value all signals are meant. */
export const SIGNAL_OPTIONS = [
  option('', 'block-signal', 'block delivery of the signals VALUE to COMMAND', 'optional'),
  option('', 'default-signal', 'reset handling of the signals VALUE to the default', 'optional'),
  option('', 'ignore-signal', 'set handling of the signals VALUE to do nothing', 'optional'),
  option('', 'list-signal-handling', 'list non-default signal handling to standard error'),
];

/** What is to be done with signals. */
export interface SignalPlan {
  readonly handling: ReadonlyMap<SignalName, 'default' | 'ignore'>;
  readonly blocked: ReadonlyMap<SignalName, boolean>;
  /** Whether each was named, so that one which cannot be set is a mistake. */
  readonly named: ReadonlySet<SignalName>;
}

/** What the options ask for; a text is the name that is no signal. */
export function signalPlan(options: Options): SignalPlan | string {
  const handling = new Map<SignalName, 'default' | 'ignore'>();
  const blocked = new Map<SignalName, boolean>();
  const named = new Set<SignalName>();
  for (const { name, value } of options.given) {
    if (!/^(?:block|default|ignore)-signal$/.test(name)) continue;
    const signals: SignalName[] = [];
    for (const text of value === '' ? [] : value.split(',')) {
      const signal = parseSignal(text);
      if (signal === undefined || signal === 0) return text;
      signals.push(signal);
      named.add(signal);
    }
    for (const signal of value === '' ? SIGNALS : signals) {
      if (name === 'block-signal') blocked.set(signal, true);
      else handling.set(signal, name === 'default-signal' ? 'default' : 'ignore');
      if (name === 'default-signal') blocked.set(signal, false);
    }
  }
  return { handling, blocked, named };
}

/** Carries out a plan; returns what `--debug` tells, or what went wrong. */
export function applySignals(
  system: System,
  { handling, blocked, named }: SignalPlan,
): readonly string[] | { readonly problem: string } {
  const told: string[] = [];
  for (const signal of SIGNALS) {
    const disposition = handling.get(signal);
    if (disposition === undefined) continue;
    const error = attempt(() => system.setDisposition(signal, disposition));
    if (!(error instanceof SystemError)) {
      told.push(`Reset signal ${describe(signal)} to ${disposition.toUpperCase()}`);
    } else if (named.has(signal)) {
      const number = signalNumber(signal);
      return { problem: `failed to set signal action for signal ${number}: ${error.message}` };
    }
  }
  if (![...blocked.values()].includes(true)) return told;
  const mask = new Set(system.setSignalMask([]));
  for (const signal of SIGNALS) {
    const blocks = blocked.get(signal);
    if (blocks === undefined) continue;
    if (blocks) mask.add(signal);
    else mask.delete(signal);
    told.push(`signal ${describe(signal)} mask set to ${blocks ? 'BLOCK' : 'UNBLOCK'}`);
  }
  system.setSignalMask([...mask]);
  return told;
}

function describe(signal: SignalName): string {
  return `${shownSignal(signal)} (${signalNumber(signal)})`;
}

/** Lines about the signals that are blocked or ignored. */
export function signalHandling(system: System): readonly string[] {
  const mask = system.setSignalMask([]);
  system.setSignalMask(mask);
  return SIGNALS.flatMap((signal) => {
    const disposition = attempt(() => system.setDisposition(signal, 'default'));
    const ignored = disposition === 'ignore';
    if (ignored) system.setDisposition(signal, 'ignore');
    const words = [...(mask.includes(signal) ? ['BLOCK'] : []), ...(ignored ? ['IGNORE'] : [])];
    if (words.length === 0) return [];
    const number = String(signalNumber(signal)).padStart(2);
    return [`${shownSignal(signal).padEnd(10)} (${number}): ${words.join(',')}`];
  });
}

/** What is said of a name that is no signal. */
export function unknownSignal(name: string): string {
  return `${quote(name)}: invalid signal`;
}
