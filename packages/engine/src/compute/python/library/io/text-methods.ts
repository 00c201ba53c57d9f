import type { System } from '../../../../machine/index.ts';
import { adopt, defineNew } from '../../builtins/construct.ts';
import {
  defineAttributes,
  defineMethods,
  PyList,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { length } from '../../text/index.ts';
import { afterBulk, callThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { collect } from '../../vm/iteration.ts';
import { type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { sizeArgument, smallInteger } from '../arguments.ts';
import { whenceArgument } from './byte-methods.ts';
import { PyBuffered, PyByteStream } from './byte-streams.ts';
import { newlineArgument } from './open.ts';
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
  for (let total = 0; hint <= 0 || total < hint; ) {
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

for (const type of [stringIoType, textIoWrapperType]) {
  defineMethods(type, {
    'read(size=-1, /)': (thread, self: PyTextStream, size?: Value) => {
      checkReadable(self);
      return work(thread, self.read(thread.interpreter.system, sizeArgument(size)), same);
    },
    'readline(size=-1, /)': (thread, self: PyTextStream, size?: Value) => {
      checkReadable(self);
      return work(thread, self.line(thread.interpreter.system, sizeArgument(size)), same);
    },
    'readlines(hint=-1, /)': (thread, self: PyTextStream, hint?: Value) => {
      checkReadable(self);
      return work(thread, linesOf(self, thread.interpreter.system, sizeArgument(hint)), same);
    },
    '__next__()': (thread, self: PyTextStream) => {
      checkReadable(self);
      return work(thread, self.line(thread.interpreter.system, -1), (line) =>
        line === '' ? raise('StopIteration') : line,
      );
    },
    'write(text, /)': (thread, self: PyTextStream, value: Value) =>
      writeText(thread, self, textArgument(self, value)),
    'writelines(lines, /)': (thread, self: PyTextStream, lines: Value) => {
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
  'seek(cookie, whence=0, /)': (_thread, self: PyStringIO, place: Value, whence?: Value) => {
    check(self);
    const from = smallInteger(whence, 0);
    if (from < 0 || from > 2) raise('ValueError', `Invalid whence (${from}, should be 0, 1 or 2)`);
    return self.seek(smallInteger(place, 0), from as 0 | 1 | 2);
  },
  'tell()': (_thread, self: PyStringIO) => {
    check(self);
    return self.tell();
  },
  'truncate(pos=None, /)': (_thread, self: PyStringIO, size?: Value) => {
    check(self);
    return self.truncate(size === undefined || size === null ? self.tell() : smallInteger(size, 0));
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

defineNew(
  textIoWrapperType,
  'buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False',
  (
    _thread,
    type: PyType,
    buffer: Value,
    encoding?: Value,
    errors?: Value,
    newline?: Value,
    lineBuffering?: Value,
    writeThrough?: Value,
  ) => {
    if (!(buffer instanceof PyByteStream)) {
      if (typeOf(buffer).lookUp('readable') === undefined) {
        raise('AttributeError', `'${typeOf(buffer).name}' object has no attribute 'readable'`);
      }
      raise(
        'TypeError',
        `TextIOWrapper takes a stream of bytes of io here, not ${typeOf(buffer).name}`,
      );
    }
    return adopt(
      new PyTextIOWrapper(buffer, {
        encoding: textIn(encoding ?? null) ?? 'UTF-8',
        errors: textIn(errors ?? null) ?? 'strict',
        newline: newlineArgument(newline),
        lineBuffering: lineBuffering === true,
        writeThrough: writeThrough === true,
      }),
      type,
    );
  },
);
defineMethods(textIoWrapperType, {
  'seek(cookie, whence=0, /)': (thread, self: PyTextIOWrapper, place: Value, whence?: Value) => {
    check(self);
    const offset = smallInteger(place, 0);
    const from = whenceArgument(whence);
    const { system } = thread.interpreter;
    if (!self.bytes.seekable(system)) unsupported('underlying stream is not seekable');
    if (from === 1 && offset !== 0) unsupported("can't do nonzero cur-relative seeks");
    if (from === 2 && offset !== 0) unsupported("can't do nonzero end-relative seeks");
    if (from === 1) return work(thread, self.seek(system, self.tell(system), 0), same);
    if (from === 0 && offset < 0) raise('ValueError', `negative seek position ${offset}`);
    return work(thread, self.seek(system, offset, from), same);
  },
  'tell()': (thread, self: PyTextIOWrapper) => {
    check(self);
    const { system } = thread.interpreter;
    if (!self.bytes.seekable(system)) unsupported('underlying stream is not seekable');
    return work(thread, self.flush(system), () => self.tell(system));
  },
  'truncate(pos=None, /)': (thread, self: PyTextIOWrapper, size?: Value) => {
    check(self);
    const length = size === undefined || size === null ? undefined : smallInteger(size, 0);
    return work(thread, self.truncate(thread.interpreter.system, length), same);
  },
  'seekable()': (thread, self: PyTextIOWrapper) => {
    check(self);
    return self.bytes.seekable(thread.interpreter.system);
  },
  'isatty()': (thread, self: PyTextIOWrapper) => {
    check(self);
    return self.bytes.isTerminal(thread.interpreter.system);
  },
  'fileno()': (_thread, self: PyTextIOWrapper) => {
    check(self);
    return self.bytes.descriptor() ?? unsupported('fileno');
  },
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
  '__repr__()': (thread, self: PyTextIOWrapper) => {
    const mode = self.mode === undefined ? '' : ` mode='${self.mode}'`;
    const end = `${mode} encoding='${self.encoding}'>`;
    const name = nameOf(self);
    if (name === undefined) return `<_io.TextIOWrapper${end}`;
    return callThen(
      thread,
      typeOf(name).lookUp('__repr__') as Value,
      [name],
      (_thread, shown) => `<_io.TextIOWrapper name=${textIn(shown)}${end}`,
      undefined,
    );
  },
});

function nameOf(self: PyTextIOWrapper): Value | undefined {
  return self.buffer instanceof PyBuffered ? self.buffer.raw.name : undefined;
}

defineAttributes(textIoWrapperType, {
  closed: (_thread, self: PyTextIOWrapper) => self.bytes.closed,
  buffer: (_thread, self: PyTextIOWrapper) => self.bytes,
  encoding: (_thread, self: PyTextIOWrapper) => self.encoding,
  errors: (_thread, self: PyTextIOWrapper) => self.errors,
  line_buffering: (_thread, self: PyTextIOWrapper) => self.lineBuffering,
  write_through: (_thread, self: PyTextIOWrapper) => self.writeThrough,
  name: (_thread, self: PyTextIOWrapper) =>
    nameOf(self) ??
    raise('AttributeError', `'${typeOf(self.bytes).name}' object has no attribute 'name'`),
  mode: (_thread, self: PyTextIOWrapper) =>
    self.mode ?? raise('AttributeError', `'${typeOf(self).name}' object has no attribute 'mode'`),
});

defineAttributes(textIoBaseType, { encoding: () => null, errors: () => null });
