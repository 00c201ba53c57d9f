import { type Blocked, type Run, type System, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { retryUntil } from './connections.ts';

/** Bytes read at once. */
const CHUNK = 16_384;

/** Longest head of an answer. Source: curl's limit for headers is 300 KiB. */
const LONGEST_HEAD = 307_200;

/** The head of an answer. */
export interface ResponseHead {
  /** Such as `HTTP/1.1 200 OK`. */
  readonly statusLine: string;
  /** Lines behind it, as they came. */
  readonly lines: readonly string[];
  /** `1.0`, `1.1`. */
  readonly version: string;
  readonly status: number;
  /** By their names in small letters; the last of several. */
  readonly headers: ReadonlyMap<string, string>;
}

/** What went wrong with an answer, in curl's numbers and words. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads an answer of HTTP/1 from a socket. */
export interface ResponseReader {
  head(): Run<ResponseHead>;
  /** The next bytes of the body, empty at its end. */
  body(): Run<Uint8Array>;
}

/** How the end of a body is known. Source: RFC 9112, section 6.3. */
type Framing =
  | { kind: 'length'; left: number }
  | { kind: 'chunked'; left: number }
  | { kind: 'until end' };

/** A reader of one answer. `deadline` is in nanoseconds since boot. */
export function createResponseReader(
  system: System,
  descriptor: number,
  method: string,
  deadline: number,
): ResponseReader {
  let buffer: Uint8Array = new Uint8Array();
  let ended = false;
  let framing: Framing = { kind: 'until end' };
  let done = false;

  function* fill(): Run<boolean> {
    if (ended) return false;
    let bytes: Uint8Array;
    try {
      bytes = yield* retryUntil(system, deadline, (): Uint8Array | Blocked =>
        system.read(descriptor, CHUNK),
      );
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      throw new TransferError(56, `Recv failure: ${error.message}`);
    }
    if (bytes.length === 0) {
      ended = true;
      return false;
    }
    const both = new Uint8Array(buffer.length + bytes.length);
    both.set(buffer);
    both.set(bytes, buffer.length);
    buffer = both;
    return true;
  }

  /** The next line without its end, `undefined` at the end of all. */
  function* line(): Run<string | undefined> {
    for (let from = 0; ; ) {
      const end = buffer.indexOf(10, from);
      if (end >= 0) {
        const text = decodeUtf8(buffer.subarray(0, end));
        buffer = buffer.slice(end + 1);
        return text.replace(/\r$/, '');
      }
      from = buffer.length;
      if (from > LONGEST_HEAD) throw new TransferError(56, 'Too large response headers');
      if (!(yield* fill())) return undefined;
    }
  }

  return {
    *head() {
      const statusLine = yield* line();
      if (statusLine === undefined) throw new TransferError(52, 'Empty reply from server');
      const match = /^HTTP\/([0-9](?:\.[0-9])?) ([0-9]{3})/.exec(statusLine);
      if (match === null) throw new TransferError(1, 'Received HTTP/0.9 when not allowed');
      const lines: string[] = [];
      const headers = new Map<string, string>();
      for (;;) {
        const next = yield* line();
        if (next === undefined || next === '') break;
        lines.push(next);
        const colon = next.indexOf(':');
        if (colon > 0)
          headers.set(next.slice(0, colon).toLowerCase(), next.slice(colon + 1).trim());
      }
      const status = Number(match[2]);
      const length = headers.get('content-length');
      done =
        method === 'HEAD' || status === 204 || status === 304 || (status >= 100 && status < 200);
      if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? ''))
        framing = { kind: 'chunked', left: 0 };
      else if (length !== undefined && /^[0-9]{1,15}$/.test(length))
        framing = { kind: 'length', left: Number(length) };
      else framing = { kind: 'until end' };
      return { statusLine, lines, version: match[1] ?? '', status, headers };
    },
    *body() {
      if (done) return new Uint8Array();
      if (framing.kind === 'chunked' && framing.left === 0) {
        const size = Number.parseInt((yield* line()) ?? '', 16);
        if (Number.isNaN(size))
          throw new TransferError(18, 'transfer closed with outstanding read data remaining');
        if (size === 0) {
          // Trailers, up to an empty line.
          for (let trailer = yield* line(); trailer !== undefined && trailer !== ''; )
            trailer = yield* line();
          done = true;
          return new Uint8Array();
        }
        framing.left = size;
      }
      if (framing.kind === 'length' && framing.left === 0) return new Uint8Array();
      if (buffer.length === 0 && !(yield* fill())) {
        if (framing.kind === 'until end') return new Uint8Array();
        if (framing.kind === 'chunked')
          throw new TransferError(18, 'transfer closed with outstanding read data remaining');
        throw new TransferError(18, `transfer closed with ${framing.left} bytes remaining to read`);
      }
      const wanted =
        framing.kind === 'until end' ? buffer.length : Math.min(buffer.length, framing.left);
      const part = buffer.slice(0, wanted);
      buffer = buffer.slice(wanted);
      if (framing.kind !== 'until end') {
        framing.left -= wanted;
        if (framing.kind === 'chunked' && framing.left === 0) yield* line();
      }
      return part;
    },
  };
}
