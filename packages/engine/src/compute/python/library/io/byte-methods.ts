import type { System } from '../../../../machine/index.ts';
import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  defineAttributes,
  defineMethods,
  PyByteArray,
  PyBytes,
  PyList,
  PyMemoryView,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { afterBulk, callThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { collect } from '../../vm/iteration.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { bytesArgument, sizeArgument, smallInteger } from '../arguments.ts';
import {
  BUFFER_SIZE,
  PyBuffered,
  PyByteStream,
  PyBytesIO,
  PyFileIO,
  type Whence,
} from './byte-streams.ts';
import { openFileIO } from './open.ts';
import {
  bufferedIoBaseType,
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
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
function work<Answer>(
  thread: Thread,
  stream: PyByteStream,
  what: string,
  run: (system: System) => SystemRun<Answer>,
  then: (answer: Answer) => Value,
  copied = 0,
): Result {
  const message = stream instanceof PyBuffered ? `${what} of closed file` : undefined;
  checkOpen(stream, what === 'write' && message !== undefined ? 'write to closed file' : message);
  const { system } = thread.interpreter;
  return systemThen(
    thread,
    run(system),
    (inner, answer) => afterBulk(inner, then(answer), copied),
    undefined,
  );
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
  for (let total = 0; hint <= 0 || total < hint; ) {
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

function readInto(thread: Thread, self: PyByteStream, buffer: Value): Result {
  checkReadable(self);
  const target =
    buffer instanceof PyByteArray
      ? buffer.bytes
      : buffer instanceof PyMemoryView && !buffer.readOnly
        ? buffer.contents()
        : raise(
            'TypeError',
            `readinto() argument must be read-write bytes-like object, not ${givenType(buffer)}`,
          );
  return work(
    thread,
    self,
    'readinto',
    (system) => self.read(system, target.length),
    (bytes) => {
      target.set(bytes);
      return bytes.length;
    },
  );
}

for (const type of [rawIoBaseType, bufferedIoBaseType]) {
  defineMethods(type, {
    'readable()': (_thread, self: Value) => self instanceof PyByteStream && openAnd(self).readable,
    'writable()': (_thread, self: Value) => self instanceof PyByteStream && openAnd(self).writable,
    'seekable()': (thread, self: Value) =>
      self instanceof PyByteStream && openAnd(self).seekable(thread.interpreter.system),
  });
}

function openAnd<Stream extends PyByteStream>(stream: Stream): Stream {
  checkOpen(stream);
  return stream;
}

for (const type of [
  fileIoType,
  bufferedReaderType,
  bufferedWriterType,
  bufferedRandomType,
  bytesIoType,
]) {
  defineMethods(type, {
    'read(size=-1, /)': (thread, self: PyByteStream, size?: Value) => {
      checkOpen(self, self instanceof PyBuffered ? 'read of closed file' : undefined);
      checkReadable(self);
      const most = sizeArgument(size);
      return work(thread, self, 'read', (system) => self.read(system, most), pyBytes);
    },
    'readline(size=-1, /)': (thread, self: PyByteStream, size?: Value) => {
      checkReadable(self);
      return work(
        thread,
        self,
        'readline',
        (system) => self.line(system, sizeArgument(size)),
        pyBytes,
      );
    },
    'readlines(hint=-1, /)': (thread, self: PyByteStream, hint?: Value) => {
      checkReadable(self);
      return work(
        thread,
        self,
        'readline',
        (system) => linesOf(self, system, sizeArgument(hint)),
        (lines) => lines,
      );
    },
    'readinto(buffer, /)': readInto,
    '__next__()': (thread, self: PyByteStream) => {
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
      const place = smallInteger(offset, 0);
      const from = whenceArgument(whence);
      return work(
        thread,
        self,
        'seek',
        (system) => self.seek(system, place, from),
        (position) => position,
      );
    },
    'tell()': (thread, self: PyByteStream) => {
      checkOpen(self);
      return self.tell(thread.interpreter.system);
    },
    'truncate(size=None, /)': (thread, self: PyByteStream, size?: Value) => {
      checkOpen(self);
      if (!self.writable)
        unsupported(self instanceof PyFileIO ? 'File not open for writing' : 'truncate');
      const length = size === undefined || size === null ? undefined : smallInteger(size, 0);
      return work(
        thread,
        self,
        'truncate',
        (system) => self.truncate(system, length),
        (position) => position,
      );
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

for (const type of [bufferedReaderType, bufferedWriterType, bufferedRandomType]) {
  defineMethods(type, {
    'read1(size=-1, /)': (thread, self: PyBuffered, size?: Value) => {
      checkReadable(self);
      const most = sizeArgument(size);
      return work(
        thread,
        self,
        'read',
        (system) => self.read(system, most < 0 ? self.bufferSize : most, true),
        pyBytes,
      );
    },
    'readinto1(buffer, /)': readInto,
    'peek(size=0, /)': (thread, self: PyBuffered) => {
      checkReadable(self);
      return work(
        thread,
        self,
        'peek',
        (system) => self.peek(system),
        (ahead) => pyBytes(ahead.slice()),
      );
    },
    'detach()': (thread, self: PyBuffered) =>
      work(
        thread,
        self,
        'detach',
        (system) => self.flush(system),
        () => self.raw,
      ),
    '__repr__()': (thread, self: PyBuffered) => named(thread, self, self.raw.name),
  });
  defineAttributes(type, {
    raw: (_thread, self: PyBuffered) => self.raw,
    name: (_thread, self: PyBuffered) => self.raw.name,
    mode: (_thread, self: PyBuffered) => self.raw.mode,
  });
}

function named(thread: Thread, self: PyByteStream, name: Value): Result {
  return callThen(
    thread,
    typeOf(name).lookUp('__repr__') as Value,
    [name],
    (_thread, shown) => `<${self.type.name} name=${textIn(shown)}>`,
    undefined,
  );
}

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

for (const [type, reads, writes] of [
  [bufferedReaderType, true, false],
  [bufferedWriterType, false, true],
  [bufferedRandomType, true, true],
] as const) {
  defineNew(type, 'raw, buffer_size=8192', (_thread, cls: PyType, raw: Value, size?: Value) => {
    if (!(raw instanceof PyFileIO)) {
      raise('TypeError', `${type.name} takes a FileIO here, not ${typeOf(raw).name}`);
    }
    if (reads && !raw.readable) unsupported('File or stream is not readable.');
    if (writes && !raw.writable) unsupported('File or stream is not writable.');
    const most = smallInteger(size, BUFFER_SIZE);
    if (most <= 0) raise('ValueError', 'buffer size must be strictly positive');
    const made = new PyBuffered(raw, reads, writes, most);
    made.type = type;
    return adopt(made, cls);
  });
}

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
  'readinto1(buffer, /)': readInto,
  'detach()': () => unsupported('detach'),
  'read1(size=-1, /)': (thread, self: PyBytesIO, size?: Value) =>
    work(thread, self, 'read', (system) => self.read(system, sizeArgument(size)), pyBytes),
  '__getstate__()': (_thread, self: PyBytesIO) =>
    new PyTuple([new PyBytes(self.value()), self.position, null]),
});
