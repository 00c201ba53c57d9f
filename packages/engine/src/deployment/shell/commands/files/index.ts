import type { Command } from '../command.ts';
import { basename, dirname } from './basename.ts';
import { chmod } from './chmod.ts';
import { chgrp, chown } from './chown.ts';
import { cmp } from './cmp.ts';
import { cp } from './cp.ts';
import { dd } from './dd.ts';
import { df } from './df.ts';
import { du } from './du.ts';
import { find } from './find/find.ts';
import { ln } from './ln.ts';
import { ls } from './ls.ts';
import { mkdir, rmdir } from './mkdir.ts';
import { mkfifo, mknod } from './mknod.ts';
import { mktemp } from './mktemp.ts';
import { mount, umount } from './mount.ts';
import { mv } from './mv.ts';
import { readlink, realpath } from './readlink.ts';
import { rm, unlink } from './rm.ts';
import { stat } from './stat.ts';
import { sync, truncate } from './sync.ts';
import { touch } from './touch.ts';

/** Commands for files, directories and file systems. */
export const FILE_COMMANDS: readonly Command[] = [
  basename,
  chgrp,
  chmod,
  chown,
  cmp,
  cp,
  dd,
  df,
  dirname,
  du,
  find,
  ln,
  ls,
  mkdir,
  mkfifo,
  mknod,
  mktemp,
  mount,
  mv,
  readlink,
  realpath,
  rm,
  rmdir,
  stat,
  sync,
  touch,
  truncate,
  umount,
  unlink,
];
