import type { Command } from '../command.ts';
import { cat } from './cat.ts';
import { cut } from './cut.ts';
import { echo } from './echo.ts';
import { expr } from './expr.ts';
import { egrep, fgrep, grep } from './grep.ts';
import { head } from './head.ts';
import { nl } from './nl.ts';
import { paste } from './paste.ts';
import { printf } from './printf.ts';
import { rev } from './rev.ts';
import { seq } from './seq.ts';
import { sort } from './sort.ts';
import { tac } from './tac.ts';
import { tail } from './tail.ts';
import { tee } from './tee.ts';
import { bracket, test } from './test.ts';
import { tr } from './tr.ts';
import { falseCommand, trueCommand } from './true.ts';
import { uniq } from './uniq.ts';
import { wc } from './wc.ts';
import { xargs } from './xargs.ts';
import { yes } from './yes.ts';

export const TEXT_COMMANDS: readonly Command[] = [
  bracket,
  cat,
  cut,
  echo,
  egrep,
  expr,
  falseCommand,
  fgrep,
  grep,
  head,
  nl,
  paste,
  printf,
  rev,
  seq,
  sort,
  tac,
  tail,
  tee,
  test,
  tr,
  trueCommand,
  uniq,
  wc,
  xargs,
  yes,
];
