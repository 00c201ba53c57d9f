/** The commands of each family, whose code is loaded when the first of them runs. */
export const COMMAND_NAMES = {
  text: ['cat', 'head', 'rev', 'tac', 'wc'],
  files: ['basename', 'chgrp', 'chmod', 'chown', 'cmp', 'cp', 'dd', 'df', 'dirname', 'du', 'ln', 'ls', 'mkdir', 'mkfifo', 'mknod', 'mktemp', 'mount', 'mv', 'readlink', 'realpath', 'rm', 'rmdir', 'stat', 'sync', 'touch', 'truncate', 'umount', 'unlink'],
  processes: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandFamily = keyof typeof COMMAND_NAMES;
