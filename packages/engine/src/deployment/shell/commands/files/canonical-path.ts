import { type System, SystemError } from '../../../../machine/index.ts';
import { attempt } from '../formats/attempt.ts';
import { joinPath } from '../formats/paths.ts';

/** Which parts of a path must be there: all, all but the last, or none. */
export type Existence = 'all' | 'all but last' | 'none';

/** Symbolic links followed at most. Source: path_resolution(7). */
const MOST_LINKS = 40;

/**
 * The absolute path without symbolic links, `.` and `..` that leads to the same file.
 * Throws `SystemError`: ENOENT, ENOTDIR, ELOOP, EACCES. Source: realpath(1).
 */
export function canonicalPath(system: System, path: string, existence: Existence): string {
  if (path === '') throw new SystemError('ENOENT');
  let links = 0;
  let resolved = path.startsWith('/') ? '/' : system.directory();
  const waiting = path.split('/').reverse();
  while (waiting.length > 0) {
    const part = waiting.pop() ?? '';
    if (part === '' || part === '.') {
      requireDirectory(system, resolved, existence, waiting);
      continue;
    }
    if (part === '..') {
      resolved = resolved.slice(0, Math.max(1, resolved.lastIndexOf('/')));
      continue;
    }
    const next = joinPath(resolved, part);
    const status = attempt(() => system.status(next, { noFollow: true }));
    if (status instanceof SystemError) {
      const last = waiting.every((rest) => rest === '' || rest === '.');
      const forgiven =
        existence === 'none' || (existence === 'all but last' && last && status.code === 'ENOENT');
      if (!forgiven) throw status;
      resolved = next;
      continue;
    }
    if (status.kind !== 'symbolic link') {
      resolved = next;
      continue;
    }
    if (++links > MOST_LINKS) {
      if (existence === 'none') {
        resolved = next;
        continue;
      }
      throw new SystemError('ELOOP');
    }
    const target = system.readLink(next);
    if (target.startsWith('/')) resolved = '/';
    waiting.push(...target.split('/').reverse());
  }
  return resolved;
}

/** A slash behind a name says that it is a directory. */
function requireDirectory(
  system: System,
  path: string,
  existence: Existence,
  waiting: readonly string[],
): void {
  if (existence === 'none' || path === '/') return;
  const status = attempt(() => system.status(path));
  if (status instanceof SystemError) {
    if (existence === 'all' || waiting.some((part) => part !== '' && part !== '.')) throw status;
    return;
  }
  if (status.kind !== 'directory') throw new SystemError('ENOTDIR');
}
