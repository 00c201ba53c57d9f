import { PyBytes, type PyModule, type Result, typeOf, type Value } from '../objects/index.ts';
import { checkLength, finish, type Slices } from '../slices.ts';
import { encode, toHexText, toLatin1 } from '../text/index.ts';
import { bytesArgument, bytesIn } from '../vm/bytes-like.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { crc32 } from './crc32.ts';
import { defineModule } from './define-module.ts';

/** Bytes, or text that is all ASCII. */
function ascii(value: Value): Uint8Array {
  const text = textIn(value);
  if (text === undefined) {
    const bytes = bytesIn(value);
    if (bytes !== undefined) return bytes;
    raise(
      'TypeError',
      `argument should be bytes, buffer or ASCII string, not '${typeOf(value).name}'`,
    );
  }
  if (/[^\0-\x7f]/.test(text)) {
    raise('ValueError', 'string argument should contain only ASCII characters');
  }
  return encode(text);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes that are taken before others get their turn; a multiple of three. */
const SLICE = 3 * 2 ** 16;

function* toBase64(bytes: Uint8Array, newline: boolean): Slices<Uint8Array> {
  checkLength(Math.ceil(bytes.length / 3) * 4 + 1);
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + (newline ? 1 : 0));
  let place = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    const bits = ((bytes[at] ?? 0) << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out[place] = LETTERS.charCodeAt(bits >> 18);
    out[place + 1] = LETTERS.charCodeAt((bits >> 12) & 63);
    out[place + 2] = b === undefined ? 61 : LETTERS.charCodeAt((bits >> 6) & 63);
    out[place + 3] = c === undefined ? 61 : LETTERS.charCodeAt(bits & 63);
    place += 4;
    if (at % SLICE === SLICE - 3) yield;
  }
  if (newline) out[place] = 10;
  return out;
}

/** Returns what is wrong as text: `binascii.Error` is a class in Python. */
function* fromBase64(bytes: Uint8Array): Slices<Uint8Array | string> {
  const out: number[] = [];
  let taken = 0;
  let bits = 0;
  let count = 0;
  let pads = 0;
  let letters = 0;
  for (const byte of bytes) {
    taken += 1;
    if (taken % SLICE === 0) yield;
    if (byte === 61) {
      if (count >= 2) {
        pads += 1;
        if (count + pads >= 4) return Uint8Array.from(out);
      }
      continue;
    }
    const value = LETTERS.indexOf(String.fromCharCode(byte));
    if (value < 0) continue;
    pads = 0;
    letters += 1;
    bits = (bits << 6) | value;
    count += 1;
    if (count === 1) continue;
    out.push((bits >> ((4 - count) * 2)) & 255);
    bits &= (1 << ((4 - count) * 2)) - 1;
    if (count === 4) count = 0;
  }
  if (count === 0) return Uint8Array.from(out);
  if (count === 1) {
    return `Invalid base64-encoded string: number of data characters (${letters}) cannot be 1 more than a multiple of 4`;
  }
  return 'Incorrect padding';
}

/** Goes on with what is computed in slices, of which a few bytes need but one. */
function inSlices(
  thread: Thread,
  slices: Slices<number | string | Uint8Array>,
  size: number,
): Result {
  return drive(
    thread,
    size < SLICE ? finish(slices) : slices,
    (_thread, found) => (found instanceof Uint8Array ? new PyBytes(found) : found),
    undefined,
  );
}

/** `_binascii`. */
export function createModule(): PyModule {
  return defineModule('binascii', {
    functions: {
      'hexlify(data, /)': (thread, data: Value) =>
        drive(
          thread,
          toHexText(bytesArgument(data)),
          (_thread, text) => new PyBytes(encode(text)),
          undefined,
        ),
      'unhexlify(hexstr, /)': (_thread, given: Value) => {
        const text = toLatin1(ascii(given));
        if (text.length % 2 === 1) return 'Odd-length string';
        if (/[^0-9a-fA-F]/.test(text)) return 'Non-hexadecimal digit found';
        return new PyBytes(
          Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16)),
        );
      },
      'b2a_base64(data, newline, /)': (thread, data: Value, newline: Value) => {
        const bytes = bytesArgument(data);
        return inSlices(thread, toBase64(bytes, newline !== false), bytes.length);
      },
      'a2b_base64(data, /)': (thread, data: Value) => {
        const bytes = ascii(data);
        return inSlices(thread, fromBase64(bytes), bytes.length);
      },
      'crc32(data, crc=0, /)': (thread, data: Value, before?: Value) => {
        const bytes = bytesArgument(data);
        const checking = crc32(bytes, Number(integerIn(before ?? 0) ?? 0));
        return inSlices(thread, checking, bytes.length);
      },
    },
  });
}
