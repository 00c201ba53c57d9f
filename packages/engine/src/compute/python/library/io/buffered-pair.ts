import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  type Implementation,
  PyObject,
  type PyType,
  Raised,
  type Value,
} from '../../objects/index.ts';
import { workThen } from '../../vm/continue.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import { smallInteger } from '../arguments.ts';
import { callMethod } from './base-methods.ts';
import type { PyBuffered } from './buffered.ts';
import { bufferedOverObject } from './buffered-methods.ts';
import { BUFFER_SIZE } from './byte-streams.ts';
import { askTruth } from './raw-stream.ts';
import {
  bufferedIoBaseType,
  bufferedReaderType,
  bufferedWriterType,
  unsupported,
} from './types.ts';

/** One stream to read from and another one to write to, each with a buffer: `BufferedRWPair`. */
class PyBufferedPair extends PyObject {
  readonly reader: PyBuffered;
  readonly writer: PyBuffered;

  constructor(reader: PyBuffered, writer: PyBuffered) {
    super();
    this.reader = reader;
    this.writer = writer;
  }
}

export const bufferedPairType = builtInType('BufferedRWPair', PyBufferedPair, {
  module: '_io',
  hasAttributes: true,
  base: bufferedIoBaseType,
});

function* pairOver(reader: Value, writer: Value, size: number): SystemRun<PyBufferedPair> {
  if (!(yield* askTruth(reader, 'readable'))) unsupported('File or stream is not readable.');
  if (!(yield* askTruth(writer, 'writable'))) unsupported('File or stream is not writable.');
  const from = yield* bufferedOverObject(reader, true, false, size);
  from.type = bufferedReaderType;
  const to = yield* bufferedOverObject(writer, false, true, size);
  to.type = bufferedWriterType;
  return new PyBufferedPair(from, to);
}

defineNew(
  bufferedPairType,
  'reader, writer, buffer_size=8192, /',
  (thread, type: PyType, reader: Value, writer: Value, size?: Value) =>
    systemThen(
      thread,
      pairOver(reader, writer, smallInteger(size, BUFFER_SIZE)),
      (_thread, made) => adopt(made, type),
      undefined,
    ),
);

/** A method of one of the two. */
const of =
  (end: 'reader' | 'writer', name: string): Implementation =>
  (thread, self: PyBufferedPair, ...args: (Value | undefined)[]) =>
    callMethod(
      thread,
      self[end],
      name,
      args.filter((one) => one !== undefined),
    );

defineMethods(bufferedPairType, {
  'read(size=-1, /)': of('reader', 'read'),
  'peek(size=0, /)': of('reader', 'peek'),
  'read1(size=-1, /)': of('reader', 'read1'),
  'readinto(buffer, /)': of('reader', 'readinto'),
  'readinto1(buffer, /)': of('reader', 'readinto1'),
  'readable()': of('reader', 'readable'),
  'write(buffer, /)': of('writer', 'write'),
  'flush()': of('writer', 'flush'),
  'writable()': of('writer', 'writable'),
  'isatty()': (thread, self: PyBufferedPair) =>
    callMethod(thread, self.writer, 'isatty', [], (inner, answer) =>
      answer === false ? callMethod(inner, self.reader, 'isatty', []) : answer,
    ),
  'close()': (thread, self: PyBufferedPair) =>
    workThen(
      thread,
      (inner) => callMethod(inner, self.writer, 'close', []),
      (inner) => callMethod(inner, self.reader, 'close', []),
      undefined,
      (inner, exception) =>
        callMethod(inner, self.reader, 'close', [], () => {
          throw new Raised(exception);
        }),
    ),
});
defineAttributes(bufferedPairType, {
  closed: (_thread, self: PyBufferedPair) => self.writer.closed,
});
