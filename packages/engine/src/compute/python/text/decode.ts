import { OperationError } from '../operation-error.ts';
import { checkLength } from '../slices.ts';
import { toLatin1 } from './bytes.ts';
import { type Encoding, encodingNamed, unitsOf, unknownHandler } from './codec-names.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are no character: how many, and why. */
interface Fault {
  readonly length: number;
  readonly reason: string;
}

/** One character, or what is wrong there. */
type Step = { readonly code: number; readonly length: number } | Fault;

/**
 * The character of UTF-8 at a place.
 * Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences"; the reasons are CPython's.
 */
function stepOfUtf8(bytes: Uint8Array, start: number): Step {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  if (first < 0xc2 || first > 0xf4) return { length: 1, reason: 'invalid start byte' };
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  let code = first & (0x7f >> length);
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[start + offset];
    if (byte === undefined) return { length: offset, reason: 'unexpected end of data' };
    const [low, high] = offset === 1 ? [lowest, highest] : [0x80, 0xbf];
    if (byte < low || byte > high) return { length: offset, reason: 'invalid continuation byte' };
    code = (code << 6) | (byte & 63);
  }
  return { code, length };
}

function stepOfUtf16(bytes: Uint8Array, start: number, little: boolean): Step {
  const unitAt = (at: number) =>
    little
      ? (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const left = bytes.length - start;
  if (left < 2) return { length: left, reason: 'truncated data' };
  const unit = unitAt(start);
  if (unit < 0xd800 || unit > 0xdfff) return { code: unit, length: 2 };
  if (unit >= 0xdc00) return { length: 2, reason: 'illegal encoding' };
  if (left < 4) return { length: left, reason: 'unexpected end of data' };
  const second = unitAt(start + 2);
  if (second < 0xdc00 || second > 0xdfff) return { length: 2, reason: 'illegal UTF-16 surrogate' };
  return { code: 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff), length: 4 };
}

function stepOfUtf32(bytes: Uint8Array, start: number, little: boolean): Step {
  const left = bytes.length - start;
  if (left < 4) return { length: left, reason: 'truncated data' };
  const code = new DataView(bytes.buffer, bytes.byteOffset + start).getUint32(0, little);
  if (code > 0x10ffff) return { length: 4, reason: 'code point not in range(0x110000)' };
  if (code >= 0xd800 && code <= 0xdfff) {
    return { length: 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)' };
  }
  return { code, length: 4 };
}

function decodeError(
  encoding: Encoding,
  bytes: Uint8Array,
  start: number,
  { length, reason }: Fault,
): OperationError {
  const end = start + length;
  const what =
    length === 1
      ? `byte 0x${(bytes[start] ?? 0).toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  return new OperationError(
    'UnicodeDecodeError',
    `'${encoding}' codec can't decode ${what}: ${reason}`,
    { encoding, object: bytes, start, end, reason },
  );
}

/** What a handler makes of bytes that are no character, and how many it takes; null to give up. */
type Handler = (
  bytes: Uint8Array,
  start: number,
  length: number,
  encoding: Encoding,
) => { readonly text: string; readonly length: number } | null;

const HANDLERS: Readonly<Record<string, Handler>> = {
  strict: () => null,
  ignore: (_bytes, _start, length) => ({ text: '', length }),
  replace: (_bytes, _start, length) => ({ text: '\ufffd', length }),
  backslashreplace: (bytes, start, length) => ({
    text: Array.from(
      bytes.subarray(start, start + length),
      (byte) => `\\x${byte.toString(16).padStart(2, '0')}`,
    ).join(''),
    length,
  }),
  surrogateescape: (bytes, start, length) => {
    const faulty = bytes.subarray(start, start + length);
    const count = faulty.findIndex((byte) => byte < 0x80);
    const taken = count < 0 ? length : count;
    if (taken === 0) return null;
    return {
      text: Array.from(faulty.subarray(0, taken), (byte) =>
        String.fromCharCode(0xdc00 + byte),
      ).join(''),
      length: taken,
    };
  },
  surrogatepass: (bytes, start, _length, encoding) => {
    if (encoding === 'utf-8') {
      const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3);
      const isOne = first === 0xed && second >= 0xa0 && second <= 0xbf && (third & 0xc0) === 0x80;
      if (!isOne) return null;
      const code = 0xd000 | ((second & 63) << 6) | (third & 63);
      return { text: String.fromCharCode(code), length: 3 };
    }
    if (!encoding.startsWith('utf')) return null;
    const { bytes: size, little } = unitsOf(encoding);
    const unit = bytes.slice(start, start + size);
    if (unit.length < size) return null;
    if (!little) unit.reverse();
    const code = unit.reduceRight((sum, byte) => sum * 256 + byte, 0);
    const isOne = code >= 0xd800 && code <= 0xdfff;
    return isOne ? { text: String.fromCharCode(code), length: size } : null;
  },
};

/**
 * `bytes.decode(encoding, errors)`. Throws LookupError for names that are none, and UnicodeDecodeError with its data.
 * Handlers are `strict`, `ignore`, `replace`, `backslashreplace`, `surrogateescape` and `surrogatepass`.
 */
export function decode(bytes: Uint8Array, encodingName = 'utf-8', errors = 'strict'): string {
  // Of nothing, CPython does not even look the encoding up.
  if (bytes.length === 0) return '';
  checkLength(bytes.length);
  let encoding = encodingNamed(encodingName);
  if (encoding === 'latin-1') return toLatin1(bytes);
  if (encoding === 'utf-8') {
    try {
      return utf8.decode(bytes);
    } catch {
      // What is wrong, and where, is found out below.
    }
  }
  let start = 0;
  if (encoding === 'utf-16' || encoding === 'utf-32') {
    const marked = orderOf(bytes, encoding);
    encoding = marked.encoding;
    start = marked.start;
  }
  return decodeBySteps(bytes, start, encoding, encodingName, errors);
}

function stepOf(bytes: Uint8Array, start: number, encoding: Encoding): Step {
  if (encoding === 'utf-8') return stepOfUtf8(bytes, start);
  if (encoding === 'ascii') {
    const code = bytes[start] ?? 0;
    return code < 128 ? { code, length: 1 } : { length: 1, reason: 'ordinal not in range(128)' };
  }
  const { bytes: size, little } = unitsOf(encoding);
  return size === 2 ? stepOfUtf16(bytes, start, little) : stepOfUtf32(bytes, start, little);
}

function decodeBySteps(
  bytes: Uint8Array,
  begin: number,
  encoding: Encoding,
  encodingName: string,
  errors: string,
): string {
  const parts: string[] = [];
  for (let start = begin; start < bytes.length; ) {
    const step = stepOf(bytes, start, encoding);
    if ('code' in step) {
      parts.push(String.fromCodePoint(step.code));
      start += step.length;
      continue;
    }
    if (errors === 'xmlcharrefreplace') {
      throw new OperationError(
        'TypeError',
        "don't know how to handle UnicodeDecodeError in error callback",
      );
    }
    const handler = Object.hasOwn(HANDLERS, errors) ? HANDLERS[errors] : undefined;
    if (handler === undefined) throw unknownHandler(errors, 'decoding', encodingName);
    const handled = handler(bytes, start, step.length, encoding);
    if (handled === null) throw decodeError(encoding, bytes, start, step);
    parts.push(handled.text);
    start += handled.length;
  }
  return parts.join('');
}

/** The order that a mark at the beginning tells; little-endian without one, as on most machines. */
function orderOf(bytes: Uint8Array, encoding: 'utf-16' | 'utf-32') {
  const size = encoding === 'utf-16' ? 2 : 4;
  const mark = [...bytes.subarray(0, size)].join(' ');
  if (mark === (size === 2 ? '255 254' : '255 254 0 0')) {
    return { encoding: `${encoding}-le` as const, start: size };
  }
  if (mark === (size === 2 ? '254 255' : '0 0 254 255')) {
    return { encoding: `${encoding}-be` as const, start: size };
  }
  return { encoding: `${encoding}-le` as const, start: 0 };
}
