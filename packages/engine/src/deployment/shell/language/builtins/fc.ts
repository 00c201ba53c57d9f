import { open, type Run, SystemError, write } from '../../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { flush, print, writeText } from '../execution/output.ts';
import { readAll } from '../execution/read-all.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { addToHistory } from '../interactive/history-list.ts';
import { readValue } from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** Commands that `fc -l` lists when it is not told. */
const LISTED = 16;

/** `fc`: lists commands of the history, edits them, or runs one again. Source: POSIX.1-2017, fc; bash(1). */
export const fc: Builtin = (shell, args, name) => {
  // Numbers may be negative, and are then no options.
  const numbers = args.findIndex((argument) => /^-[0-9]+$/.test(argument));
  const options = parseOptions(
    shell,
    name,
    numbers < 0 ? args : [...args.slice(0, numbers), '--', ...args.slice(numbers)],
    'e:lnrs',
  );
  if (options === undefined) return WRONG_USAGE;
  if (options.has('s') || options.value('e') === '-') return runAgain(shell, options, name);
  if (shell.history.length === 0) return 0;
  // The line that calls `fc` is an entry itself, which it does not count.
  const last = Math.max(0, shell.history.length - (shell.historyFile.lineAdded ? 2 : 1));
  const range = rangeOf(shell, options, last);
  if (range === undefined) return builtinError(shell, name, 'no command found');
  const [from, to] = range;
  const backwards = options.has('r') !== from > to;
  const chosen = shell.history
    .map((line, index) => ({ line, number: index + 1 }))
    .slice(Math.min(from, to), Math.max(from, to) + 1);
  if (backwards) chosen.reverse();
  if (!options.has('l'))
    return edit(
      shell,
      options,
      chosen.map(({ line }) => line),
    );
  for (const { line, number } of chosen) {
    print(shell, `${options.has('n') ? '' : number}\t ${line}\n`);
  }
  return 0;
};

function rangeOf(
  shell: Shell,
  options: BuiltinOptions,
  last: number,
): readonly [number, number] | undefined {
  const [first, second] = options.operands;
  const lists = options.has('l');
  if (first === undefined) return [lists ? Math.max(0, last - LISTED + 1) : last, last];
  const from = indexOf(shell, first, last);
  const to = second === undefined ? (lists ? last : from) : indexOf(shell, second, last);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** The entry that a number, a number back from the end, or the beginning of a command means. */
function indexOf({ history }: Shell, text: string, last: number): number | undefined {
  if (/^-?[0-9]+$/.test(text)) {
    const number = Number(text);
    const index = text.startsWith('-') || number === 0 ? last + 1 + number : number - 1;
    return Math.min(Math.max(index, 0), last);
  }
  for (let index = last; index >= 0; index--) {
    if (history[index]?.startsWith(text) === true) return index;
  }
  return undefined;
}

/** `fc -s [old=new …] [command]` */
function* runAgain(shell: Shell, { operands }: BuiltinOptions, name: string): Run<number> {
  const changes = operands.filter((operand) => operand.includes('='));
  const wanted = operands.find((operand) => !operand.includes('='));
  const { history, historyFile } = shell;
  const last = history.length - (historyFile.lineAdded ? 2 : 1);
  const index = wanted === undefined ? last : indexOf(shell, wanted, last);
  let line = index === undefined ? undefined : history[index];
  if (line === undefined) return builtinError(shell, name, 'no command found');
  for (const change of changes) {
    const [before = '', after = ''] = change.split(/=([\s\S]*)/);
    if (before !== '') line = line.replaceAll(before, () => after);
  }
  // What is run takes the place of the line that asked for it.
  if (historyFile.lineAdded) history.pop();
  addToHistory(shell, line);
  return yield* runShown(shell, `${line}\n`);
}

/** Shows commands on standard error and runs them. */
function* runShown(shell: Shell, text: string): Run<number> {
  writeText(shell, 2, text);
  const flushed = flush(shell);
  if (isRun(flushed)) yield* flushed;
  return yield* shell.executor.runText(shell, text);
}

/** Lets an editor change commands, and runs what it leaves. */
function* edit(shell: Shell, options: BuiltinOptions, lines: readonly string[]): Run<number> {
  const { system, state, history, historyFile } = shell;
  const editor =
    options.value('e') ?? readValue(state, 'FCEDIT') ?? readValue(state, 'EDITOR') ?? 'vi';
  const file = `${readValue(state, 'TMPDIR') ?? '/tmp'}/bash-fc.${system.pid}`;
  if (historyFile.lineAdded) history.pop();
  historyFile.lineAdded = false;
  try {
    const created = { write: true, create: true, truncate: true };
    const descriptor = yield* open(system, file, created, 0o600);
    yield* write(system, descriptor, encodeUtf8(lines.map((line) => `${line}\n`).join('')));
    system.close(descriptor);
    let status = yield* shell.executor.runText(shell, `${editor} ${file}`);
    if (status === 0) {
      const text = decodeUtf8(yield* readAll(system, yield* open(system, file, { read: true })));
      for (const line of text.split('\n')) addToHistory(shell, line);
      status = yield* runShown(shell, text);
    }
    system.unlink(file);
    return status;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return builtinError(shell, 'fc', `${file}: ${error.message}`);
  }
}
