import type { Builtin } from '../execution/shell.ts';
import { bind } from './bind.ts';
import { caller } from './caller.ts';
import { compgen } from './compgen.ts';
import { complete, compopt } from './complete.ts';
import { declare, exportNames, local, readonlyNames } from './declare.ts';
import {
  changeDirectory,
  listDirectories,
  popDirectory,
  printDirectory,
  pushDirectory,
} from './directories.ts';
import { exec } from './exec.ts';
import { fc } from './fc.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { background, disown, foreground, jobs, suspend } from './jobs.ts';
import { kill } from './kill.ts';
import { ulimit } from './limits.ts';
import { builtin, command, enable, hash, type } from './lookup.ts';
import { mapfile } from './mapfile.ts';
import { set, shopt } from './options.ts';
import { getopts, let_ } from './parameters.ts';
import { printf } from './printf.ts';
import { read } from './read.ts';
import { test } from './test.ts';
import { times } from './times.ts';
import { trap } from './trap.ts';
import { umask } from './umask.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';

/** Builtins whose code is fetched when the first of them runs. */
export const moreBuiltins = {
  '[': test,
  bg: background,
  bind: bind,
  builtin: builtin,
  caller: caller,
  cd: changeDirectory,
  command: command,
  compgen: compgen,
  complete: complete,
  compopt: compopt,
  declare: declare,
  dirs: listDirectories,
  disown: disown,
  enable: enable,
  exec: exec,
  export: exportNames,
  fc: fc,
  fg: foreground,
  getopts: getopts,
  hash: hash,
  help: help,
  history: history,
  jobs: jobs,
  kill: kill,
  let: let_,
  local: local,
  mapfile: mapfile,
  popd: popDirectory,
  printf: printf,
  pushd: pushDirectory,
  pwd: printDirectory,
  read: read,
  readarray: mapfile,
  readonly: readonlyNames,
  set: set,
  shopt: shopt,
  suspend: suspend,
  test: test,
  times: times,
  trap: trap,
  type: type,
  typeset: declare,
  ulimit: ulimit,
  umask: umask,
  unset: unset,
  wait: wait,
} as const satisfies Readonly<Record<string, Builtin>>;
