import { type System, SystemError } from '../../../../machine/index.ts';
import { type Implementation, PyBytes, PyList, typeOf, type Value } from '../../objects/index.ts';
import { integerIn, textIn } from '../../vm/conversions.ts';
import { aboutFile } from '../../vm/os-errors.ts';
import { shownPath, smallInteger, withPath } from '../arguments.ts';
import { afterDroppedFiles } from '../dropped-files.ts';
import { stat } from './file-status.ts';

/** A function about one path, whose failure names it. */
function ofPath(work: (system: System, path: string, ...more: Value[]) => Value): Implementation {
  return (thread, file: Value, ...more: Value[]) =>
    withPath(
      thread,
      file,
      (inner, path) =>
        aboutFile(() => work(inner.interpreter.system, path, ...more), shownPath(file, path)),
      undefined,
    );
}

/** A function about two paths. */
function ofPaths(work: (system: System, from: string, to: string) => void): Implementation {
  return (thread, from: Value, to: Value) =>
    withPath(
      thread,
      from,
      (inner, source) =>
        withPath(
          inner,
          to,
          (later, target) => {
            aboutFile(
              () => work(later.interpreter.system, source, target),
              shownPath(from, source),
              shownPath(to, target),
            );
            return null;
          },
          undefined,
        ),
      undefined,
    );
}

/** Nanoseconds since 1970 as nanoseconds since boot. */
function sinceBoot(system: System, value: Value): number {
  return Number(BigInt(integerIn(value) ?? 0) - BigInt(system.bootSecond) * 1_000_000_000n);
}

/** Calls about files by their paths. */
export const pathFunctions: Readonly<Record<string, Implementation>> = {
  'fspath(path)': (thread, path: Value) => {
    if (textIn(path) !== undefined || path instanceof PyBytes) return path;
    return withPath(thread, path, (_thread, found) => found, undefined);
  },
  'getcwd()': (thread) => thread.interpreter.system.directory(),
  'chdir(path)': ofPath((system, path) => {
    system.changeDirectory(path);
    return null;
  }),
  'listdir(path=None)': (thread, given?: Value) =>
    withPath(
      thread,
      given ?? '.',
      (inner, path) =>
        new PyList(
          aboutFile(
            () => inner.interpreter.system.readDirectory(path),
            shownPath(given ?? '.', path),
          ).map(({ name }) => name),
        ),
      undefined,
      `listdir: path should be string, bytes, os.PathLike, integer or None, not ${typeOf(given ?? null).name}`,
    ),
  'mkdir(path, mode=511)': ofPath((system, path, mode) => {
    system.makeDirectory(path, smallInteger(mode, 0o777));
    return null;
  }),
  'rmdir(path)': ofPath((system, path) => {
    system.removeDirectory(path);
    return null;
  }),
  'unlink(path)': ofPath((system, path) => {
    system.unlink(path);
    return null;
  }),
  'remove(path)': ofPath((system, path) => {
    system.unlink(path);
    return null;
  }),
  'readlink(path)': ofPath((system, path) => system.readLink(path)),
  'chmod(path, mode)': ofPath((system, path, mode) => {
    system.changePermissions(path, smallInteger(mode as Value, 0) & 0o7777);
    return null;
  }),
  'chown(path, uid, gid)': ofPath((system, path, uid, gid) => {
    const id = (value: Value | undefined) => {
      const number = smallInteger(value, -1);
      return number < 0 ? undefined : number;
    };
    system.changeOwner(path, { uid: id(uid), gid: id(gid) });
    return null;
  }),
  'utime(path, access, modify)': ofPath((system, path, access, modify) => {
    system.changeTimes(path, {
      access: sinceBoot(system, access as Value),
      modify: sinceBoot(system, modify as Value),
    });
    return null;
  }),
  'truncate(path, length)': ofPath((system, path, length) => {
    system.truncate(path, smallInteger(length, 0));
    return null;
  }),
  'mkfifo(path, mode=438)': ofPath((system, path, mode) => {
    system.makeNode(path, 'fifo', smallInteger(mode, 0o666));
    return null;
  }),
  'access(path, mode)': (thread, file: Value, mode: Value) =>
    withPath(
      thread,
      file,
      (inner, path) => {
        const bits = smallInteger(mode, 0);
        try {
          inner.interpreter.system.access(path, {
            read: (bits & 4) !== 0,
            write: (bits & 2) !== 0,
            execute: (bits & 1) !== 0,
          });
          return true;
        } catch (error) {
          if (error instanceof SystemError) return false;
          throw error;
        }
      },
      undefined,
    ),
  'rename(src, dst)': ofPaths((system, from, to) => system.rename(from, to)),
  'replace(src, dst)': ofPaths((system, from, to) => system.rename(from, to)),
  'link(src, dst)': ofPaths((system, from, to) => system.link(from, to)),
  'symlink(src, dst)': ofPaths((system, from, to) => system.symbolicLink(from, to)),
  'stat(path, *, follow_symlinks=True)': (thread, path: Value, follow?: Value) =>
    afterDroppedFiles(thread, (inner) => stat(inner, path, follow !== false)),
  'lstat(path)': (thread, path: Value) => stat(thread, path, false),
  'fstat(fd)': (thread, fd: Value) => stat(thread, fd, true),
};
