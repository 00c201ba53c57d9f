import type { Command } from '../command.ts';
import { curl } from './curl.ts';
import { date } from './date.ts';
import { env, printenv, which } from './env.ts';
import { free, uptime } from './free.ts';
import { groups, id, pwd, whoami } from './identity.ts';
import { kill } from './kill.ts';
import { lsof } from './lsof.ts';
import { arch, hostname, nproc, uname } from './machine-name.ts';
import { clear, man } from './man.ts';
import { nc } from './nc.ts';
import { nice, nohup, timeout } from './nice.ts';
import { killall, pgrep, pkill } from './pgrep.ts';
import { ps } from './ps.ts';
import { sleep } from './sleep.ts';
import { ss } from './ss.ts';
import { top } from './top.ts';

/** Commands for processes, the system and its network. */
export const PROCESS_COMMANDS: readonly Command[] = [
  arch,
  clear,
  curl,
  date,
  env,
  free,
  groups,
  hostname,
  id,
  kill,
  killall,
  lsof,
  man,
  nc,
  nice,
  nohup,
  nproc,
  pgrep,
  pkill,
  printenv,
  ps,
  pwd,
  sleep,
  ss,
  timeout,
  top,
  uname,
  uptime,
  which,
  whoami,
];
