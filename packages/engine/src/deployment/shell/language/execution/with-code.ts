import { fetchedOnce, type Run } from '../../../../machine/index.ts';
import { type Eventually, isRun } from '../eventually.ts';
import type { Shell } from './shell.ts';

const moreCommands = fetchedOnce(() => import('./more-commands.ts'));

type MoreCommands = Awaited<typeof import('./more-commands.ts')>;

/** Runs a command by code that is here from the shell's second use of it on. */
export function withCode(
  shell: Shell,
  run: (code: MoreCommands) => Eventually<number>,
): Eventually<number> {
  const code = moreCommands.of(shell);
  return code === undefined ? fetchAndRun(shell, run) : run(code);
}

function* fetchAndRun(shell: Shell, run: (code: MoreCommands) => Eventually<number>): Run<number> {
  const status = run(yield* moreCommands.fetch(shell));
  return isRun(status) ? yield* status : status;
}
