import { READY, type System } from '../../../../machine/index.ts';
import { checkLength } from '../../slices.ts';
import { raise } from '../../vm/errors.ts';
import type { SystemRun } from '../../vm/system-work.ts';
import {
  BUFFER_SIZE,
  concatenate,
  NEWLINE,
  PyByteStream,
  PyFileIO,
  type Whence,
} from './byte-streams.ts';
import { askWhether, ProgramRaw, type RawStream } from './raw-stream.ts';

const EMPTY = new Uint8Array();

/**
 * A raw stream with a buffer between: `BufferedReader`, `BufferedWriter` and `BufferedRandom`. What is below can be
 * the program's, which sees how often it is asked: so it is asked as CPython does.
 */
export class PyBuffered extends PyByteStream {
  /** What is below; nothing once it was detached. */
  below: RawStream | undefined;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly bufferSize: number;
  /** What the last calls have read, and how far it has been asked for. */
  held: Uint8Array = EMPTY;
  at = 0;
  /** Bytes that wait to be written. */
  waiting: Uint8Array[] = [];
  waitingLength = 0;
  /** Position of what is below, where it is known. */
  place: number | undefined;

  constructor(below: RawStream, readable: boolean, writable: boolean, bufferSize = BUFFER_SIZE) {
    super();
    this.below = below;
    this.readable = readable;
    this.writable = writable;
    this.bufferSize = bufferSize;
  }

  get raw(): RawStream {
    return this.below ?? raise('ValueError', 'raw stream has been detached');
  }

  /** Bytes that were read and not asked for yet. */
  get ahead(): number {
    return this.held.length - this.at;
  }

  /** Whether it is closed, which a raw stream of the program says itself. */
  *isClosed(): SystemRun<boolean> {
    const { raw } = this;
    return raw instanceof ProgramRaw ? yield* askWhether(raw.object, 'closed') : this.closed;
  }

  *read(system: System, size: number, once = false): SystemRun<Uint8Array | null> {
    if (once) return yield* this.#readOnce(system, size < 0 ? this.bufferSize : size);
    if (size < 0) return yield* this.#readAll(system);
    if (size <= this.ahead) return this.#take(size);
    checkLength(size);
    const chunks: Uint8Array[] = [this.#take(this.ahead)];
    let missing = size - (chunks[0] as Uint8Array).length;
    yield* this.flush(system);
    this.#forget();
    // Whole buffers go past the buffer.
    while (missing >= this.bufferSize) {
      const chunk = yield* this.#pull(system, missing - (missing % this.bufferSize));
      if (chunk === null || chunk.length === 0) {
        return chunk === null && missing === size ? null : concatenate(chunks);
      }
      chunks.push(chunk);
      missing -= chunk.length;
    }
    while (missing > 0 && this.held.length < this.bufferSize) {
      const count = yield* this.#fill(system);
      if (count === null || count === 0) {
        return count === null && missing === size ? null : concatenate(chunks);
      }
      const part = this.#take(Math.min(missing, count));
      chunks.push(part);
      missing -= part.length;
    }
    return concatenate(chunks);
  }

  *#readAll(system: System): SystemRun<Uint8Array | null> {
    const first = this.#take(this.ahead);
    yield* this.flush(system);
    this.#forget();
    const rest = yield* this.raw.readAll(system);
    if (rest === null) return first.length > 0 ? first : null;
    return first.length > 0 ? concatenate([first, rest]) : rest;
  }

  /** What is in the buffer, or what one call reads past it. */
  *#readOnce(system: System, size: number): SystemRun<Uint8Array> {
    yield* this.flush(system);
    if (this.ahead > 0) return this.#take(Math.min(size, this.ahead));
    if (size === 0) return EMPTY;
    this.#forget();
    return (yield* this.#pull(system, size)) ?? EMPTY;
  }

  override *readInto(system: System, target: Uint8Array, once: boolean): SystemRun<number | null> {
    let written = Math.min(this.ahead, target.length);
    target.set(this.#take(written));
    if (written === target.length) return written;
    yield* this.flush(system);
    this.#forget();
    while (written < target.length) {
      const missing = target.length - written;
      if (missing > this.bufferSize) {
        const chunk = yield* this.#pull(system, missing);
        if (chunk === null && written === 0) return null;
        if (chunk === null || chunk.length === 0) break;
        target.set(chunk, written);
        written += chunk.length;
        if (once) break;
      } else {
        if (once && written > 0) break;
        const count = yield* this.#fill(system);
        if (count === null && written === 0) return null;
        if (count === null || count === 0) break;
        const part = this.#take(Math.min(count, missing));
        target.set(part, written);
        written += part.length;
      }
    }
    return written;
  }

  /** Fills the buffer if it is empty, and shows it. */
  *peek(system: System): SystemRun<Uint8Array> {
    yield* this.flush(system);
    if (this.ahead === 0) {
      this.#forget();
      yield* this.#fill(system);
    }
    return this.held.subarray(this.at);
  }

  *line(system: System, limit: number): SystemRun<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let left = limit < 0 ? Number.POSITIVE_INFINITY : limit;
    for (let length = 0; ; ) {
      const place = this.held.indexOf(NEWLINE, this.at);
      const end = place < 0 ? this.ahead : place + 1 - this.at;
      const part = this.#take(Math.min(end, left));
      chunks.push(part);
      left -= part.length;
      length += part.length;
      checkLength(length);
      if (left === 0 || (place >= 0 && part.length === end)) return concatenate(chunks);
      yield* this.flush(system);
      this.#forget();
      if (!(yield* this.#fill(system))) return concatenate(chunks);
    }
  }

  *write(system: System, bytes: Uint8Array): SystemRun<number> {
    yield* this.#dropAhead(system);
    if (this.waitingLength + bytes.length <= this.bufferSize) {
      this.#keep(bytes);
      return bytes.length;
    }
    yield* this.flush(system);
    let written = 0;
    while (bytes.length - written > this.bufferSize) {
      const count = yield* this.#send(system, bytes.subarray(written));
      if (count === null) wouldBlock(written);
      written += count;
      yield READY;
    }
    if (written < bytes.length) this.#keep(bytes.subarray(written));
    return bytes.length;
  }

  /** Writes what waits to be written. What cannot be written stays. */
  *flush(system: System): SystemRun {
    while (this.waitingLength > 0) {
      const bytes = concatenate(this.waiting);
      this.waiting = [bytes];
      const count = yield* this.#send(system, bytes);
      if (count === null) wouldBlock(0);
      this.waitingLength = bytes.length - count;
      this.waiting = this.waitingLength > 0 ? [bytes.subarray(count)] : [];
      if (this.waitingLength > 0) yield READY;
    }
  }

  *seek(system: System, offset: number, whence: Whence): SystemRun<number> {
    const { raw } = this;
    if (whence !== 2 && this.readable && this.ahead > 0) {
      this.place ??= yield* raw.tell(system);
      const here = this.place - this.ahead;
      const change = whence === 0 ? offset - here : offset;
      if (change >= -this.at && change <= this.ahead) {
        this.at += change;
        return here + change;
      }
    }
    yield* this.flush(system);
    const unread = whence === 1 ? this.ahead : 0;
    this.place = yield* raw.seek(system, offset - unread, whence);
    this.#forget();
    return this.place;
  }

  *tell(system: System): SystemRun<number> {
    this.place = yield* this.raw.tell(system);
    return this.place - this.ahead + this.waitingLength;
  }

  *truncate(system: System, size: number | undefined): SystemRun<number | null> {
    yield* this.flush(system);
    yield* this.#dropAhead(system);
    const { raw } = this;
    const answer = yield* raw.truncate(system, size);
    this.place = yield* raw.tell(system);
    return answer;
  }

  *close(system: System): SystemRun {
    if (yield* this.isClosed()) return;
    try {
      yield* this.flush(system);
    } finally {
      this.closed = true;
      this.waiting = [];
      this.waitingLength = 0;
      yield* this.raw.close(system);
    }
  }

  seekable(system: System): SystemRun<boolean> {
    return this.raw.seekable(system);
  }

  override isTerminal(system: System): boolean {
    return this.below instanceof PyFileIO && this.below.isTerminal(system);
  }

  #keep(bytes: Uint8Array): void {
    this.waiting.push(bytes.slice());
    this.waitingLength += bytes.length;
  }

  *#send(system: System, bytes: Uint8Array): SystemRun<number | null> {
    const { raw } = this;
    const count = yield* raw.write(system, bytes.subarray(0, raw.atOnce));
    if (count !== null && this.place !== undefined) this.place += count;
    return count;
  }

  *#pull(system: System, size: number): SystemRun<Uint8Array | null> {
    const chunk = yield* this.raw.read(system, size);
    if (chunk !== null && this.place !== undefined) this.place += chunk.length;
    return chunk;
  }

  /** Reads once into what is left of the buffer. */
  *#fill(system: System): SystemRun<number | null> {
    const chunk = yield* this.#pull(system, this.bufferSize - this.held.length);
    if (chunk === null) return null;
    this.held = this.held.length > 0 ? concatenate([this.held, chunk]) : chunk;
    return chunk.length;
  }

  #take(size: number): Uint8Array {
    const part = this.held.subarray(this.at, this.at + size);
    this.at += size;
    return part;
  }

  #forget(): void {
    this.held = EMPTY;
    this.at = 0;
  }

  /** Goes back to where the program is, if more was read. */
  *#dropAhead(system: System): SystemRun {
    const { ahead } = this;
    this.#forget();
    if (ahead > 0) this.place = yield* this.raw.seek(system, -ahead, 1);
  }
}

/** Refuses to wait. */
function wouldBlock(written: number): never {
  raise('BlockingIOError', 0, 'write could not complete without blocking', written);
}
