import { type System, SystemError } from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import {
  type Implementation,
  PyBytes,
  PyList,
  PyTuple,
  type Result,
  type Value,
} from '../../objects/index.ts';
import { integerIn, textIn } from '../../vm/conversions.ts';
import { aboutFile } from '../../vm/os-errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';
import { afterDroppedFiles } from '../dropped-files.ts';
import { onPath, type PathPlace, withPathValue, withSystemPath } from '../path-arguments.ts';
import { stat, statResult, statusOfPath } from './file-status.ts';

/** A function about one path. */
function ofPath(
  place: PathPlace,
  work: (system: System, path: string, ...more: Value[]) => Value,
): Implementation {
  return (thread, file: Value, ...more: Value[]) =>
    onPath(thread, place, file, (system, path) => work(system, path, ...more));
}

/** A function about two paths. */
function ofPaths(
  call: string,
  work: (system: System, from: string, to: string) => void,
): Implementation {
  return (thread, from: Value, to: Value) =>
    withSystemPath(thread, { call, argument: 'src' }, from, (inner, source, shownSource) =>
      withSystemPath(inner, { call, argument: 'dst' }, to, (later, target, shownTarget) => {
        aboutFile(() => work(later.interpreter.system, source, target), shownSource, shownTarget);
        return null;
      }),
    );
}

/** A name in the file system, as text or as bytes. */
const nameLike = (shown: Value, name: string): Value =>
  textIn(shown) === undefined && integerIn(shown) === undefined
    ? new PyBytes(encodeUtf8(name))
    : name;

/** Goes on with the names in a directory, as text or as bytes like its path. */
function withNames(
  thread: Thread,
  call: string,
  folder: Value | undefined,
  then: (names: PyList, path: string, shown: Value) => Value,
): Result {
  const place: PathPlace = { call, or: 'integer or None' };
  return withSystemPath(thread, place, folder ?? '.', (inner, path, shown) => {
    const entries = aboutFile(() => inner.interpreter.system.readDirectory(path), shown);
    return then(new PyList(entries.map(({ name }) => nameLike(shown, name))), path, shown);
  });
}

/** Nanoseconds since 1970 as nanoseconds since boot. */
function sinceBoot(system: System, value: Value): number {
  return Number(BigInt(integerIn(value) ?? 0) - BigInt(system.bootSecond) * 1_000_000_000n);
}

/** Calls about files by their paths. */
export const pathFunctions: Readonly<Record<string, Implementation>> = {
  'fspath(path)': (thread, path: Value) => withPathValue(thread, path, (_thread, found) => found),
  'getcwd()': (thread) => thread.interpreter.system.directory(),
  'chdir(path)': ofPath({ call: 'chdir', or: 'integer' }, (system, path) => {
    system.changeDirectory(path);
    return null;
  }),
  'listdir(path=None)': (thread, folder?: Value) =>
    withNames(thread, 'listdir', folder, (names) => names),
  '_scan(path=None)': (thread, folder?: Value) =>
    withNames(thread, 'scandir', folder, (names, path, shown) => {
      const isDescriptor = integerIn(shown) !== undefined;
      return new PyTuple([isDescriptor ? '' : nameLike(shown, path), path, names]);
    }),
  'mkdir(path, mode=511)': ofPath({ call: 'mkdir' }, (system, path, mode) => {
    system.makeDirectory(path, smallInteger(mode, 0o777));
    return null;
  }),
  'rmdir(path)': ofPath({ call: 'rmdir' }, (system, path) => {
    system.removeDirectory(path);
    return null;
  }),
  'unlink(path)': ofPath({ call: 'unlink' }, (system, path) => {
    system.unlink(path);
    return null;
  }),
  'remove(path)': ofPath({ call: 'remove' }, (system, path) => {
    system.unlink(path);
    return null;
  }),
  'readlink(path)': (thread, file: Value) =>
    withSystemPath(thread, { call: 'readlink' }, file, (inner, path, shown) =>
      nameLike(
        shown,
        aboutFile(() => inner.interpreter.system.readLink(path), shown),
      ),
    ),
  'chmod(path, mode)': ofPath({ call: 'chmod', or: 'integer' }, (system, path, mode) => {
    system.changePermissions(path, smallInteger(mode as Value, 0) & 0o7777);
    return null;
  }),
  'chown(path, uid, gid)': ofPath({ call: 'chown', or: 'integer' }, (system, path, uid, gid) => {
    const id = (value: Value | undefined) => {
      const number = smallInteger(value, -1);
      return number < 0 ? undefined : number;
    };
    system.changeOwner(path, { uid: id(uid), gid: id(gid) });
    return null;
  }),
  'utime(path, access, modify)': ofPath(
    { call: 'utime', or: 'integer', isNamed: false },
    (system, path, access, modify) => {
      system.changeTimes(path, {
        access: sinceBoot(system, access as Value),
        modify: sinceBoot(system, modify as Value),
      });
      return null;
    },
  ),
  'truncate(path, length)': (thread, file: Value, length: Value) =>
    withSystemPath(thread, { call: 'truncate', or: 'integer' }, file, (inner, path, shown) => {
      const { system } = inner.interpreter;
      const size = smallInteger(length, 0);
      const descriptor = integerIn(shown);
      if (descriptor === undefined) aboutFile(() => system.truncate(path, size), shown);
      else system.truncateDescriptor(Number(descriptor), size);
      return null;
    }),
  'mkfifo(path, mode=438)': ofPath({ call: 'mkfifo', isNamed: false }, (system, path, mode) => {
    system.makeNode(path, 'fifo', smallInteger(mode, 0o666));
    return null;
  }),
  'access(path, mode)': (thread, file: Value, mode: Value) =>
    withSystemPath(thread, { call: 'access' }, file, (inner, path) => {
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
    }),
  'rename(src, dst)': ofPaths('rename', (system, from, to) => system.rename(from, to)),
  'replace(src, dst)': ofPaths('replace', (system, from, to) => system.rename(from, to)),
  'link(src, dst)': ofPaths('link', (system, from, to) => system.link(from, to)),
  'symlink(src, dst)': ofPaths('symlink', (system, from, to) => system.symbolicLink(from, to)),
  'stat(path, *, follow_symlinks=True)': (thread, path: Value, follow?: Value) =>
    afterDroppedFiles(thread, (inner) => stat(inner, path, follow !== false)),
  'lstat(path)': (thread, path: Value) =>
    withSystemPath(thread, { call: 'lstat' }, path, (inner, found, shown) =>
      statusOfPath(inner, found, shown, false),
    ),
  'fstat(fd)': ({ interpreter: { system } }, fd: Value) =>
    statResult(system, system.statusOf(smallInteger(fd, -1))),
};
