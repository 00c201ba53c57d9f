import { READY, type Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import { columns } from '../interactive/columns.ts';
import type { SelectCommand } from '../syntax/index.ts';
import { assignValue, readValue } from '../variables/index.ts';
import { leavesLoop, loopWords } from './loops.ts';
import { flush, writeText } from './output.ts';
import { readLine } from './read-line.ts';
import type { Shell } from './shell.ts';
import { traceText } from './trace.ts';

/** `select`: shows a menu, reads a number and runs the body with the word of that number, until input ends. */
export function* executeSelect(shell: Shell, command: SelectCommand): Run<number> {
  const { state, executor, system } = shell;
  const { name, body } = command;
  const words = yield* loopWords(shell, command.words);
  if (state.options.xtrace) {
    const shown = command.words?.map(({ source }) => source).join(' ') ?? '"$@"';
    yield* traceText(shell, `select ${name} in ${shown}`);
  }
  if (words.length === 0) return 0;
  let status = 0;
  let showsMenu = true;
  shell.loops++;
  for (;;) {
    if (showsMenu) writeText(shell, 2, menu(words, Number(readValue(state, 'COLUMNS') ?? 80)));
    writeText(shell, 2, readValue(state, 'PS3') ?? '#? ');
    const flushed = flush(shell);
    if (isRun(flushed)) yield* flushed;
    const line = yield* readLine(system, 0);
    if (line === undefined) {
      writeText(shell, 1, '\n');
      const ended = flush(shell);
      if (isRun(ended)) yield* ended;
      status = 1;
      break;
    }
    const reply = line.replace(/\n$/, '');
    assignValue(state, 'REPLY', reply);
    showsMenu = reply === '';
    if (showsMenu) continue;
    const index = /^[+-]?[0-9]+$/.test(reply.trim()) ? Number(reply.trim()) : 0;
    assignValue(state, name, words[index - 1] ?? '');
    const result = executor.execute(shell, body);
    status = isRun(result) ? yield* result : result;
    if (leavesLoop(shell)) break;
    if (system.spend(1)) yield READY;
  }
  shell.loops--;
  if (shell.leaving === 'no') state.status = status;
  return status;
}

/** The numbered words in columns, downwards. Numbers of the first column are as wide as that of its last row. */
function menu(words: readonly string[], width: number): string {
  const digits = String(words.length).length;
  return columns(
    words.map((word, index) => ({
      number: String(index + 1),
      text: `) ${word}`,
    })),
    width,
    digits,
  );
}
