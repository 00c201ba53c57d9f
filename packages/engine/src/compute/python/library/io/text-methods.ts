import type { System } from '../../../../machine/index.ts';
import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  defineAttributes,
  defineMethods,
  PyList,
  PyTuple,
  type PyType,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { length } from '../../text/index.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { afterBulk, workThen } from '../../vm/continue.ts';
import { reprOf, textIn } from '../../vm/conversions.ts';
import { givenType, isException, raise, throwException } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { collect } from '../../vm/iteration.ts';
import { CALLING, isTooDeep, LEVELS_TO_FILE, recursionError } from '../../vm/recursion.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { smallInteger, withSizeArgument } from '../arguments.ts';
import {
  callMethod,
  linesThroughNext,
  nextThroughReadline,
  writeThroughWrite,
} from './base-methods.ts';
import { whenceArgument } from './byte-methods.ts';
import { PyByteStream } from './byte-streams.ts';
import { newlineArgument } from './open.ts';
import { askTruth, hasAttribute, ProgramBytes } from './raw-stream.ts';
import { PyStringIO, PyTextIOWrapper, type PyTextStream } from './text-streams.ts';
import {
  checkOpen,
  stringIoType,
  textIoBaseType,
  textIoWrapperType,
  unsupported,
} from './types.ts';

function check(stream: PyTextStream): void {
  const message = stream instanceof PyStringIO ? 'I/O operation on closed file' : undefined;
  checkOpen(stream, message);
}

function checkReadable(stream: PyTextStream): void {
  check(stream);
  if (!stream.readable) unsupported('not readable');
}

function work<Answer>(
  thread: Thread,
  run: SystemRun<Answer>,
  then: (answer: Answer) => Value,
): Result {
  return systemThen(thread, run, (_thread, answer) => then(answer), undefined);
}

function* linesOf(stream: PyTextStream, system: System, hint: number): SystemRun<PyList> {
  const lines: Value[] = [];
  for (let total = 0; hint <= 0 || total <= hint; ) {
    const line = yield* stream.line(system, -1);
    if (line === '') break;
    total += line.length;
    lines.push(line);
  }
  return new PyList(lines);
}

/** Writes text, at once where nothing has to be waited for; the answer is the number of characters. */
export function writeText(thread: Thread, stream: PyTextStream, text: string): Result {
  check(stream);
  if (!stream.writable) unsupported('not writable');
  if (stream instanceof PyTextIOWrapper && stream.takesAtOnce(text)) {
    stream.add(text);
    return length(text);
  }
  if (stream instanceof PyTextIOWrapper && isTooDeep(thread, LEVELS_TO_FILE)) {
    stream.add(text);
    throwException(recursionError(CALLING));
  }
  return systemThen(
    thread,
    stream.write(thread.interpreter.system, text),
    (inner) => afterBulk(inner, length(text), text.length),
    undefined,
  );
}

function textArgument(stream: PyTextStream, value: Value): string {
  const text = textIn(value);
  if (text !== undefined) return text;
  return raise(
    'TypeError',
    stream instanceof PyStringIO
      ? `string argument expected, got '${typeOf(value).name}'`
      : `write() argument must be str, not ${givenType(value)}`,
  );
}

function* writeLines(stream: PyTextStream, system: System, items: readonly string[]): SystemRun {
  for (const item of items) yield* stream.write(system, item);
}

/** A size that may be left out, but not be None. */
const withWholeSize: typeof withSizeArgument = (thread, size = -1, then) =>
  withSize(thread, size, then);

for (const type of [stringIoType, textIoWrapperType]) {
  defineMethods(type, {
    'read(size=-1, /)': (thread, self: PyTextStream, size?: Value) =>
      withSizeArgument(thread, size, (inner, most) => {
        checkReadable(self);
        return work(inner, self.read(inner.interpreter.system, most), same);
      }),
    'readline(size=-1, /)': (thread, self: PyTextStream, size?: Value) =>
      (self instanceof PyStringIO ? withSizeArgument : withWholeSize)(
        thread,
        size,
        (inner, most) => {
          checkReadable(self);
          return work(inner, self.line(inner.interpreter.system, most), same);
        },
      ),
    'readlines(hint=-1, /)': (thread, self: PyTextStream, hint?: Value) =>
      withSizeArgument(thread, hint, (inner, most) => {
        if (!self.type.builtIn) return linesThroughNext(inner, self, most);
        checkReadable(self);
        return work(inner, linesOf(self, inner.interpreter.system, most), same);
      }),
    '__next__()': (thread, self: PyTextStream) => {
      if (!self.type.builtIn) return nextThroughReadline(thread, self);
      checkReadable(self);
      return work(thread, self.line(thread.interpreter.system, -1), (line) =>
        line === '' ? raise('StopIteration') : line,
      );
    },
    'write(text, /)': (thread, self: PyTextStream, value: Value) =>
      writeText(thread, self, textArgument(self, value)),
    'writelines(lines, /)': (thread, self: PyTextStream, lines: Value) => {
      if (!self.type.builtIn) return writeThroughWrite(thread, self, lines);
      check(self);
      if (!self.writable) unsupported('not writable');
      return collect(
        thread,
        lines,
        (inner, items) => {
          const texts = items.map((item) => textArgument(self, item));
          return work(inner, writeLines(self, inner.interpreter.system, texts), () => null);
        },
        undefined,
      );
    },
    'flush()': (thread, self: PyTextStream) => {
      check(self);
      return work(thread, self.flush(thread.interpreter.system), () => null);
    },
    'close()': (thread, self: PyTextStream) =>
      work(thread, self.close(thread.interpreter.system), () => null),
    'readable()': (_thread, self: PyTextStream) => {
      check(self);
      return self.readable;
    },
    'writable()': (_thread, self: PyTextStream) => {
      check(self);
      return self.writable;
    },
  });
  defineAttributes(type, {
    newlines: (_thread, self: PyTextStream) => {
      const seen = ['\r', '\n', '\r\n'].filter((end) => self.lineEnds.has(end));
      return seen.length > 1 ? new PyTuple(seen) : (seen[0] ?? null);
    },
  });
}

function same<Answer extends Value>(answer: Answer): Answer {
  return answer;
}

defineMethods(stringIoType, {
  'detach()': () => unsupported('detach'),
  'getvalue()': (_thread, self: PyStringIO) => {
    check(self);
    return self.value();
  },
  'seek(cookie, whence=0, /)': (thread, self: PyStringIO, place: Value, whence?: Value) =>
    withSize(thread, place, (_inner, offset) => {
      check(self);
      const from = smallInteger(whence, 0);
      if (from < 0 || from > 2) {
        raise('ValueError', `Invalid whence (${from}, should be 0, 1 or 2)`);
      }
      return self.seek(offset, from as 0 | 1 | 2);
    }),
  'tell()': (_thread, self: PyStringIO) => {
    check(self);
    return self.tell();
  },
  'truncate(pos=None, /)': (thread, self: PyStringIO, size?: Value) => {
    check(self);
    if (size === undefined || size === null) return self.truncate(self.tell());
    return withSizeArgument(thread, size, (_inner, length) => self.truncate(length));
  },
  'seekable()': (_thread, self: PyStringIO) => {
    check(self);
    return true;
  },
  'isatty()': (_thread, self: PyStringIO) => {
    check(self);
    return false;
  },
});
defineAttributes(stringIoType, {
  closed: (_thread, self: PyStringIO) => self.closed,
  line_buffering: () => false,
  encoding: () => null,
  errors: () => null,
});
defineNew(
  stringIoType,
  "initial_value='', newline='\\n'",
  (_thread, type: PyType, initial?: Value, newline?: Value) => {
    const text = initial === undefined || initial === null ? '' : textIn(initial);
    if (text === undefined) {
      raise('TypeError', `initial_value must be str or None, not ${typeOf(initial as Value).name}`);
    }
    return adopt(
      new PyStringIO(text, newline === undefined ? '\n' : newlineArgument(newline)),
      type,
    );
  },
);

/** What text is over: a stream of `io` is used as it is, unless its class is the program's. */
function* bytesBelow(object: Value): SystemRun<{
  readonly bytes: PyByteStream | ProgramBytes;
  readonly readable: boolean;
  readonly writable: boolean;
}> {
  const readable = yield* askTruth(object, 'readable');
  const writable = yield* askTruth(object, 'writable');
  const seekable = yield* askTruth(object, 'seekable');
  if (object instanceof PyByteStream && object.type.builtIn) {
    return { bytes: object, readable, writable };
  }
  const bytes = new ProgramBytes(object, yield* hasAttribute(object, 'read1'), seekable);
  // Whether a byte order mark is due depends on where it is.
  if (seekable && writable) yield* bytes.tell();
  return { bytes, readable, writable };
}

defineNew(
  textIoWrapperType,
  'buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False',
  (
    thread,
    type: PyType,
    buffer: Value,
    encoding?: Value,
    errors?: Value,
    newline?: Value,
    lineBuffering?: Value,
    writeThrough?: Value,
  ) =>
    systemThen(
      thread,
      bytesBelow(buffer),
      (_thread, { bytes, readable, writable }) =>
        adopt(
          new PyTextIOWrapper(bytes, {
            readable,
            writable,
            encoding: textIn(encoding ?? null) ?? 'UTF-8',
            errors: textIn(errors ?? null) ?? 'strict',
            newline: newlineArgument(newline),
            lineBuffering: lineBuffering === true,
            writeThrough: writeThrough === true,
          }),
          type,
        ),
      undefined,
    ),
);

/** What a method of the stream of bytes says. */
const below =
  (name: string) =>
  (thread: Thread, self: PyTextIOWrapper): Result => {
    check(self);
    return callMethod(thread, self.object, name, []);
  };

/** Work where the stream of bytes can be told where to go on. */
function* whereSeekable<Answer>(
  self: PyTextIOWrapper,
  system: System,
  run: () => SystemRun<Answer>,
): SystemRun<Answer> {
  if (!(yield* self.bytes.seekable(system))) unsupported('underlying stream is not seekable');
  return yield* run();
}

defineMethods(textIoWrapperType, {
  'seek(cookie, whence=0, /)': (thread, self: PyTextIOWrapper, place: Value, whence?: Value) => {
    check(self);
    const offset = smallInteger(place, 0);
    const from = whenceArgument(whence);
    const { system } = thread.interpreter;
    return work(
      thread,
      whereSeekable(self, system, function* () {
        if (from === 1 && offset !== 0) unsupported("can't do nonzero cur-relative seeks");
        if (from === 2 && offset !== 0) unsupported("can't do nonzero end-relative seeks");
        if (from === 1) return yield* self.seek(system, yield* self.tell(system), 0);
        if (from === 0 && offset < 0) raise('ValueError', `negative seek position ${offset}`);
        return yield* self.seek(system, offset, from);
      }),
      same,
    );
  },
  'tell()': (thread, self: PyTextIOWrapper) => {
    check(self);
    const { system } = thread.interpreter;
    return work(
      thread,
      whereSeekable(self, system, function* () {
        yield* self.flush(system);
        return yield* self.tell(system);
      }),
      same,
    );
  },
  'truncate(pos=None, /)': (thread, self: PyTextIOWrapper, size?: Value) => {
    check(self);
    if (!self.writable) unsupported('truncate');
    const length = size === undefined || size === null ? undefined : smallInteger(size, 0);
    return work(thread, self.truncate(thread.interpreter.system, length), same);
  },
  'readable()': below('readable'),
  'writable()': below('writable'),
  'seekable()': below('seekable'),
  'isatty()': below('isatty'),
  'fileno()': below('fileno'),
  'detach()': (thread, self: PyTextIOWrapper) =>
    work(thread, self.detach(thread.interpreter.system), same),
  'reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)':
    (
      thread,
      self: PyTextIOWrapper,
      _encoding?: Value,
      errors?: Value,
      newline?: Value,
      lineBuffering?: Value,
      writeThrough?: Value,
    ) =>
      work(thread, self.flush(thread.interpreter.system), () => {
        self.errors = textIn(errors ?? null) ?? self.errors;
        if (newline !== undefined) self.newline = newlineArgument(newline);
        if (typeof lineBuffering === 'boolean') self.lineBuffering = lineBuffering;
        if (typeof writeThrough === 'boolean') self.writeThrough = writeThrough;
        return null;
      }),
  '__repr__()': shown,
});

/** With the name of what is below, if it has one. */
function shown(thread: Thread, self: PyTextIOWrapper): Result {
  const plain = `<${self.type.name}`;
  const mode = self.mode === undefined ? '' : ` mode='${self.mode}'`;
  const end = `${mode} encoding='${self.encoding}'>`;
  return workThen(
    thread,
    (inner) => getAttribute(inner, self.object, 'name'),
    (inner, name) =>
      workThen(
        inner,
        (deeper) => reprOf(deeper, name),
        (_thread, text) => `${plain} name=${textIn(text)}${end}`,
        undefined,
      ),
    undefined,
    (_thread, exception) => {
      if (isException(exception, 'AttributeError')) return plain + end;
      throw new Raised(exception);
    },
  );
}

defineAttributes(textIoWrapperType, {
  closed: (thread, self: PyTextIOWrapper) => getAttribute(thread, self.object, 'closed'),
  buffer: (_thread, self: PyTextIOWrapper) => self.object,
  encoding: (_thread, self: PyTextIOWrapper) => self.encoding,
  errors: (_thread, self: PyTextIOWrapper) => self.errors,
  line_buffering: (_thread, self: PyTextIOWrapper) => self.lineBuffering,
  write_through: (_thread, self: PyTextIOWrapper) => self.writeThrough,
  name: (thread, self: PyTextIOWrapper) => getAttribute(thread, self.object, 'name'),
  mode: (_thread, self: PyTextIOWrapper) =>
    self.mode ?? raise('AttributeError', `'${typeOf(self).name}' object has no attribute 'mode'`),
});

defineAttributes(textIoBaseType, { encoding: () => null, errors: () => null });
