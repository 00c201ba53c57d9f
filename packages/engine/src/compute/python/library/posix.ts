import {
  Blocked,
  type ChildStatus,
  execute,
  type FileStatus,
  type OpenFlags,
  programFrom,
  READY,
  type SignalName,
  type System,
  SystemError,
  signalNumber,
  signalOfNumber,
} from '../../../machine/index.ts';
import {
  defineAttributes,
  defineValue,
  type Implementation,
  PyBytes,
  PyDict,
  PyFloat,
  PyList,
  type PyModule,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { floatIn, integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { collect } from '../vm/iteration.ts';
import { aboutFile } from '../vm/os-errors.ts';
import { type SystemRun, systemThen, untilDone } from '../vm/system-work.ts';
import type { Thread } from '../vm/thread.ts';
import { bytesArgument, shownPath, smallInteger, withPath } from './arguments.ts';
import { defineModule } from './define-module.ts';
import { afterDroppedFiles } from './dropped-files.ts';
import { concatenate } from './io/index.ts';
import { StructSequence, structSequenceType } from './struct-sequence.ts';

/** Where among what has only names the times begin that are no whole seconds. */
const FIRST_TIME = 6;

const statType = structSequenceType(
  'stat_result',
  'os',
  [
    'st_mode',
    'st_ino',
    'st_dev',
    'st_nlink',
    'st_uid',
    'st_gid',
    'st_size',
    'st_atime',
    'st_mtime',
    'st_ctime',
    'st_atime_ns',
    'st_mtime_ns',
    'st_ctime_ns',
    'st_blksize',
    'st_blocks',
    'st_rdev',
  ],
  10,
);
// As items the times are whole, as attributes not.
for (const [index, name] of ['st_atime', 'st_mtime', 'st_ctime'].entries()) {
  defineAttributes(statType, {
    [name]: (_thread, self: StructSequence) => self.more[FIRST_TIME + index] ?? null,
  });
}
defineValue(statType, 'n_fields', 19);
defineValue(statType, 'n_unnamed_fields', 3);

const timesType = structSequenceType('times_result', 'posix', [
  'user',
  'system',
  'children_user',
  'children_system',
  'elapsed',
]);
const unameType = structSequenceType('uname_result', 'posix', [
  'sysname',
  'nodename',
  'release',
  'version',
  'machine',
]);
const terminalSizeType = structSequenceType('terminal_size', 'os', ['columns', 'lines']);

const MODES: Readonly<Record<string, number>> = {
  file: 0o100000,
  directory: 0o040000,
  'symbolic link': 0o120000,
  fifo: 0o010000,
  socket: 0o140000,
  'character device': 0o020000,
  'block device': 0o060000,
};

/** Nanoseconds since boot as seconds since 1970, and as whole nanoseconds. */
function moments(system: System, nanoseconds: number): { seconds: number; whole: bigint } {
  const whole = BigInt(system.bootSecond) * 1_000_000_000n + BigInt(Math.round(nanoseconds));
  return { seconds: Number(whole) / 1e9, whole };
}

function statResult(system: System, status: FileStatus): Value {
  const access = moments(system, status.accessTime);
  const modify = moments(system, status.modifyTime);
  const change = moments(system, status.changeTime);
  return new StructSequence(
    statType,
    [
      (MODES[status.kind] ?? 0) | status.permissions,
      status.inode,
      status.deviceId,
      status.links,
      status.uid,
      status.gid,
      status.size,
      Math.floor(access.seconds),
      Math.floor(modify.seconds),
      Math.floor(change.seconds),
    ],
    [
      access.whole,
      modify.whole,
      change.whole,
      4096,
      Math.ceil(status.blocks),
      0,
      new PyFloat(access.seconds),
      new PyFloat(modify.seconds),
      new PyFloat(change.seconds),
    ],
  );
}

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

function stat(thread: Thread, file: Value, follow: boolean): Result {
  const { system } = thread.interpreter;
  const descriptor = integerIn(file);
  if (descriptor !== undefined) return statResult(system, system.statusOf(Number(descriptor)));
  return withPath(
    thread,
    file,
    (_thread, path) =>
      statResult(
        system,
        aboutFile(() => system.status(path, { noFollow: !follow }), shownPath(file, path)),
      ),
    undefined,
    `stat: path should be string, bytes, os.PathLike or integer, not ${typeOf(file).name}`,
  );
}

const ACCESS = 3;
function openFlags(flags: number): OpenFlags {
  return {
    read: (flags & ACCESS) !== 1,
    write: (flags & ACCESS) !== 0,
    append: (flags & 0o2000) !== 0,
    create: (flags & 0o100) !== 0,
    exclusive: (flags & 0o200) !== 0,
    truncate: (flags & 0o1000) !== 0,
    directory: (flags & 0o200000) !== 0,
    noFollow: (flags & 0o400000) !== 0,
    nonBlocking: (flags & 0o4000) !== 0,
    closeOnExec: true,
  };
}

export function signalArgument(value: Value): SignalName {
  const signal = signalOfNumber(smallInteger(value, 0));
  return signal ?? raise('ValueError', 'signal number out of range');
}

/** A child's end as wait(2) packs it. */
function waitStatus(child: ChildStatus): number {
  switch (child.kind) {
    case 'exited':
      return child.status << 8;
    case 'signaled':
      return signalNumber(child.signal);
    case 'stopped':
      return (signalNumber(child.signal) << 8) | 0x7f;
    default:
      return 0xffff;
  }
}

const waitPid: Implementation = (thread, pid: Value, options: Value) => {
  const { system } = thread.interpreter;
  const noHang = (smallInteger(options, 0) & 1) !== 0;
  const wanted = smallInteger(pid, -1);
  return systemThen(
    thread,
    untilDone(() => system.wait(wanted, { noHang })),
    (_thread, child) =>
      child === undefined ? new PyTuple([0, 0]) : new PyTuple([child.pid, waitStatus(child)]),
    undefined,
  );
};

/** What a child process gets, as `subprocess` asks for it. */
interface Spawning {
  readonly path: string;
  readonly args: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  readonly directory: string | undefined;
  /** For 0, 1 and 2: a descriptor of the parent. */
  readonly streams: readonly number[];
  readonly closes: boolean;
  readonly newSession: boolean;
}

/** Starts a child that goes on as another program. */
function spawn(system: System, spawning: Spawning): number {
  const { path, args, environment, directory, streams, closes, newSession } = spawning;
  return system.fork(
    programFrom(function* (child) {
      const high = streams.map((descriptor) => child.duplicate(descriptor, 10));
      for (const [target, descriptor] of high.entries()) {
        child.duplicateTo(descriptor, target);
        child.close(descriptor);
      }
      if (closes) {
        for (const descriptor of child.descriptors()) if (descriptor > 2) child.close(descriptor);
      }
      if (newSession) child.startSession();
      for (const signal of ['PIPE', 'XFSZ'] as const) child.setDisposition(signal, 'default');
      try {
        if (directory !== undefined) child.changeDirectory(directory);
        return yield* execute(child, path, args, environment);
      } catch (error) {
        if (error instanceof SystemError) return 127;
        throw error;
      }
    }),
  );
}

const spawnProcess: Implementation = (
  thread,
  path: Value,
  args: Value,
  env: Value,
  cwd: Value,
  streams: Value,
  closes: Value,
  newSession: Value,
) =>
  afterDroppedFiles(thread, (caller) =>
    collect(
      caller,
      args,
      (inner, words) => {
        const { system } = inner.interpreter;
        const environment = new Map<string, string>();
        if (env instanceof PyDict) {
          for (const { key, value } of env.live()) environment.set(String(key), String(value));
        } else for (const [name, value] of system.environment()) environment.set(name, value);
        return spawn(system, {
          path: textIn(path) ?? '',
          args: words.map((word) => textIn(word) ?? ''),
          environment,
          directory: textIn(cwd),
          streams: (streams as PyTuple).items.map(Number),
          closes: closes === true,
          newSession: newSession === true,
        });
      },
      undefined,
    ),
  );

/**
 * Writes data to one descriptor and reads others to their ends, as each is ready; the answer is a list of bytes, or
 * None when the time is up. Data that nobody reads any more is dropped.
 */
const exchange: Implementation = (
  thread,
  writer: Value,
  data: Value,
  readers: Value,
  timeout: Value,
) => {
  const { system } = thread.interpreter;
  const seconds = floatIn(timeout);
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : system.now() + seconds * 1e9;
  const fds = readers instanceof PyTuple ? readers.items.map(Number) : [];
  const input = writer === null ? undefined : bytesArgument(data);
  return systemThen(
    thread,
    exchanging(system, Number(writer), input, fds, until),
    (_thread, all) => (all === undefined ? null : new PyList(all.map((one) => new PyBytes(one)))),
    undefined,
  );
};

function* exchanging(
  system: System,
  writer: number,
  input: Uint8Array | undefined,
  readers: readonly number[],
  until: number,
): SystemRun<readonly Uint8Array[] | undefined> {
  const gathered: Uint8Array[][] = readers.map(() => []);
  const open = new Set(readers);
  let rest = input;
  const close = () => {
    system.close(writer);
    rest = undefined;
  };
  while (open.size > 0 || rest !== undefined) {
    const wanted = [...open].map((descriptor) => ({ descriptor, for: 'read' as const }));
    const ready = system.poll(
      rest === undefined ? wanted : [...wanted, { descriptor: writer, for: 'write' }],
    );
    if (ready instanceof Blocked) {
      if (system.now() >= until) return undefined;
      yield new Blocked(ready.on, Math.min(ready.until, until));
      continue;
    }
    if (rest !== undefined && ready.includes(writer)) {
      try {
        const written = system.write(writer, rest);
        if (typeof written === 'number') rest = rest.subarray(written);
        if (rest.length === 0) close();
      } catch (error) {
        if (!(error instanceof SystemError) || error.code !== 'EPIPE') throw error;
        close();
      }
    }
    for (const descriptor of open) {
      if (!ready.includes(descriptor)) continue;
      const bytes = system.read(descriptor, READ_SIZE);
      if (bytes instanceof Blocked) continue;
      if (bytes.length === 0) open.delete(descriptor);
      else gathered[readers.indexOf(descriptor)]?.push(bytes);
    }
    if (system.spend(10)) yield READY;
  }
  return gathered.map(concatenate);
}

const READ_SIZE = 32_768;

function environ(system: System): Value {
  const dict = new PyDict();
  for (const [name, value] of system.environment()) dict.setName(name, value);
  return dict;
}

/** Nanoseconds since 1970 as nanoseconds since boot. */
function sinceBoot(system: System, value: Value): number {
  return Number(BigInt(integerIn(value) ?? 0) - BigInt(system.bootSecond) * 1_000_000_000n);
}

/** `_posix`: the calls of the system, which `os` and others stand on. */
export function createModule(): PyModule {
  return defineModule('posix', {
    functions: {
      'environ()': (thread) => environ(thread.interpreter.system),
      'putenv(name, value, /)': (thread, name: Value, value: Value) => {
        thread.interpreter.system.environment().set(String(name), String(value));
        return null;
      },
      'unsetenv(name, /)': (thread, name: Value) => {
        thread.interpreter.system.environment().delete(String(name));
        return null;
      },
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
      'open(path, flags, mode=511)': (thread, file: Value, flags: Value, mode?: Value) =>
        withPath(
          thread,
          file,
          (inner, path) => {
            const { system } = inner.interpreter;
            const how = openFlags(smallInteger(flags, 0));
            const permissions = smallInteger(mode, 0o777);
            return systemThen(
              inner,
              untilDone(() =>
                aboutFile(() => system.open(path, how, permissions), shownPath(file, path)),
              ),
              (_thread, fd) => fd,
              undefined,
            );
          },
          undefined,
        ),
      'close(fd)': (thread, fd: Value) => {
        thread.interpreter.system.close(smallInteger(fd, -1));
        return null;
      },
      'read(fd, length, /)': (thread, fd: Value, length: Value) => {
        const { system } = thread.interpreter;
        return systemThen(
          thread,
          untilDone(() => system.read(smallInteger(fd, -1), smallInteger(length, 0))),
          (_thread, bytes) => new PyBytes(bytes),
          undefined,
        );
      },
      'write(fd, data, /)': (thread, fd: Value, data: Value) => {
        const { system } = thread.interpreter;
        const bytes = bytesArgument(data);
        return systemThen(
          thread,
          untilDone(() => system.write(smallInteger(fd, -1), bytes)),
          (_thread, count) => count,
          undefined,
        );
      },
      'lseek(fd, position, whence, /)': (thread, fd: Value, position: Value, whence: Value) =>
        thread.interpreter.system.seek(
          smallInteger(fd, -1),
          smallInteger(position, 0),
          (['start', 'current', 'end'] as const)[smallInteger(whence, 0)] ?? 'start',
        ),
      'ftruncate(fd, length, /)': (thread, fd: Value, length: Value) => {
        thread.interpreter.system.truncateDescriptor(smallInteger(fd, -1), smallInteger(length, 0));
        return null;
      },
      'fsync(fd)': () => null,
      'dup(fd, /)': (thread, fd: Value) => {
        const { system } = thread.interpreter;
        const copy = system.duplicate(smallInteger(fd, -1));
        system.setCloseOnExec(copy, true);
        return copy;
      },
      'dup2(fd, fd2, inheritable=True)': (thread, fd: Value, to: Value) => {
        thread.interpreter.system.duplicateTo(smallInteger(fd, -1), smallInteger(to, -1));
        return to;
      },
      'pipe()': (thread) => {
        const { system } = thread.interpreter;
        const { reader, writer } = system.pipe();
        system.setCloseOnExec(reader, true);
        system.setCloseOnExec(writer, true);
        return new PyTuple([reader, writer]);
      },
      'set_blocking(fd, blocking, /)': (thread, fd: Value, blocking: Value) => {
        thread.interpreter.system.setNonBlocking(smallInteger(fd, -1), blocking !== true);
        return null;
      },
      'isatty(fd, /)': (thread, fd: Value) => {
        const descriptor = smallInteger(fd, -1);
        const { system } = thread.interpreter;
        return system.descriptorFlags(descriptor) !== undefined && system.isTerminal(descriptor);
      },
      'get_terminal_size(fd=1, /)': (thread, fd?: Value) => {
        const { columns, rows } = thread.interpreter.system.terminalSize(smallInteger(fd, 1));
        return new StructSequence(terminalSizeType, [columns, rows]);
      },
      'getpid()': (thread) => thread.interpreter.system.pid,
      'getppid()': (thread) => thread.interpreter.system.parent(),
      'getuid()': (thread) => thread.interpreter.system.uid,
      'geteuid()': (thread) => thread.interpreter.system.uid,
      'getgid()': (thread) => thread.interpreter.system.gid,
      'getegid()': (thread) => thread.interpreter.system.gid,
      'getpgid(pid)': (thread) => thread.interpreter.system.group(),
      'getpgrp()': (thread) => thread.interpreter.system.group(),
      'umask(mask, /)': (thread, mask: Value) =>
        thread.interpreter.system.setUmask(smallInteger(mask, 0)),
      'kill(pid, signal, /)': (thread, pid: Value, signal: Value) => {
        const { system } = thread.interpreter;
        system.kill(smallInteger(pid, 0), signal === 0 ? 0 : signalArgument(signal));
        // A signal to itself is dealt with before the next line.
        if (smallInteger(pid, 0) === system.pid)
          return systemThen(thread, giveWay(), () => null, 0);
        return null;
      },
      'waitpid(pid, options, /)': waitPid,
      '_exit(status)': (thread, status: Value) =>
        systemThen(thread, endAtOnce(smallInteger(status, 0)), () => null, undefined),
      'urandom(size, /)': (thread, size: Value) => {
        const { system } = thread.interpreter;
        const bytes = new Uint8Array(smallInteger(size, 0));
        for (let index = 0; index < bytes.length; index += 1) bytes[index] = system.random() * 256;
        return new PyBytes(bytes);
      },
      'times()': (thread) => {
        const { self, children } = thread.interpreter.system.cpuTimes();
        return new StructSequence(timesType, [
          new PyFloat(self / 1e9),
          new PyFloat(0),
          new PyFloat(children / 1e9),
          new PyFloat(0),
          new PyFloat(thread.interpreter.system.now() / 1e9),
        ]);
      },
      'hostname()': (thread) => thread.interpreter.system.hostName(),
      'uname()': (thread) =>
        new StructSequence(unameType, [
          'Linux',
          thread.interpreter.system.hostName(),
          '6.1.0-28-amd64',
          '#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)',
          'x86_64',
        ]),
      'spawn(path, args, env, cwd, streams, close_fds, new_session, /)': spawnProcess,
      'exchange(writer, data, readers, timeout, /)': exchange,
      'execve(path, argv, env, /)': (thread, path: Value, argv: Value, env: Value) =>
        collect(
          thread,
          argv,
          (inner, words) => {
            const environment = new Map<string, string>();
            if (env instanceof PyDict) {
              for (const { key, value } of env.live()) environment.set(String(key), String(value));
            }
            const { system } = inner.interpreter;
            aboutFile(() => system.execute(String(path), words.map(String), environment), path);
            return systemThen(inner, replaced(), () => null, undefined);
          },
          undefined,
        ),
    },
    values: { stat_result: statType, terminal_size: terminalSizeType, uname_result: unameType },
  });
}

function* giveWay(): Generator<{ readonly kind: 'ready' }, void> {
  yield { kind: 'ready' };
}

function* endAtOnce(
  status: number,
): Generator<{ readonly kind: 'exit'; readonly status: number }, void> {
  yield { kind: 'exit', status: status & 255 };
}

function* replaced(): Generator<{ readonly kind: 'replaced' }, void> {
  yield { kind: 'replaced' };
}
