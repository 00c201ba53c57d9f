import type { System } from '../../../../machine/index.ts';
import { unfinishedTail } from '../../../../text/index.ts';
import { PyObject, type Value } from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { between, decode, encode, length } from '../../text/index.ts';
import { raise } from '../../vm/errors.ts';
import type { SystemRun } from '../../vm/system-work.ts';
import { BUFFER_SIZE, concatenate, PyByteStream, type Whence } from './byte-streams.ts';
import type { ProgramBytes } from './raw-stream.ts';

/** What text comes from and goes to. */
export abstract class PyTextStream extends PyObject {
  closed = false;
  /** Line breaks that were read: `newlines`. */
  readonly lineEnds = new Set<string>();
  /** Line breaks as `newline=` says: `undefined` for `None`. */
  newline: string | undefined = undefined;
  /** Takes note of the breaks in text that was read. */
  protected noteLineEnds(text: string): void {
    for (const [end] of text.matchAll(/\r\n|[\r\n]/g)) this.lineEnds.add(end);
  }

  abstract readonly readable: boolean;
  abstract readonly writable: boolean;
  /** So many characters; all when negative. */
  abstract read(system: System, size: number): SystemRun<string>;
  /** A line with its break; empty at the end. */
  abstract line(system: System, limit: number): SystemRun<string>;
  abstract write(system: System, text: string): SystemRun;
  abstract flush(system: System): SystemRun;
  abstract close(system: System): SystemRun;
}

/** Text in memory: `StringIO`. Positions count code points. */
export class PyStringIO extends PyTextStream {
  readonly readable = true;
  readonly writable = true;
  /** Parts that were written at the end one after the other, not joined yet. */
  #parts: string[] = [];
  #text: string;
  /** UTF-16 units of text and parts. */
  #units: number;
  /** Where the next character is read or written; -1 stands for the end. */
  position = 0;

  constructor(text: string, newline: string | undefined) {
    super();
    this.newline = newline;
    this.#text = this.translated(text);
    this.#units = this.#text.length;
  }

  value(): string {
    if (this.#parts.length > 0) {
      this.#text += this.#parts.join('');
      this.#parts = [];
    }
    return this.#text;
  }

  translated(text: string): string {
    if (this.newline === undefined) return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    return this.newline === '\r' || this.newline === '\r\n'
      ? text.replaceAll('\n', this.newline)
      : text;
  }

  tell(): number {
    return this.position < 0 ? length(this.value()) : this.position;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *read(_system: System, size: number): SystemRun<string> {
    if (this.position < 0) return '';
    const text = this.value();
    const part = between(
      text,
      this.position,
      size < 0 ? length(text) : Math.min(length(text), this.position + size),
    );
    this.position += length(part);
    return part;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *line(_system: System, limit: number): SystemRun<string> {
    if (this.position < 0) return '';
    const text = this.value();
    const start = unitsBefore(text, this.position);
    const end = endOfLine(text, start, this.newline ?? '\n', true);
    let part = text.slice(start, end < 0 ? text.length : end);
    if (limit >= 0) part = first(part, limit);
    this.position += length(part);
    return part;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *write(_system: System, given: string): SystemRun {
    const text = this.translated(given);
    this.#units += text.length;
    checkLength(this.#units);
    if (this.position < 0) {
      this.#parts.push(text);
      return;
    }
    const old = this.value();
    const count = length(old);
    if (this.position >= count) {
      this.#parts.push('\0'.repeat(this.position - count), text);
      this.position = -1;
      return;
    }
    const end = this.position + length(text);
    this.#text = between(old, 0, this.position) + text + between(old, end, count);
    this.#units = this.#text.length;
    this.position = end;
  }

  *flush(): SystemRun {}

  seek(offset: number, whence: Whence): number {
    if (whence === 0) {
      if (offset < 0) raise('ValueError', `Negative seek position ${offset}`);
      this.position = offset;
    } else {
      if (offset !== 0) raise('OSError', "Can't do nonzero cur-relative seeks");
      if (whence === 2) this.position = -1;
    }
    return this.tell();
  }

  truncate(size: number): number {
    if (size < 0) raise('ValueError', `Negative size value ${size}`);
    const text = this.value();
    if (size < length(text)) {
      const at = this.tell();
      this.#text = first(text, size);
      this.#units = this.#text.length;
      this.position = at;
    }
    return size;
  }

  // biome-ignore lint/correctness/useYield: the others have to wait.
  *close(): SystemRun {
    this.closed = true;
  }
}

/** The first characters of a text, as many as there are up to `count`. */
function first(text: string, count: number): string {
  return text.length <= count ? text : between(text, 0, Math.min(count, length(text)));
}

function unitsBefore(text: string, characters: number): number {
  return first(text, characters).length;
}

/** Place behind the next line break, or -1. An empty `newline` stands for any. */
function endOfLine(text: string, start: number, newline: string, isLast: boolean): number {
  if (newline !== '') {
    const place = text.indexOf(newline, start);
    return place < 0 ? -1 : place + newline.length;
  }
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const carriage = text.slice(start, end).indexOf('\r');
  if (carriage < 0) return feed < 0 ? -1 : feed + 1;
  const place = start + carriage;
  if (place + 1 === text.length && !isLast) return -1;
  return place + (text[place + 1] === '\n' ? 2 : 1);
}

/** Text over a stream of bytes: `TextIOWrapper`. */
export class PyTextIOWrapper extends PyTextStream {
  /** A stream of `io`, or one whose methods are the program's; nothing once it was detached. */
  buffer: PyByteStream | ProgramBytes | undefined;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly encoding: string;
  errors: string;
  lineBuffering: boolean;
  writeThrough: boolean;
  mode: string | undefined;
  /** Text that waits to be encoded. */
  #pending = '';
  /** What was read and decoded, and how far it has been asked for. */
  #text = '';
  #at = 0;
  #tail: Uint8Array = new Uint8Array();
  #ended = false;
  /** Whether a byte order mark still has to be written. */
  #fresh = true;

  constructor(
    buffer: PyByteStream | ProgramBytes,
    options: {
      readonly readable: boolean;
      readonly writable: boolean;
      readonly encoding: string;
      readonly errors: string;
      readonly newline: string | undefined;
      readonly lineBuffering?: boolean;
      readonly writeThrough?: boolean;
      readonly mode?: string;
    },
  ) {
    super();
    this.buffer = buffer;
    this.readable = options.readable;
    this.writable = options.writable;
    this.encoding = options.encoding;
    this.errors = options.errors;
    this.newline = options.newline;
    this.lineBuffering = options.lineBuffering ?? false;
    this.writeThrough = options.writeThrough ?? false;
    this.mode = options.mode;
  }

  get bytes(): PyByteStream | ProgramBytes {
    return this.buffer ?? raise('ValueError', 'underlying buffer has been detached');
  }

  /** What the program knows the stream of bytes as. */
  get object(): Value {
    const { bytes } = this;
    return bytes instanceof PyByteStream ? bytes : bytes.object;
  }

  /** Whether adding text at once needs nothing but memory: then {@link add} does it. */
  takesAtOnce(text: string): boolean {
    return (
      !this.writeThrough &&
      this.buffer instanceof PyByteStream &&
      this.#pending.length + text.length < BUFFER_SIZE &&
      !(this.lineBuffering && /[\n\r]/.test(text))
    );
  }

  /** Adds text to what is to be written. */
  add(text: string): void {
    this.#pending += this.#outgoing(text);
  }

  *write(system: System, text: string): SystemRun {
    this.#pending += this.#outgoing(text);
    yield* this.#dropAhead(system);
    const { bytes } = this;
    if (!(bytes instanceof PyByteStream)) {
      yield* this.#encodePending(system);
      if (this.lineBuffering && /[\n\r]/.test(text)) yield* bytes.flush(system);
      else if (this.writeThrough) yield* bytes.send(system);
    } else if (this.lineBuffering && /[\n\r]/.test(text)) yield* this.flush(system);
    else if (this.writeThrough) yield* this.flush(system);
    else if (this.#pending.length >= BUFFER_SIZE) yield* this.#encodePending(system);
  }

  *flush(system: System): SystemRun {
    yield* this.#encodePending(system);
    yield* this.bytes.flush(system);
  }

  *read(system: System, size: number): SystemRun<string> {
    yield* this.#encodePending(system);
    // What had ended is asked again: more may have come.
    this.#ended = false;
    if (size < 0) {
      while (!this.#ended) yield* this.#more(system, -1);
      const all = this.#text.slice(this.#at);
      this.#forget();
      return all;
    }
    while (!this.#ended && this.#text.length - this.#at < size) yield* this.#more(system);
    let end = Math.min(this.#text.length, this.#at + size);
    let part = this.#text.slice(this.#at, end);
    while (length(part) < size && (end < this.#text.length || !this.#ended)) {
      if (end >= this.#text.length) yield* this.#more(system);
      end = Math.min(this.#text.length, end + size - length(part));
      part = this.#text.slice(this.#at, end);
    }
    this.#at = end;
    return part;
  }

  *line(system: System, limit: number): SystemRun<string> {
    yield* this.#encodePending(system);
    this.#ended = false;
    const newline = this.newline === undefined ? '\n' : this.newline;
    if (newline === '\n' && limit < 0) return yield* this.#plainLine(system);
    let from = this.#at;
    for (;;) {
      const end = endOfLine(this.#text, newline === '' ? this.#at : from, newline, this.#ended);
      if (end >= 0 || this.#ended) {
        const stop = end >= 0 ? end : this.#text.length;
        let part = this.#text.slice(this.#at, stop);
        if (limit >= 0) part = first(part, limit);
        this.#at += part.length;
        return part;
      }
      if (limit >= 0 && this.#text.length - this.#at >= 2 * limit) {
        const part = first(this.#text.slice(this.#at), limit);
        this.#at += part.length;
        return part;
      }
      from = Math.max(0, this.#text.length - newline.length + 1 - this.#at);
      yield* this.#more(system);
      from += this.#at;
    }
  }

  /** A line up to a line feed; what was read before the last piece of it is not looked through again. */
  *#plainLine(system: System): SystemRun<string> {
    let line = '';
    for (;;) {
      const end = this.#text.indexOf('\n', this.#at);
      if (end >= 0 || this.#ended) {
        line += this.#text.slice(this.#at, end >= 0 ? end + 1 : this.#text.length);
        this.#at = end >= 0 ? end + 1 : this.#text.length;
        return line;
      }
      line += this.#text.slice(this.#at);
      checkLength(line.length);
      this.#at = this.#text.length;
      yield* this.#more(system);
    }
  }

  /** Byte of the file at which what comes next begins. */
  *tell(system: System): SystemRun<number> {
    const rest = this.#text.slice(this.#at);
    const waiting = encode(this.#pending, this.encoding, 'surrogatepass').length;
    const unread = encode(rest, this.encoding, 'surrogateescape').length + this.#tail.length;
    return (yield* this.bytes.tell(system)) - unread + waiting;
  }

  *seek(system: System, offset: number, whence: Whence): SystemRun<number> {
    yield* this.flush(system);
    this.#forget();
    this.#tail = new Uint8Array();
    this.#ended = false;
    this.#fresh = whence === 0 && offset === 0;
    return yield* this.bytes.seek(system, offset, whence);
  }

  *truncate(system: System, size: number | undefined): SystemRun<number | null> {
    const length = size ?? (yield* this.tell(system));
    yield* this.flush(system);
    return yield* this.bytes.truncate(system, length);
  }

  *close(system: System): SystemRun {
    if (this.closed) return;
    try {
      yield* this.flush(system);
    } finally {
      this.closed = true;
      yield* this.bytes.close(system);
    }
  }

  /** Gives what was written to the stream of bytes, and lets go of it. */
  *detach(system: System): SystemRun<Value> {
    yield* this.flush(system);
    const { object } = this;
    this.buffer = undefined;
    return object;
  }

  #outgoing(text: string): string {
    const { newline } = this;
    const out = newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text;
    // Characters that cannot be encoded are refused when they are written, not when they leave.
    if (!UTF8.test(this.encoding) || LONE_SURROGATE.test(out))
      encode(out, this.encoding, this.errors);
    return out;
  }

  *#dropAhead(system: System): SystemRun {
    if (this.#text.length === this.#at && this.#tail.length === 0) return;
    const place = yield* this.tell(system);
    this.#forget();
    this.#tail = new Uint8Array();
    yield* this.bytes.seek(system, place, 0);
  }

  *#encodePending(system: System): SystemRun {
    if (this.#pending === '') return;
    const text = this.#pending;
    this.#pending = '';
    const bytes = encode(text, this.encoding, this.errors);
    const mark = /^utf-?(?:16|32)$/i.exec(this.encoding);
    const skip = mark !== null && !this.#fresh ? (mark[0].includes('16') ? 2 : 4) : 0;
    this.#fresh = false;
    yield* this.bytes.write(system, skip > 0 ? bytes.subarray(skip) : bytes);
  }

  *#more(system: System, size = BUFFER_SIZE): SystemRun {
    const chunk =
      (yield* this.bytes.read(system, size, size >= 0)) ??
      raise(
        'TypeError',
        "underlying read1() should have returned a bytes-like object, not 'NoneType'",
      );
    const whole = this.#tail.length > 0 ? concatenate([this.#tail, chunk]) : chunk;
    if (chunk.length === 0 || size < 0) this.#ended = true;
    const kept = this.#ended ? 0 : this.#keptBytes(whole);
    this.#tail = whole.slice(whole.length - kept);
    let text = decode(whole.subarray(0, whole.length - kept), this.encoding, this.errors);
    if (this.newline === '') this.noteLineEnds(text);
    if (this.newline === undefined) {
      if (text.endsWith('\r') && !this.#ended) {
        text = text.slice(0, -1);
        this.#tail = concatenate([Uint8Array.of(13), this.#tail]);
      }
      this.noteLineEnds(text);
      text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    }
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
  }

  /** Bytes at the end that may be the beginning of a character. */
  #keptBytes(bytes: Uint8Array): number {
    if (UTF8.test(this.encoding)) return unfinishedTail(bytes);
    const unit = /16/.test(this.encoding) ? 2 : /32/.test(this.encoding) ? 4 : 1;
    return bytes.length % unit;
  }

  #forget(): void {
    this.#text = '';
    this.#at = 0;
  }
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const UTF8 = /^utf-?8$/i;
