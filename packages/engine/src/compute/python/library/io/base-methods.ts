import {
  defineAttributes,
  defineMethods,
  type Implementation,
  PyByteArray,
  PyBytes,
  PyList,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { getAttribute } from '../../vm/attributes.ts';
import { writableBytesIn } from '../../vm/bytes-like.ts';
import { callThen, workThen } from '../../vm/continue.ts';
import { integerIn } from '../../vm/conversions.ts';
import { givenType, isException, raise } from '../../vm/errors.ts';
import { collect } from '../../vm/iteration.ts';
import { length } from '../../vm/subscripts.ts';
import { asked, type SystemRun, systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { BUFFER_SIZE, concatenate, NEWLINE } from './byte-streams.ts';
import { askMethod, hasAttribute } from './raw-stream.ts';
import {
  bufferedIoBaseType,
  ioBaseType,
  rawIoBaseType,
  textIoBaseType,
  unsupported,
} from './types.ts';

/** Calls a method of any stream, of `io` or of the program. */
export function callMethod(
  thread: Thread,
  object: Value,
  name: string,
  args: readonly Value[],
  then: (thread: Thread, answer: Value) => Result = (_thread, answer) => answer,
): Result {
  return workThen(
    thread,
    (inner) => getAttribute(inner, object, name),
    (inner, method) => callThen(inner, method, args, then, undefined),
    undefined,
  );
}

/** What `closed` of any stream says. */
function whenOpen(thread: Thread, self: Value, then: (thread: Thread) => Result): Result {
  return workThen(
    thread,
    (inner) => getAttribute(inner, self, 'closed'),
    (inner, closed) =>
      closed === true ? raise('ValueError', 'I/O operation on closed file.') : then(inner),
    undefined,
  );
}

const closedOnes = new WeakSet<object>();

defineMethods(ioBaseType, {
  '__enter__()': (thread, self: Value) => whenOpen(thread, self, () => self),
  '__exit__(*args)': (thread, self: Value) => callMethod(thread, self, 'close', [], () => null),
  '__iter__()': (thread, self: Value) => whenOpen(thread, self, () => self),
  '__next__()': nextThroughReadline,
  'close()': (thread, self: Value) =>
    callMethod(thread, self, 'flush', [], () => {
      closedOnes.add(self as object);
      return null;
    }),
  'flush()': () => null,
  'readable()': () => false,
  'writable()': () => false,
  'seekable()': () => false,
  'isatty()': () => false,
  'fileno()': () => unsupported('fileno'),
  'seek(offset, whence=0, /)': () => unsupported('seek'),
  'tell()': (thread, self: Value) => callMethod(thread, self, 'seek', [0, 1]),
  'truncate(pos=None, /)': () => unsupported('truncate'),
  'readlines(hint=-1, /)': (thread, self: Value, hint?: Value) =>
    linesThroughNext(thread, self, Number(integerIn(hint ?? null) ?? -1)),
  'writelines(lines, /)': writeThroughWrite,
});

/** The next line, by the stream's own `readline`. */
export function nextThroughReadline(thread: Thread, self: Value): Result {
  return callMethod(thread, self, 'readline', [], (_thread, line) =>
    isNothing(line) ? raise('StopIteration') : line,
  );
}

/** Lines that the stream gives one after the other; with `hint` no more once they are longer than that. */
export function linesThroughNext(thread: Thread, self: Value, hint: number): Result {
  if (hint <= 0) return collect(thread, self, (_thread, items) => new PyList(items), undefined);
  return systemThen(thread, linesUpTo(self, hint), (_thread, lines) => lines, undefined);
}

function* linesUpTo(self: Value, hint: number): SystemRun<PyList> {
  const lines: Value[] = [];
  try {
    for (let total = 0; total <= hint; ) {
      const line = yield* askMethod(self, '__next__');
      lines.push(line);
      total += Number(yield* asked((thread) => length(thread, line)));
    }
  } catch (error) {
    if (!(error instanceof Raised && isException(error.exception, 'StopIteration'))) throw error;
  }
  return new PyList(lines);
}

/** Writes all items, by the stream's own `write`. */
export function writeThroughWrite(thread: Thread, self: Value, lines: Value): Result {
  return collect(
    thread,
    lines,
    (inner, items) => writeEach(inner, null, { self, items, index: 0 }),
    0,
  );
}

function isNothing(line: Value): boolean {
  return line === '' || (line instanceof PyBytes && line.bytes.length === 0);
}

const refusals = (declarations: readonly string[]): Record<string, Implementation> =>
  Object.fromEntries(
    declarations.map((declaration) => {
      const name = declaration.slice(0, declaration.indexOf('('));
      return [declaration, () => unsupported(name)];
    }),
  );

defineMethods(
  bufferedIoBaseType,
  refusals(['detach()', 'read(size=-1, /)', 'read1(size=-1, /)', 'write(b, /)']),
);
defineMethods(
  textIoBaseType,
  refusals(['detach()', 'read(size=-1, /)', 'readline(size=-1, /)', 'write(s, /)']),
);

/** What `readinto` of a program's class puts into a buffer of so many bytes; `None` when there is nothing yet. */
function readThrough(thread: Thread, self: Value, size: number): Result {
  const buffer = new PyByteArray(new Uint8Array(size));
  return callMethod(thread, self, 'readinto', [buffer], (_thread, count) =>
    count === null ? null : new PyBytes(buffer.bytes.slice(0, Number(count))),
  );
}

function readRest(thread: Thread, chunk: Value, { self, chunks }: Gathering): Result {
  if (chunk instanceof PyBytes && chunk.bytes.length > 0) {
    chunks.push(chunk.bytes);
    return workThen(thread, (inner) => readThrough(inner, self, BUFFER_SIZE), readRest, {
      self,
      chunks,
    });
  }
  return chunks.length === 0 && chunk === null ? null : new PyBytes(concatenate(chunks));
}

interface Gathering {
  readonly self: Value;
  readonly chunks: Uint8Array[];
}

const readAll = (thread: Thread, self: Value): Result =>
  workThen(thread, (inner) => readThrough(inner, self, BUFFER_SIZE), readRest, {
    self,
    chunks: [],
  });

defineMethods(rawIoBaseType, {
  'read(size=-1, /)': (thread, self: Value, size?: Value) => {
    const most = Number(integerIn(size ?? null) ?? -1);
    return most < 0 ? readAll(thread, self) : readThrough(thread, self, most);
  },
  'readall()': readAll,
  'readinto(buffer, /)': () => raise('NotImplementedError'),
  'write(b, /)': () => raise('NotImplementedError'),
});

/** What `read` or `read1` of the program's class gives, put into a buffer. */
const intoBuffer =
  (method: 'read' | 'read1') =>
  (thread: Thread, self: Value, buffer: Value): Result => {
    const target = writableBytesIn(buffer);
    if (target === undefined) {
      const name = method === 'read' ? 'readinto' : 'readinto1';
      const wanted = 'must be read-write bytes-like object';
      raise('TypeError', `${name}() argument ${wanted}, not ${givenType(buffer)}`);
    }
    return callMethod(thread, self, method, [target.length], (_thread, answer) => {
      if (!(answer instanceof PyBytes)) raise('TypeError', 'read() should return bytes');
      const { length: count } = answer.bytes;
      if (count > target.length) {
        raise(
          'ValueError',
          `read() returned too much data: ${target.length} bytes requested, ${count} returned`,
        );
      }
      target.set(answer.bytes);
      return count;
    });
  };

defineMethods(bufferedIoBaseType, {
  'readinto(buffer, /)': intoBuffer('read'),
  'readinto1(buffer, /)': intoBuffer('read1'),
});

/** A line of what `read` gives, byte by byte unless `peek` shows more. */
function* lineOf(self: Value, limit: number): SystemRun<PyBytes> {
  const peeks = yield* hasAttribute(self, 'peek');
  const chunks: Uint8Array[] = [];
  for (let left = limit < 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
    const ahead = peeks ? bytesOf(yield* askMethod(self, 'peek', [1]), 'peek') : NOTHING;
    const end = ahead.indexOf(NEWLINE);
    const wanted = Math.min(end < 0 ? Math.max(1, ahead.length) : end + 1, left);
    const bytes = bytesOf(yield* askMethod(self, 'read', [wanted]), 'read');
    if (bytes.length === 0) break;
    chunks.push(bytes);
    left -= bytes.length;
    if (bytes.at(-1) === NEWLINE) break;
  }
  return new PyBytes(concatenate(chunks));
}

const NOTHING = new Uint8Array();

function bytesOf(answer: Value, method: string): Uint8Array {
  if (answer instanceof PyBytes) return answer.bytes;
  const kind = typeOf(answer).name;
  return raise('OSError', `${method}() should have returned a bytes object, not '${kind}'`);
}

defineMethods(ioBaseType, {
  'readline(size=-1, /)': (thread, self: Value, size?: Value) =>
    systemThen(
      thread,
      lineOf(self, size === undefined || size === null ? -1 : Number(integerIn(size) ?? -1)),
      (_thread, line) => line,
      undefined,
    ),
});
defineAttributes(textIoBaseType, { newlines: () => null });

defineAttributes(ioBaseType, {
  closed: (_thread, self: Value) => closedOnes.has(self as object),
});

interface Writing {
  readonly self: Value;
  readonly items: readonly Value[];
  readonly index: number;
}

function writeEach(thread: Thread, _answer: Value, { self, items, index }: Writing): Result {
  if (index >= items.length) return null;
  return callMethod(thread, self, 'write', [items[index] as Value], (inner) =>
    writeEach(inner, null, { self, items, index: index + 1 }),
  );
}
