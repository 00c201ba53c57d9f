import type { ScriptRun } from '@rackbook/engine/world/linux';

/** What a cell wrote, and how it ended. */
export type CellRun = Pick<ScriptRun, 'output' | 'status' | 'cutShort'>;

/** The most that is kept of an output. */
export const outputLimits = { characters: 1_048_576, lines: 10_000 };

const cuts = {
  output: 'more output than 10,000 lines or 1 MB',
  steps: 'it did not come to an end',
  'waits for ever': 'it waits for something that does not come',
} as const;

/** Over an output: what it is, and what is to be known about its end. */
export function outputTitle({ output, status, cutShort }: CellRun): string {
  const what = output.length === 0 ? 'No output' : 'Output';
  if (cutShort !== undefined) return `${what}, cut short: ${cuts[cutShort]}`;
  return status === 0 ? what : `${what}, exit status ${status}`;
}

/** How a run ended, for who has just waited for it; {@link outputTitle} says it more closely. */
export function endInWords({ status, cutShort }: Pick<CellRun, 'status' | 'cutShort'>): string {
  if (cutShort !== undefined) return 'Cut short.';
  return status === 0 ? 'Done.' : `It ended with exit status ${status}.`;
}

/** The line of a program's file in which it failed, from the traceback that it wrote; also from that of a group. */
export function failingLine(written: string, file: string): number | undefined {
  const marks = written.split('\n').filter((line) => /^ {2}(?:\| {3})?File "/.test(line));
  const own = marks.filter((line) => line.includes(`/${file}", line `)).at(-1);
  const [, line] = /", line (\d+)/.exec(own ?? '') ?? [];
  return line === undefined ? undefined : Number(line);
}
