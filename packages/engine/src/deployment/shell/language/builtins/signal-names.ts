import {
  SIGNALS,
  type SignalName,
  signalNumber,
  signalOfNumber,
} from '../../../../machine/index.ts';

/** Numbers of the first and last real-time signal, which the machine only lists. Source: signal(7). */
const FIRST_REAL_TIME = 34;
const LAST_REAL_TIME = 64;

/** The signal of a name with or without SIG, or of a number; 0 for 0. `undefined` when it is none. */
export function signalOf(text: string): SignalName | 0 | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text) === 0 ? 0 : signalOfNumber(Number(text));
  const name = text.toUpperCase().replace(/^SIG/, '');
  if (name === 'EXIT') return 0;
  return SIGNALS.find((signal) => signal === name);
}

/** The table of `kill -l` and `trap -l`: five signals a line. */
export function listSignals(): string {
  const entries: string[] = SIGNALS.map((signal) => entry(signalNumber(signal), `SIG${signal}`));
  for (let number = FIRST_REAL_TIME; number <= LAST_REAL_TIME; number++) {
    entries.push(entry(number, realTimeName(number) ?? ''));
  }
  let text = '';
  for (let index = 0; index < entries.length; index++) {
    const ends = index % 5 === 4 || index === entries.length - 1;
    text += `${entries[index]}${index % 5 === 4 ? '\n' : '\t'}${ends && index % 5 !== 4 ? '\n' : ''}`;
  }
  return text;
}

function entry(number: number, name: string): string {
  return `${String(number).padStart(2)}) ${name}`;
}

/** The name of a real-time signal, `undefined` for other numbers. */
export function realTimeName(number: number): string | undefined {
  if (number < FIRST_REAL_TIME || number > LAST_REAL_TIME) return undefined;
  const middle = (FIRST_REAL_TIME + LAST_REAL_TIME) / 2;
  if (number === FIRST_REAL_TIME) return 'SIGRTMIN';
  if (number === LAST_REAL_TIME) return 'SIGRTMAX';
  return number <= middle
    ? `SIGRTMIN+${number - FIRST_REAL_TIME}`
    : `SIGRTMAX-${LAST_REAL_TIME - number}`;
}
