import type { System } from '../../../../machine/index.ts';
import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  defineAttributes,
  defineMethods,
  PyBytes,
  PyList,
  PyMemoryView,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { bytesArgument, writableBytesIn } from '../../vm/bytes-like.ts';
import { afterBulk, callThen } from '../../vm/continue.ts';
import { integerIn, textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { collect } from '../../vm/iteration.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger, withSizeArgument } from '../arguments.ts';
import { linesThroughNext, nextThroughReadline, writeThroughWrite } from './base-methods.ts';
import { PyBuffered } from './buffered.ts';
import { PyByteStream, PyBytesIO, PyFileIO, type Whence } from './byte-streams.ts';
import { openFileIO } from './open.ts';
import { ProgramRaw } from './raw-stream.ts';
import {
  bufferedIoBaseType,
  bytesIoType,
  checkOpen,
  checkReadable,
  checkWritable,
  fileIoType,
  pyBytes,
  rawIoBaseType,
  unsupported,
} from './types.ts';

/** Goes on with the stream's own work; nothing that is closed does any. */
export function work<Answer>(
  thread: Thread,
  stream: PyByteStream,
  what: string,
  run: (system: System) => SystemRun<Answer>,
  then: (answer: Answer) => Value,
  copied = 0,
): Result {
  const message =
    stream instanceof PyBuffered
      ? what === 'write'
        ? 'write to closed file'
        : `${what} of closed file`
      : undefined;
  checkOpen(stream, message);
  const { system } = thread.interpreter;
  return systemThen(
    thread,
    stream instanceof PyBuffered ? whenOpen(stream, message, run(system)) : run(system),
    (inner, answer) => afterBulk(inner, then(answer), copied),
    undefined,
  );
}

/** Work with a buffer, unless what is below is closed. */
function* whenOpen<Answer>(
  stream: PyBuffered,
  message: string | undefined,
  run: SystemRun<Answer>,
): SystemRun<Answer> {
  if (stream.raw instanceof ProgramRaw && (yield* stream.isClosed()))
    raise('ValueError', message ?? '');
  return yield* run;
}

export function whenceArgument(value: Value | undefined): Whence {
  const whence = smallInteger(value, 0);
  if (whence !== 0 && whence !== 1 && whence !== 2) {
    raise('ValueError', `invalid whence (${whence}, should be 0, 1 or 2)`);
  }
  return whence;
}

/** All lines, up to about so many bytes. */
function* linesOf(stream: PyByteStream, system: System, hint: number): SystemRun<PyList> {
  const lines: Value[] = [];
  const most = stream instanceof PyBytesIO ? hint - 1 : hint;
  for (let total = 0; hint <= 0 || total <= most; ) {
    const line = yield* stream.line(system, -1);
    if (line.length === 0) break;
    total += line.length;
    lines.push(pyBytes(line));
  }
  return new PyList(lines);
}

/** Writes the items one after the other. */
function* writeLines(
  stream: PyByteStream,
  system: System,
  items: readonly Uint8Array[],
): SystemRun {
  for (const item of items) yield* stream.write(system, item);
}

const readInto = (thread: Thread, self: PyByteStream, buffer: Value): Result =>
  fill(thread, self, buffer, false);

export const readIntoOnce = (thread: Thread, self: PyByteStream, buffer: Value): Result =>
  fill(thread, self, buffer, true);

function fill(thread: Thread, self: PyByteStream, buffer: Value, once: boolean): Result {
  checkReadable(self);
  const target =
    writableBytesIn(buffer) ??
    raise(
      'TypeError',
      `readinto() argument must be read-write bytes-like object, not ${givenType(buffer)}`,
    );
  return work(
    thread,
    self,
    'readinto',
    (system) => self.readInto(system, target, once),
    (count) => count,
  );
}

for (const type of [rawIoBaseType, bufferedIoBaseType]) {
  defineMethods(type, {
    'readable()': (_thread, self: Value) => self instanceof PyByteStream && openAnd(self).readable,
    'writable()': (_thread, self: Value) => self instanceof PyByteStream && openAnd(self).writable,
    'seekable()': (thread, self: Value) =>
      self instanceof PyByteStream &&
      systemThen(
        thread,
        openAnd(self).seekable(thread.interpreter.system),
        (_thread, answer) => answer,
        undefined,
      ),
  });
}

const bytesOrNone = (bytes: Uint8Array | null): Value => (bytes === null ? null : pyBytes(bytes));

function openAnd<Stream extends PyByteStream>(stream: Stream): Stream {
  checkOpen(stream);
  return stream;
}

/** Whether methods that go by lines call those of the program's class. */
const isOverridable = (self: PyByteStream): boolean =>
  !self.type.builtIn && !(self instanceof PyBytesIO);

/** Gives a type what all streams of bytes do. */
export function defineByteStream(type: PyType): void {
  defineMethods(type, {
    'read(size=-1, /)': (thread, self: PyByteStream, size?: Value) => {
      const read = (inner: Thread, most: number): Result => {
        checkOpen(self, self instanceof PyBuffered ? 'read of closed file' : undefined);
        checkReadable(self);
        if (most < -1 && self instanceof PyBuffered) {
          raise('ValueError', 'read length must be non-negative or -1');
        }
        return work(inner, self, 'read', (system) => self.read(system, most), bytesOrNone);
      };
      return withSizeArgument(thread, size, read);
    },
    'readline(size=-1, /)': (thread, self: PyByteStream, size?: Value) =>
      withSizeArgument(thread, size, (inner, most) => {
        checkReadable(self);
        return work(inner, self, 'readline', (system) => self.line(system, most), pyBytes);
      }),
    'readlines(hint=-1, /)': (thread, self: PyByteStream, hint: Value = null) => {
      const isStrict = self instanceof PyBytesIO && hint !== null;
      if (isStrict && integerIn(hint) === undefined) {
        raise('TypeError', `integer argument expected, got '${typeOf(hint).name}'`);
      }
      const read = (inner: Thread, most: number): Result => {
        if (isOverridable(self)) return linesThroughNext(inner, self, most);
        checkReadable(self);
        return work(
          inner,
          self,
          'readline',
          (system) => linesOf(self, system, most),
          (lines) => lines,
        );
      };
      return isStrict ? withSize(thread, hint, read) : withSizeArgument(thread, hint, read);
    },
    'readinto(buffer, /)': readInto,
    '__next__()': (thread, self: PyByteStream) => {
      if (isOverridable(self)) return nextThroughReadline(thread, self);
      checkReadable(self);
      return work(
        thread,
        self,
        'readline',
        (system) => self.line(system, -1),
        (line) => (line.length === 0 ? raise('StopIteration') : pyBytes(line)),
      );
    },
    'write(buffer, /)': (thread, self: PyByteStream, buffer: Value) => {
      checkOpen(self, self instanceof PyBuffered ? 'write to closed file' : undefined);
      checkWritable(self);
      const bytes = bytesArgument(buffer);
      return work(
        thread,
        self,
        'write',
        (system) => self.write(system, bytes),
        (count) => count,
        self instanceof PyBytesIO ? bytes.length : 0,
      );
    },
    'writelines(lines, /)': (thread, self: PyByteStream, lines: Value) => {
      if (isOverridable(self)) return writeThroughWrite(thread, self, lines);
      checkOpen(self);
      return collect(
        thread,
        lines,
        (inner, items) => {
          const bytes = items.map(bytesArgument);
          return work(
            inner,
            self,
            'write',
            (system) => writeLines(self, system, bytes),
            () => null,
          );
        },
        undefined,
      );
    },
    'flush()': (thread, self: PyByteStream) =>
      work(
        thread,
        self,
        'flush',
        (system) => self.flush(system),
        () => null,
      ),
    'seek(offset, whence=0, /)': (thread, self: PyByteStream, offset: Value, whence?: Value) => {
      const seek = (inner: Thread, place: number): Result => {
        const from = whenceArgument(whence);
        return work(
          inner,
          self,
          'seek',
          (system) => self.seek(system, place, from),
          (position) => position,
        );
      };
      const kind = self instanceof PyFileIO ? 'long' : 'ssize_t';
      return withSize(thread, offset, seek, `Python int too large to convert to C ${kind}`);
    },
    'tell()': (thread, self: PyByteStream) =>
      work(
        thread,
        self,
        'tell',
        (system) => self.tell(system),
        (position) => position,
      ),
    'truncate(size=None, /)': (thread, self: PyByteStream, size?: Value) => {
      checkOpen(self);
      if (!self.writable)
        unsupported(self instanceof PyFileIO ? 'File not open for writing' : 'truncate');
      const cut = (inner: Thread, length: number | undefined): Result =>
        work(
          inner,
          self,
          'truncate',
          (system) => self.truncate(system, length),
          (position) => position,
        );
      if (size === undefined || size === null) return cut(thread, undefined);
      if (self instanceof PyBytesIO) return withSizeArgument(thread, size, cut);
      return cut(thread, smallInteger(size, 0));
    },
    'close()': (thread, self: PyByteStream) =>
      systemThen(thread, self.close(thread.interpreter.system), () => null, undefined),
    'isatty()': (thread, self: PyByteStream) => {
      checkOpen(self);
      return self.isTerminal(thread.interpreter.system);
    },
    'fileno()': (_thread, self: PyByteStream) => {
      checkOpen(self);
      return self.descriptor() ?? unsupported('fileno');
    },
  });
  defineAttributes(type, { closed: (_thread, self: PyByteStream) => self.closed });
}
defineByteStream(fileIoType);
defineByteStream(bytesIoType);

defineMethods(fileIoType, {
  'readall()': (thread, self: PyFileIO) => {
    checkReadable(self);
    return work(thread, self, 'read', (system) => self.read(system, -1), pyBytes);
  },
  '__repr__()': (thread, self: PyFileIO) => {
    if (self.closed) return '<_io.FileIO [closed]>';
    return callThen(
      thread,
      typeOf(self.name).lookUp('__repr__') as Value,
      [self.name],
      (_thread, shown) =>
        `<_io.FileIO name=${textIn(shown)} mode='${self.mode}' closefd=${self.closesDescriptor ? 'True' : 'False'}>`,
      undefined,
    );
  },
});
defineAttributes(fileIoType, {
  name: (_thread, self: PyFileIO) => self.name,
  mode: (_thread, self: PyFileIO) => self.mode,
  closefd: (_thread, self: PyFileIO) => self.closesDescriptor,
});
defineNew(
  fileIoType,
  "file, mode='r', closefd=True, opener=None",
  (thread, type: PyType, file: Value, mode?: Value, closefd?: Value) =>
    openFileIO(thread, file, mode === undefined ? 'r' : String(mode), closefd !== false, (raw) =>
      adopt(raw, type),
    ),
);

defineNew(bytesIoType, "initial_bytes=b''", (_thread, type: PyType, initial?: Value) =>
  adopt(
    new PyBytesIO(initial === undefined || initial === null ? undefined : bytesArgument(initial)),
    type,
  ),
);
defineMethods(bytesIoType, {
  'getvalue()': (_thread, self: PyBytesIO) => {
    checkOpen(self);
    return pyBytes(self.value());
  },
  'getbuffer()': (_thread, self: PyBytesIO) => {
    checkOpen(self);
    const buffer = self.content.subarray(0, self.length);
    return new PyMemoryView({
      object: self,
      buffer,
      readOnly: false,
      format: 'B',
      itemSize: 1,
      start: 0,
      stride: 1,
      shape: [buffer.length],
      holds: true,
    });
  },
  'readinto1(buffer, /)': readIntoOnce,
  'detach()': () => unsupported('detach'),
  'read1(size=-1, /)': (thread, self: PyBytesIO, size?: Value) =>
    withSizeArgument(thread, size, (inner, most) =>
      work(inner, self, 'read', (system) => self.read(system, most), pyBytes),
    ),
  '__getstate__()': (_thread, self: PyBytesIO) =>
    new PyTuple([new PyBytes(self.value()), self.position, null]),
});
