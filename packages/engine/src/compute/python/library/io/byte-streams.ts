import { READY, type System } from '../../../../machine/index.ts';
import { PyObject, type Value } from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { raise } from '../../vm/errors.ts';
import { CALL_BYTES, type SystemRun, untilDone, writeAll } from '../../vm/system-work.ts';

/** Bytes that are gathered before they are written, and read at once. Source: `io.DEFAULT_BUFFER_SIZE`. */
export const BUFFER_SIZE = 8192;

export type Whence = 0 | 1 | 2;
const FROM = ['start', 'current', 'end'] as const;

/** What bytes come from and go to. */
export abstract class PyByteStream extends PyObject {
  closed = false;
  abstract readonly readable: boolean;
  abstract readonly writable: boolean;
  /** At most `size` bytes; all that come when negative; as few as are there at once with `once`. */
  abstract read(system: System, size: number, once?: boolean): SystemRun<Uint8Array>;
  /** Returns how many were taken. */
  abstract write(system: System, bytes: Uint8Array): SystemRun<number>;
  abstract flush(system: System): SystemRun;
  abstract seek(system: System, offset: number, whence: Whence): SystemRun<number>;
  abstract tell(system: System): number;
  abstract truncate(system: System, size: number | undefined): SystemRun<number>;
  abstract close(system: System): SystemRun;
  abstract seekable(system: System): boolean;
  /** Bytes up to the next line break, that included; none at the end. */
  abstract line(system: System, limit: number): SystemRun<Uint8Array>;
  descriptor(): number | undefined {
    return undefined;
  }
  isTerminal(_system: System): boolean {
    return false;
  }
}

/** A descriptor of the machine without a buffer: `FileIO`. */
export class PyFileIO extends PyByteStream {
  fd: number;
  readonly readable: boolean;
  readonly writable: boolean;
  name: Value;
  /** As it shows itself: `rb`, `wb`, `xb`, `ab`, `rb+` … */
  readonly mode: string;
  readonly closesDescriptor: boolean;

  constructor(options: {
    readonly fd: number;
    readonly readable: boolean;
    readonly writable: boolean;
    readonly name: Value;
    readonly mode: string;
    readonly closesDescriptor: boolean;
  }) {
    super();
    this.fd = options.fd;
    this.readable = options.readable;
    this.writable = options.writable;
    this.name = options.name;
    this.mode = options.mode;
    this.closesDescriptor = options.closesDescriptor;
  }

  *read(system: System, size: number, once = false): SystemRun<Uint8Array> {
    if (size >= 0) return yield* this.readOnce(system, size);
    const chunks: Uint8Array[] = [];
    for (let length = 0; ; ) {
      const chunk = yield* this.readOnce(system, CALL_BYTES);
      if (chunk.length === 0) return concatenate(chunks);
      length += chunk.length;
      checkLength(length);
      chunks.push(chunk);
      if (once) return concatenate(chunks);
    }
  }

  /** A call that reads, after which others get their turn if it read much. */
  *readOnce(system: System, size: number): SystemRun<Uint8Array> {
    const chunk = yield* untilDone(() => system.read(this.fd, Math.min(size, MOST_READ)));
    if (chunk.length >= BUFFER_SIZE) yield READY;
    return chunk;
  }

  *write(system: System, bytes: Uint8Array): SystemRun<number> {
    const part = bytes.subarray(0, MOST_READ);
    return yield* untilDone(() => system.write(this.fd, part));
  }

  *flush(): SystemRun {}

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *seek(system: System, offset: number, whence: Whence): SystemRun<number> {
    return system.seek(this.fd, offset, FROM[whence]);
  }

  tell(system: System): number {
    return system.seek(this.fd, 0, 'current');
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *truncate(system: System, size: number | undefined): SystemRun<number> {
    const length = size ?? this.tell(system);
    system.truncateDescriptor(this.fd, length);
    return length;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *close(system: System): SystemRun {
    if (this.closed) return;
    this.closed = true;
    if (this.closesDescriptor) system.close(this.fd);
  }

  seekable(system: System): boolean {
    try {
      system.seek(this.fd, 0, 'current');
      return true;
    } catch {
      return false;
    }
  }

  *line(system: System, limit: number): SystemRun<Uint8Array> {
    const bytes: number[] = [];
    while (limit < 0 || bytes.length < limit) {
      const [byte] = yield* untilDone(() => system.read(this.fd, 1));
      if (byte === undefined) break;
      bytes.push(byte);
      if (byte === NEWLINE) break;
    }
    return Uint8Array.from(bytes);
  }

  override descriptor(): number {
    return this.fd;
  }

  override isTerminal(system: System): boolean {
    return system.isTerminal(this.fd);
  }
}

/** Bytes that one call reads or writes at most. */
const MOST_READ = 2 ** 20;
const NEWLINE = 10;

/** A file with a buffer between: `BufferedReader`, `BufferedWriter` and `BufferedRandom`. */
export class PyBuffered extends PyByteStream {
  raw: PyFileIO;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly bufferSize: number;
  /** Bytes that were read and not asked for yet. */
  ahead: Uint8Array = EMPTY;
  /** Bytes that wait to be written. */
  waiting: Uint8Array[] = [];
  waitingLength = 0;

  constructor(raw: PyFileIO, readable: boolean, writable: boolean, bufferSize = BUFFER_SIZE) {
    super();
    this.raw = raw;
    this.readable = readable;
    this.writable = writable;
    this.bufferSize = bufferSize;
  }

  *read(system: System, size: number, once = false): SystemRun<Uint8Array> {
    if (this.waitingLength > 0) yield* this.flush(system);
    if (size >= 0 && this.ahead.length >= size) return this.take(size);
    if (once && this.ahead.length > 0) return this.take(this.ahead.length);
    if (size < 0) {
      const first = this.take(this.ahead.length);
      return concatenate([first, yield* this.raw.read(system, -1)]);
    }
    checkLength(size);
    const chunks = [this.take(this.ahead.length)];
    let missing = size - (chunks[0]?.length ?? 0);
    while (missing > 0) {
      const wanted = Math.max(Math.min(missing, CALL_BYTES), this.bufferSize);
      this.ahead = yield* this.raw.read(system, wanted);
      if (this.ahead.length === 0) break;
      const part = this.take(Math.min(missing, this.ahead.length));
      missing -= part.length;
      chunks.push(part);
      if (once) break;
    }
    return concatenate(chunks);
  }

  /** Fills the buffer if it is empty, and shows it. */
  *peek(system: System): SystemRun<Uint8Array> {
    if (this.ahead.length === 0) this.ahead = yield* this.raw.read(system, this.bufferSize);
    return this.ahead;
  }

  *line(system: System, limit: number): SystemRun<Uint8Array> {
    if (this.waitingLength > 0) yield* this.flush(system);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      if (this.ahead.length === 0) this.ahead = yield* this.raw.read(system, this.bufferSize);
      if (this.ahead.length === 0) return concatenate(chunks);
      const place = this.ahead.indexOf(NEWLINE);
      const most = limit < 0 ? Number.POSITIVE_INFINITY : limit - length;
      const end = Math.min(place < 0 ? this.ahead.length : place + 1, most);
      chunks.push(this.take(end));
      length += end;
      checkLength(length);
      if (end === most || (place >= 0 && end === place + 1)) return concatenate(chunks);
    }
  }

  *write(system: System, bytes: Uint8Array): SystemRun<number> {
    if (this.ahead.length > 0) {
      const unread = this.ahead.length;
      this.ahead = EMPTY;
      system.seek(this.raw.fd, -unread, 'current');
    }
    this.waiting.push(bytes.slice());
    this.waitingLength += bytes.length;
    if (this.waitingLength > this.bufferSize) yield* this.flush(system);
    return bytes.length;
  }

  *flush(system: System): SystemRun {
    if (this.waitingLength === 0) return;
    const bytes = concatenate(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    yield* writeAll(system, this.raw.fd, bytes);
  }

  *seek(system: System, offset: number, whence: Whence): SystemRun<number> {
    yield* this.flush(system);
    const unread = whence === 1 ? this.ahead.length : 0;
    this.ahead = EMPTY;
    return system.seek(this.raw.fd, offset - unread, FROM[whence]);
  }

  tell(system: System): number {
    return this.raw.tell(system) - this.ahead.length + this.waitingLength;
  }

  *truncate(system: System, size: number | undefined): SystemRun<number> {
    yield* this.flush(system);
    const length = size ?? this.tell(system);
    system.truncateDescriptor(this.raw.fd, length);
    return length;
  }

  *close(system: System): SystemRun {
    if (this.closed) return;
    try {
      yield* this.flush(system);
    } finally {
      this.closed = true;
      yield* this.raw.close(system);
    }
  }

  seekable(system: System): boolean {
    return this.raw.seekable(system);
  }

  override descriptor(): number {
    return this.raw.fd;
  }

  override isTerminal(system: System): boolean {
    return this.raw.isTerminal(system);
  }

  private take(size: number): Uint8Array {
    const part = this.ahead.subarray(0, size);
    this.ahead = this.ahead.subarray(size);
    return part;
  }
}

/** Bytes in memory: `BytesIO`. */
export class PyBytesIO extends PyByteStream {
  readonly readable = true;
  readonly writable = true;
  /** Longer than what it has, so that growing is cheap. */
  content: Uint8Array;
  length: number;
  position = 0;

  constructor(initial: Uint8Array = EMPTY) {
    super();
    this.content = initial.slice();
    this.length = initial.length;
  }

  value(): Uint8Array {
    return this.content.slice(0, this.length);
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *read(_system: System, size: number): SystemRun<Uint8Array> {
    const end = size < 0 ? this.length : Math.min(this.length, this.position + size);
    const part = this.content.slice(this.position, Math.max(this.position, end));
    this.position = Math.max(this.position, end);
    return part;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *line(_system: System, limit: number): SystemRun<Uint8Array> {
    const place = this.content.indexOf(NEWLINE, this.position);
    const most = limit < 0 ? this.length : Math.min(this.length, this.position + limit);
    const end = place < 0 || place >= this.length ? this.length : place + 1;
    const part = this.content.slice(this.position, Math.min(end, most));
    this.position += part.length;
    return part;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *write(_system: System, bytes: Uint8Array): SystemRun<number> {
    const end = this.position + bytes.length;
    this.reserve(end);
    this.content.set(bytes, this.position);
    this.position = end;
    this.length = Math.max(this.length, end);
    return bytes.length;
  }

  *flush(): SystemRun {}

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *seek(_system: System, offset: number, whence: Whence): SystemRun<number> {
    if (whence === 0 && offset < 0) raise('ValueError', `negative seek value ${offset}`);
    const from = whence === 0 ? 0 : whence === 1 ? this.position : this.length;
    this.position = Math.max(0, from + offset);
    return this.position;
  }

  tell(): number {
    return this.position;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *truncate(_system: System, size: number | undefined): SystemRun<number> {
    const length = size ?? this.position;
    if (length < 0) raise('ValueError', `negative size value ${length}`);
    if (length < this.length) {
      this.content.fill(0, length, this.length);
      this.length = length;
    }
    return length;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *close(): SystemRun {
    this.closed = true;
  }

  seekable(): boolean {
    return true;
  }

  private reserve(length: number): void {
    if (length <= this.content.length) return;
    checkLength(length);
    const grown = new Uint8Array(Math.max(length, this.content.length * 2, 64));
    grown.set(this.content.subarray(0, this.length));
    this.content = grown;
  }
}

const EMPTY = new Uint8Array();

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
