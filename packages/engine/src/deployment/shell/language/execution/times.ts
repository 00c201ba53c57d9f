import type { Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { readValue } from '../variables/index.ts';
import { complain } from './messages.ts';
import { flush, writeText } from './output.ts';
import type { Shell } from './shell.ts';

const DEFAULT_FORMAT = '\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS';
const POSIX_FORMAT = 'real %2R\nuser %2U\nsys %2S';

/** What may stand after `%` in a format. */
const FORMATS = /%(?:%|P|[0-9]?l?[RUS])/g;

/** A time of the machine, and CPU time up to it. */
interface Times {
  readonly now: number;
  readonly cpu: { readonly self: number; readonly children: number };
}

/** Writes how long a pipeline took, as `time` does. CPU time of the kernel is not told apart: all is `user`. */
export function* reportTimes(shell: Shell, start: Times, end: Times, posix: boolean): Run {
  const { state } = shell;
  const { cpu } = end;
  const real = (end.now - start.now) / 1e9;
  const user = (cpu.self + cpu.children - start.cpu.self - start.cpu.children) / 1e9;
  const format = posix ? POSIX_FORMAT : (readValue(state, 'TIMEFORMAT') ?? DEFAULT_FORMAT);
  if (format === '') return;
  const wrong = /%[0-9]?l?([\s\S])/.exec(format.replace(FORMATS, ''))?.[1];
  if (wrong !== undefined) {
    complain(shell, `TIMEFORMAT: \`${wrong}': invalid format character`);
    const told = flush(shell);
    if (isRun(told)) yield* told;
    return;
  }
  writeText(shell, 2, `${formatTimes(format, real, user)}\n`);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
}

/** Fills in a TIMEFORMAT. Source: bash(1), TIMEFORMAT. Times are seconds. */
function formatTimes(format: string, real: number, user: number): string {
  return format.replace(/%(?:(%)|([0-9]?)(l?)([RUS])|P)/g, (_, percent, digits, long, letter) => {
    if (percent !== undefined) return '%';
    if (letter === undefined) return (real === 0 ? 0 : (user / real) * 100).toFixed(2);
    const seconds = letter === 'R' ? real : letter === 'U' ? user : 0;
    const places = digits === '' ? 3 : Math.min(3, Number(digits));
    return long === 'l' ? longTime(seconds, places) : cut(seconds, places);
  });
}

function cut(seconds: number, places: number): string {
  const unit = 10 ** places;
  return (Math.floor(seconds * unit) / unit).toFixed(places);
}

/** `1m2.345s` */
export function longTime(seconds: number, places: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}m${cut(seconds - minutes * 60, places)}s`;
}
