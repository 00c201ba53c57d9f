import type { FileKind } from '../../../../machine/index.ts';

const KIND_LETTERS: Record<FileKind, string> = {
  file: '-',
  directory: 'd',
  'symbolic link': 'l',
  fifo: 'p',
  socket: 's',
  'character device': 'c',
  'block device': 'b',
};

const KIND_BITS: Record<FileKind, number> = {
  fifo: 0o010000,
  'character device': 0o020000,
  directory: 0o040000,
  'block device': 0o060000,
  file: 0o100000,
  'symbolic link': 0o120000,
  socket: 0o140000,
};

/** The bits of `st_mode` that tell the kind of a file. Source: inode(7). */
export function kindBits(kind: FileKind): number {
  return KIND_BITS[kind];
}

/** The letter of a kind in `ls -l`. */
export function kindLetter(kind: FileKind): string {
  return KIND_LETTERS[kind];
}

/** A kind in the words of stat(1). */
export function describeKind(kind: FileKind, size: number): string {
  if (kind === 'file') return size === 0 ? 'regular empty file' : 'regular file';
  if (kind === 'character device') return 'character special file';
  if (kind === 'block device') return 'block special file';
  return kind;
}

/** Nine letters for permissions: `rwxr-xr-x`, with `s`, `S`, `t`, `T`. */
function permissionLetters(permissions: number): string {
  const triple = (shift: number, special: number, letter: string): string => {
    const bits = permissions >> shift;
    const execute = (bits & 1) !== 0;
    const last =
      (permissions & special) === 0
        ? execute
          ? 'x'
          : '-'
        : execute
          ? letter
          : letter.toUpperCase();
    return `${(bits & 4) === 0 ? '-' : 'r'}${(bits & 2) === 0 ? '-' : 'w'}${last}`;
  };
  return triple(6, 0o4000, 's') + triple(3, 0o2000, 's') + triple(0, 0o1000, 't');
}

/** Ten letters: `drwxr-xr-x`. */
export function modeString(kind: FileKind, permissions: number): string {
  return kindLetter(kind) + permissionLetters(permissions);
}
