import {
  SIGNALS,
  type SignalName,
  signalNumber,
  signalOfNumber,
} from '../../../../machine/index.ts';

/** procps calls this one by its other name. */
const OTHER_NAMES = new Map<string, SignalName>([
  ['POLL', 'IO'],
  ['CLD', 'CHLD'],
  ['IOT', 'ABRT'],
]);

/** A signal by its number or name, with or without `SIG`; 0 only asks. `undefined` when it is none. */
export function parseSignal(text: string): SignalName | 0 | undefined {
  if (/^[0-9]{1,3}$/.test(text)) return Number(text) === 0 ? 0 : signalOfNumber(Number(text));
  const upper = text.toUpperCase().replace(/^SIG/, '');
  if (upper === 'EXIT') return 0;
  return SIGNALS.find((name) => name === upper) ?? OTHER_NAMES.get(upper);
}

/** The name that procps gives to a signal. */
export function shownSignal(name: SignalName): string {
  return name === 'IO' ? 'POLL' : name;
}

/** Columns of the list of signals. */
const WIDTH = 78;

/** All signals in lines, as `kill -l` of procps writes them. */
export function signalList(): string {
  const lines: string[] = [];
  let line = '';
  for (const name of SIGNALS) {
    const shown = shownSignal(name);
    if (line !== '' && line.length + 1 + shown.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += (line === '' ? '' : ' ') + shown;
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** Numbers and names in a table, as `kill -L` of procps writes it. */
export function signalTable(): string {
  const cells = SIGNALS.map(
    (name) => `${String(signalNumber(name)).padStart(2)} ${shownSignal(name).padEnd(8)}`,
  );
  const lines: string[] = [];
  for (let start = 0; start < cells.length; start += 7) {
    const line = cells.slice(start, start + 7).join('');
    lines.push(start + 7 >= cells.length ? line : line.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** The number of a name, or the name of a number (or of an exit status above 128). */
export function translateSignal(text: string): string | undefined {
  const signal = parseSignal(text);
  if (signal === undefined || signal === 0) return undefined;
  return /^[0-9]/.test(text) ? shownSignal(signal) : String(signalNumber(signal));
}
