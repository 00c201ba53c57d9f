import { READY, type System } from '../../../../machine/index.ts';
import { PyObject, type Value } from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { raise } from '../../vm/errors.ts';
import { CALL_BYTES, type SystemRun, untilDone } from '../../vm/system-work.ts';
import { concatenate, type RawStream } from './raw-stream.ts';

export { concatenate } from './raw-stream.ts';

/** Bytes that are gathered before they are written, and read at once. Source: `io.DEFAULT_BUFFER_SIZE`. */
export const BUFFER_SIZE = 8192;

export type Whence = 0 | 1 | 2;
const FROM = ['start', 'current', 'end'] as const;

/** What bytes come from and go to. */
export abstract class PyByteStream extends PyObject {
  closed = false;
  abstract readonly readable: boolean;
  abstract readonly writable: boolean;
  /**
   * At most `size` bytes; all that come when negative; as few as are there at once with `once`. None when there is
   * nothing yet.
   */
  abstract read(system: System, size: number, once?: boolean): SystemRun<Uint8Array | null>;
  /** Fills a piece of memory, with `once` by one call at most. Returns how many bytes came. */
  *readInto(system: System, target: Uint8Array, _once: boolean): SystemRun<number | null> {
    const bytes = yield* this.read(system, target.length);
    if (bytes !== null) target.set(bytes);
    return bytes?.length ?? null;
  }
  /** Returns how many were taken. */
  abstract write(system: System, bytes: Uint8Array): SystemRun<number>;
  abstract flush(system: System): SystemRun;
  abstract seek(system: System, offset: number, whence: Whence): SystemRun<number>;
  abstract tell(system: System): SystemRun<number>;
  abstract truncate(system: System, size: number | undefined): SystemRun<number | null>;
  abstract close(system: System): SystemRun;
  abstract seekable(system: System): SystemRun<boolean>;
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
export class PyFileIO extends PyByteStream implements RawStream {
  readonly atOnce = CALL_BYTES;
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

  get object(): Value {
    return this;
  }

  readAll(system: System): SystemRun<Uint8Array> {
    return this.read(system, -1);
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

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *tell(system: System): SystemRun<number> {
    return system.seek(this.fd, 0, 'current');
  }

  *truncate(system: System, size: number | undefined): SystemRun<number> {
    const length = size ?? (yield* this.tell(system));
    system.truncateDescriptor(this.fd, length);
    return length;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *close(system: System): SystemRun {
    if (this.closed) return;
    this.closed = true;
    if (this.closesDescriptor) system.close(this.fd);
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *seekable(system: System): SystemRun<boolean> {
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
export const NEWLINE = 10;

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

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *tell(): SystemRun<number> {
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

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *seekable(): SystemRun<boolean> {
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
