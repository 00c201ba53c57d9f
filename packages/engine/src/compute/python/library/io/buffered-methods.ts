import { adopt, defineNew } from '../../builtins/construct.ts';
import { fitsSsize } from '../../numbers/index.ts';
import {
  defineAttributes,
  defineMethods,
  type PyType,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { workThen } from '../../vm/continue.ts';
import { reprOf, textIn } from '../../vm/conversions.ts';
import { isException, raise } from '../../vm/errors.ts';
import { withInteger, withSize } from '../../vm/indices.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger } from '../arguments.ts';
import { callMethod } from './base-methods.ts';
import { PyBuffered } from './buffered.ts';
import { defineByteStream, readIntoOnce, whenceArgument, work } from './byte-methods.ts';
import { BUFFER_SIZE, PyFileIO } from './byte-streams.ts';
import { askTruth, ProgramRaw, type RawStream } from './raw-stream.ts';
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  checkReadable,
  fileIoType,
  pyBytes,
  unsupported,
} from './types.ts';

const KINDS = [
  { type: bufferedReaderType, reads: true, writes: false },
  { type: bufferedWriterType, reads: false, writes: true },
  { type: bufferedRandomType, reads: true, writes: true },
] as const;

/** What a method of what is below says. */
const below =
  (name: string) =>
  (thread: Thread, self: PyBuffered): Result =>
    callMethod(thread, self.raw.object, name, []);

/** An attribute of what is below. */
const attributeBelow =
  (name: string) =>
  (thread: Thread, self: PyBuffered): Result =>
    getAttribute(thread, self.raw.object, name);

for (const { type, reads, writes } of KINDS) {
  defineByteStream(type);
  defineMethods(type, {
    ...(reads ? { 'readable()': below('readable') } : { 'readable()': () => false }),
    ...(writes ? { 'writable()': below('writable') } : { 'writable()': () => false }),
    ...(writes ? {} : { 'flush()': below('flush') }),
    'seekable()': below('seekable'),
    'isatty()': below('isatty'),
    'fileno()': below('fileno'),
    'seek(offset, whence=0, /)': (thread, self: PyBuffered, offset: Value, whence?: Value) => {
      const from = smallInteger(whence, 0);
      if (from < 0 || from > 2) raise('ValueError', `whence value ${from} unsupported`);
      return withInteger(thread, offset, (inner, place) => {
        if (!fitsSsize(place)) {
          raise('ValueError', `cannot fit '${typeOf(offset).name}' into an offset-sized integer`);
        }
        return work(
          inner,
          self,
          'seek',
          (system) => seekWhere(self, self.seek(system, Number(place), whenceArgument(from))),
          (position) => position,
        );
      });
    },
    'read1(size=-1, /)': (thread, self: PyBuffered, size: Value = -1) =>
      withSize(thread, size, (inner, most) => {
        checkReadable(self);
        return work(
          inner,
          self,
          'read',
          (system) => self.read(system, most, true),
          (bytes) => (bytes === null ? null : pyBytes(bytes)),
        );
      }),
    'readinto1(buffer, /)': readIntoOnce,
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
        () => {
          const { object } = self.raw;
          self.below = undefined;
          return object;
        },
      ),
    '__repr__()': shown,
  });
  defineAttributes(type, {
    raw: (_thread, self: PyBuffered) => self.raw.object,
    name: attributeBelow('name'),
    mode: attributeBelow('mode'),
    closed: (thread, self: PyBuffered) =>
      self.raw instanceof ProgramRaw ? attributeBelow('closed')(thread, self) : self.closed,
  });
  defineNew(type, 'raw, buffer_size=8192', (thread, cls: PyType, raw: Value, size?: Value) => {
    const most = smallInteger(size, BUFFER_SIZE);
    return systemThen(
      thread,
      bufferedOverObject(raw, reads, writes, most),
      (_thread, made) => {
        made.type = type;
        return adopt(made, cls);
      },
      undefined,
    );
  });
}

/** Refuses to seek where what is below cannot. */
function* seekWhere(self: PyBuffered, run: SystemRun<number>): SystemRun<number> {
  const { raw } = self;
  if (raw instanceof ProgramRaw && !(yield* askTruth(raw.object, 'seekable'))) {
    unsupported('File or stream is not seekable.');
  }
  return yield* run;
}

/** What is below a buffer: a file of the machine is used as it is, unless its class is the program's. */
const rawStream = (object: Value): RawStream =>
  object instanceof PyFileIO && object.type === fileIoType ? object : new ProgramRaw(object);

/** A buffer over an object. Raises UnsupportedOperation for one that does not do what is wanted. */
export function* bufferedOverObject(
  object: Value,
  reads: boolean,
  writes: boolean,
  size: number,
): SystemRun<PyBuffered> {
  const raw = rawStream(object);
  if (reads && writes && !(yield* askTruth(object, 'seekable'))) {
    unsupported('File or stream is not seekable.');
  }
  if (reads && !(yield* askTruth(object, 'readable'))) {
    unsupported('File or stream is not readable.');
  }
  if (writes && !(yield* askTruth(object, 'writable'))) {
    unsupported('File or stream is not writable.');
  }
  if (size <= 0) raise('ValueError', 'buffer size must be strictly positive');
  const made = new PyBuffered(raw, reads, writes, size);
  if (raw instanceof ProgramRaw) {
    try {
      made.place = yield* raw.tell();
    } catch (error) {
      // What cannot tell where it is can be read all the same.
      if (!(error instanceof Raised && isException(error.exception, 'Exception'))) throw error;
    }
  }
  return made;
}

/** With the name of what is below, if it has one. */
function shown(thread: Thread, self: PyBuffered): Result {
  const plain = `<${self.type.name}`;
  return workThen(
    thread,
    (inner) => getAttribute(inner, self.raw.object, 'name'),
    (inner, name) =>
      workThen(
        inner,
        (deeper) => reprOf(deeper, name),
        (_thread, text) => `${plain} name=${textIn(text)}>`,
        undefined,
      ),
    undefined,
    (_thread, exception) => {
      if (isException(exception, 'AttributeError') || isException(exception, 'ValueError')) {
        return `${plain}>`;
      }
      throw new Raised(exception);
    },
  );
}
