import { fetchedOnce, type Run } from '../../../../machine/index.ts';
import { isRun } from '../eventually.ts';
import type { Builtin } from '../execution/shell.ts';
import { alias, unalias } from './aliases.ts';
import {
  breakLoops,
  continueLoop,
  evaluate,
  exitShell,
  failing,
  logout,
  nothing,
  returnFrom,
  shift,
} from './flow.ts';
import { echo } from './output.ts';
import { source } from './source-file.ts';

/** Most are not needed before the first prompt; those of a loop of tests and the like are here at once. */
const more = fetchedOnce(() => import('./more-builtins.ts'));

type MoreBuiltins = Awaited<typeof import('./more-builtins.ts')>['moreBuiltins'];

const MORE_NAMES: Readonly<Record<keyof MoreBuiltins, true>> = {
  '[': true,
  bg: true,
  bind: true,
  builtin: true,
  caller: true,
  cd: true,
  command: true,
  compgen: true,
  complete: true,
  compopt: true,
  declare: true,
  dirs: true,
  disown: true,
  enable: true,
  exec: true,
  export: true,
  fc: true,
  fg: true,
  getopts: true,
  hash: true,
  help: true,
  history: true,
  jobs: true,
  kill: true,
  let: true,
  local: true,
  mapfile: true,
  popd: true,
  printf: true,
  pushd: true,
  pwd: true,
  read: true,
  readarray: true,
  readonly: true,
  set: true,
  shopt: true,
  suspend: true,
  test: true,
  times: true,
  trap: true,
  type: true,
  typeset: true,
  ulimit: true,
  umask: true,
  unset: true,
  wait: true,
};

const fetchedBuiltin =
  (builtin: keyof MoreBuiltins): Builtin =>
  (shell, args, name) => {
    const code = more.of(shell);
    return code === undefined
      ? fetchAndRun(builtin, shell, args, name)
      : code.moreBuiltins[builtin](shell, args, name);
  };

function* fetchAndRun(
  builtin: keyof MoreBuiltins,
  ...[shell, args, name]: Parameters<Builtin>
): Run<number> {
  const { moreBuiltins } = yield* more.fetch(shell);
  const status = moreBuiltins[builtin](shell, args, name);
  return isRun(status) ? yield* status : status;
}

/** The builtin commands by their names. Source: bash(1), "SHELL BUILTIN COMMANDS". */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>(
  [
    ['.', source] as const,
    [':', nothing] as const,
    ['alias', alias] as const,
    ['break', breakLoops] as const,
    ['continue', continueLoop] as const,
    ['echo', echo] as const,
    ['eval', evaluate] as const,
    ['exit', exitShell] as const,
    ['false', failing] as const,
    ['logout', logout] as const,
    ['return', returnFrom] as const,
    ['shift', shift] as const,
    ['source', source] as const,
    ['true', nothing] as const,
    ['unalias', unalias] as const,
    ...(Object.keys(MORE_NAMES) as (keyof MoreBuiltins)[]).map(
      (name) => [name, fetchedBuiltin(name)] as const,
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);
