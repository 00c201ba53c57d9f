import type { System } from '../../../../machine/index.ts';
import {
  PyByteArray,
  PyBytes,
  PyMemoryView,
  Raised,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { findAttribute, getAttribute } from '../../vm/attributes.ts';
import { wholeBytesIn } from '../../vm/bytes-like.ts';
import { call } from '../../vm/call.ts';
import { workThen } from '../../vm/continue.ts';
import { indexOf } from '../../vm/conversions.ts';
import { exceptionFrom, isException, raise } from '../../vm/errors.ts';
import { asked, type SystemRun } from '../../vm/system-work.ts';
import { truth } from '../../vm/truth.ts';

/** What is below a buffer: a file of the machine, or an object of the program. */
export interface RawStream {
  /** What the program knows it as. */
  readonly object: Value;
  /** Bytes that it is given in one call at most. */
  readonly atOnce: number;
  /** What one call reads, none at the end; `null` when there is nothing yet. */
  read(system: System, size: number): SystemRun<Uint8Array | null>;
  readAll(system: System): SystemRun<Uint8Array | null>;
  /** How many bytes one call has taken; `null` when it can take none yet. */
  write(system: System, bytes: Uint8Array): SystemRun<number | null>;
  seek(system: System, offset: number, whence: 0 | 1 | 2): SystemRun<number>;
  tell(system: System): SystemRun<number>;
  truncate(system: System, size: number | undefined): SystemRun<number | null>;
  close(system: System): SystemRun<unknown>;
  seekable(system: System): SystemRun<boolean>;
}

/** Calls a method of an object of the program. */
export function* askMethod(
  object: Value,
  name: string,
  args: readonly Value[] = [],
): SystemRun<Value> {
  return yield* asked((thread) =>
    workThen(
      thread,
      (inner) => getAttribute(inner, object, name),
      (inner, method) => call(inner, method, args),
      undefined,
    ),
  );
}

/** Whether an attribute of an object is true. */
export function* askWhether(object: Value, name: string): SystemRun<boolean> {
  const answer = yield* asked((thread) =>
    workThen(
      thread,
      (inner) => getAttribute(inner, object, name),
      (inner, value) => truth(inner, value),
      undefined,
    ),
  );
  return answer === true;
}

/** An integer that a method answers. */
function* askPosition(object: Value, name: string, args: readonly Value[]): SystemRun<number> {
  const answer = yield* askMethod(object, name, args);
  const position = Number(yield* asked((thread) => indexOf(thread, answer)));
  if (position < 0) raise('OSError', `Raw stream returned invalid position ${position}`);
  return position;
}

/** A raw stream whose methods are the program's. */
export class ProgramRaw implements RawStream {
  readonly atOnce = Number.POSITIVE_INFINITY;
  readonly object: Value;

  constructor(object: Value) {
    this.object = object;
  }

  *read(_system: System, size: number): SystemRun<Uint8Array | null> {
    checkLength(size);
    const room = new PyByteArray(new Uint8Array(size));
    const count = yield* askMethod(this.object, 'readinto', [viewOf(room, room.bytes)]);
    if (count === null) return null;
    const read = yield* askedSize(count);
    if (read < 0 || read > size) raise('OSError', invalidLength('readinto', read, size));
    return room.bytes.slice(0, read);
  }

  *readAll(_system: System): SystemRun<Uint8Array | null> {
    const { object } = this;
    if (yield* hasAttribute(object, 'readall')) {
      const answer = yield* askMethod(object, 'readall');
      if (answer === null) return null;
      return answer instanceof PyBytes
        ? answer.bytes
        : raise('TypeError', 'readall() should return bytes');
    }
    const chunks: Uint8Array[] = [];
    for (;;) {
      const answer = yield* askMethod(object, 'read');
      if (answer !== null && !(answer instanceof PyBytes)) {
        raise('TypeError', 'read() should return bytes');
      }
      if (answer === null || answer.bytes.length === 0) {
        return chunks.length === 0 && answer === null ? null : concatenate(chunks);
      }
      chunks.push(answer.bytes);
    }
  }

  *write(_system: System, bytes: Uint8Array): SystemRun<number | null> {
    const given = new PyBytes(bytes);
    const answer = yield* askMethod(this.object, 'write', [viewOf(given, bytes)]);
    if (answer === null) return null;
    let written = -1;
    try {
      written = Number(yield* asked((thread) => indexOf(thread, answer)));
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
    }
    if (!Number.isSafeInteger(written)) written = -1;
    if (written < 0 || written > bytes.length) {
      raise('OSError', invalidLength('write', written, bytes.length));
    }
    return written;
  }

  seek(_system: System, offset: number, whence: 0 | 1 | 2): SystemRun<number> {
    return askPosition(this.object, 'seek', [offset, whence]);
  }

  tell(): SystemRun<number> {
    return askPosition(this.object, 'tell', []);
  }

  *truncate(_system: System, size: number | undefined): SystemRun<number | null> {
    return (yield* askMethod(this.object, 'truncate', [size ?? null])) as number | null;
  }

  *close(): SystemRun {
    yield* askMethod(this.object, 'close');
  }

  seekable(): SystemRun<boolean> {
    return askTruth(this.object, 'seekable');
  }
}

/** Whether an object of the program has an attribute. */
export function* hasAttribute(object: Value, name: string): SystemRun<boolean> {
  try {
    const found = yield* asked((thread) => findAttribute(thread, object, name) ?? false);
    return found !== false;
  } catch (error) {
    if (error instanceof Raised && isException(error.exception, 'AttributeError')) return false;
    throw error;
  }
}

/** How many bytes the program says that it has read. Throws OSError, with what is wrong as its cause. */
function* askedSize(count: Value): SystemRun<number> {
  try {
    const size = Number(yield* asked((thread) => indexOf(thread, count)));
    if (Number.isSafeInteger(size)) return size;
    raise('ValueError', `cannot fit '${typeOf(count).name}' into an index-sized integer`);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const failure = exceptionFrom(error.exception, 'OSError', 'raw readinto() failed');
    throw new Raised(failure, false, { chained: true });
  }
}

const invalidLength = (method: string, length: number, most: number) =>
  `raw ${method}() returned invalid length ${length} (should have been between 0 and ${most})`;

/** A view of all bytes of an object. */
function viewOf(object: PyBytes | PyByteArray, buffer: Uint8Array): PyMemoryView {
  return new PyMemoryView({
    object,
    buffer,
    readOnly: object instanceof PyBytes,
    format: 'B',
    itemSize: 1,
    start: 0,
    stride: 1,
    shape: [buffer.length],
    holds: false,
  });
}

/** Characters' bytes that are gathered before an object of the program gets them. */
const GATHERED = 8192;

/** The stream of bytes below text, where its methods are the program's. */
export class ProgramBytes {
  closed = false;
  readonly object: Value;
  readonly readMethod: 'read' | 'read1';
  readonly #isSeekable: boolean;
  waiting: Uint8Array[] = [];
  waitingLength = 0;

  constructor(object: Value, hasRead1: boolean, isSeekable: boolean) {
    this.object = object;
    this.#isSeekable = isSeekable;
    this.readMethod = hasRead1 ? 'read1' : 'read';
  }

  *read(_system: System, size: number): SystemRun<Uint8Array> {
    const { object } = this;
    if (size < 0) {
      const all = yield* askMethod(object, 'read');
      return wholeBytesIn(all) ?? raise('TypeError', `can't concat ${typeOf(all).name} to bytes`);
    }
    const chunk = yield* askMethod(object, this.readMethod, [size]);
    return (
      wholeBytesIn(chunk) ??
      raise(
        'TypeError',
        `underlying ${this.readMethod}() should have returned a bytes-like object, not '${typeOf(chunk).name}'`,
      )
    );
  }

  /** Gathers; `send` gives what was gathered away. */
  *write(system: System, bytes: Uint8Array): SystemRun<number> {
    if (this.waitingLength + bytes.length > GATHERED) yield* this.send(system);
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    if (this.waitingLength >= GATHERED) yield* this.send(system);
    return bytes.length;
  }

  *send(_system: System): SystemRun {
    if (this.waitingLength === 0) return;
    const bytes = concatenate(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    yield* askMethod(this.object, 'write', [new PyBytes(bytes)]);
  }

  *flush(system: System): SystemRun {
    yield* this.send(system);
    yield* askMethod(this.object, 'flush');
  }

  seek(_system: System, offset: number, whence: 0 | 1 | 2): SystemRun<number> {
    const args = whence === 0 ? [offset] : [offset, whence];
    return askPosition(this.object, 'seek', args);
  }

  tell(): SystemRun<number> {
    return askPosition(this.object, 'tell', []);
  }

  *truncate(_system: System, size: number | undefined): SystemRun<number> {
    return (yield* askMethod(this.object, 'truncate', [size ?? null])) as number;
  }

  *close(): SystemRun {
    this.closed = true;
    yield* askMethod(this.object, 'close');
  }

  // biome-ignore lint/correctness/useYield: that of other streams has to wait.
  *seekable(): SystemRun<boolean> {
    return this.#isSeekable;
  }
}

/** Whether what a method answers is true. */
export function* askTruth(object: Value, name: string): SystemRun<boolean> {
  const answer = yield* askMethod(object, name);
  return (yield* asked((thread) => truth(thread, answer))) === true;
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const chunk of chunks) {
    all.set(chunk, place);
    place += chunk.length;
  }
  return all;
}
