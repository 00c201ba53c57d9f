import type { Run, System } from '../../../../machine/index.ts';
import { readTextFile } from '../formats/read-file.ts';

/** A line of `/proc/mounts`. Source: proc(5), fstab(5). */
export interface MountedFileSystem {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly options: string;
}

/** What is mounted, in the order in which it was. Empty when `/proc` is not there. */
export function* readMounts(system: System): Run<readonly MountedFileSystem[]> {
  return mountsFrom((yield* readTextFile(system, '/proc/mounts')) ?? '');
}

/** The mounts in the text of `/proc/mounts`. */
export function mountsFrom(text: string): readonly MountedFileSystem[] {
  return text.split('\n').flatMap((line): MountedFileSystem[] => {
    const [source = '', target = '', type = '', options = ''] = line.split(' ').map(unescapeField);
    return target === '' ? [] : [{ source, target, type, options }];
  });
}

/** Blanks stand there in octal. */
function unescapeField(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** The mount that a file lies on, by its absolute path without symbolic links. */
export function mountOf(
  mounts: readonly MountedFileSystem[],
  path: string,
): MountedFileSystem | undefined {
  let best: MountedFileSystem | undefined;
  for (const mount of mounts) {
    const { target } = mount;
    const within = target === '/' || path === target || path.startsWith(`${target}/`);
    // A later mount on the same directory covers the one before.
    if (within && (best === undefined || target.length >= best.target.length)) best = mount;
  }
  return best;
}
