import type { Builtin } from '../execution/shell.ts';
import { alias, unalias } from './aliases.ts';
import { bind } from './bind.ts';
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
import {
  breakLoops,
  caller,
  continueLoop,
  evaluate,
  exitShell,
  failing,
  logout,
  nothing,
  returnFrom,
  shift,
} from './flow.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { background, disown, foreground, jobs, suspend } from './jobs.ts';
import { kill } from './kill.ts';
import { ulimit } from './limits.ts';
import { builtin, command, enable, hash, type } from './lookup.ts';
import { mapfile } from './mapfile.ts';
import { set, shopt } from './options.ts';
import { echo, test } from './output.ts';
import { getopts, let_ } from './parameters.ts';
import { printf } from './printf.ts';
import { read } from './read.ts';
import { source } from './source-file.ts';
import { times } from './times.ts';
import { trap } from './trap.ts';
import { umask } from './umask.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';

/** The builtin commands by their names. Source: bash(1), "SHELL BUILTIN COMMANDS". */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['.', source],
  [':', nothing],
  ['[', test],
  ['alias', alias],
  ['bg', background],
  ['bind', bind],
  ['break', breakLoops],
  ['builtin', builtin],
  ['caller', caller],
  ['cd', changeDirectory],
  ['command', command],
  ['compgen', compgen],
  ['complete', complete],
  ['compopt', compopt],
  ['continue', continueLoop],
  ['declare', declare],
  ['dirs', listDirectories],
  ['disown', disown],
  ['echo', echo],
  ['enable', enable],
  ['eval', evaluate],
  ['exec', exec],
  ['exit', exitShell],
  ['export', exportNames],
  ['false', failing],
  ['fc', fc],
  ['fg', foreground],
  ['getopts', getopts],
  ['hash', hash],
  ['help', help],
  ['history', history],
  ['jobs', jobs],
  ['kill', kill],
  ['let', let_],
  ['local', local],
  ['logout', logout],
  ['mapfile', mapfile],
  ['popd', popDirectory],
  ['printf', printf],
  ['pushd', pushDirectory],
  ['pwd', printDirectory],
  ['read', read],
  ['readarray', mapfile],
  ['readonly', readonlyNames],
  ['return', returnFrom],
  ['set', set],
  ['shift', shift],
  ['shopt', shopt],
  ['source', source],
  ['suspend', suspend],
  ['test', test],
  ['times', times],
  ['trap', trap],
  ['true', nothing],
  ['type', type],
  ['typeset', declare],
  ['ulimit', ulimit],
  ['umask', umask],
  ['unalias', unalias],
  ['unset', unset],
  ['wait', wait],
]);
