import type { OpenFlags } from '../../../../machine/index.ts';
import { type Implementation, PyBytes, PyTuple, type Value } from '../../objects/index.ts';
import { bytesArgument } from '../../vm/bytes-like.ts';
import { aboutFile } from '../../vm/os-errors.ts';
import { systemThen, untilDone } from '../../vm/system-work.ts';
import { smallInteger } from '../arguments.ts';
import { withSystemPath } from '../path-arguments.ts';
import { StructSequence, structSequenceType } from '../struct-sequence.ts';

export const terminalSizeType = structSequenceType('terminal_size', 'os', ['columns', 'lines']);

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

/** Calls about what is open. */
export const descriptorFunctions: Readonly<Record<string, Implementation>> = {
  'open(path, flags, mode=511)': (thread, file: Value, flags: Value, mode?: Value) =>
    withSystemPath(thread, { call: 'open' }, file, (inner, path, shown) => {
      const { system } = inner.interpreter;
      const how = openFlags(smallInteger(flags, 0));
      const permissions = smallInteger(mode, 0o777);
      return systemThen(
        inner,
        untilDone(() => aboutFile(() => system.open(path, how, permissions), shown)),
        (_thread, fd) => fd,
        undefined,
      );
    }),
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
};
