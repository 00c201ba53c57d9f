import { PyBytes, type PyModule, typeOf, type Value } from '../objects/index.ts';
import { encode, toHexText, toLatin1 } from '../text/index.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { bytesArgument } from './arguments.ts';
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

function toBase64(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out.push(
      LETTERS.charCodeAt(bits >> 18),
      LETTERS.charCodeAt((bits >> 12) & 63),
      b === undefined ? 61 : LETTERS.charCodeAt((bits >> 6) & 63),
      c === undefined ? 61 : LETTERS.charCodeAt(bits & 63),
    );
  }
  return Uint8Array.from(out);
}

/** Returns what is wrong as text: `binascii.Error` is a class in Python. */
function fromBase64(bytes: Uint8Array): Uint8Array | string {
  const out: number[] = [];
  let bits = 0;
  let count = 0;
  let pads = 0;
  let letters = 0;
  for (const byte of bytes) {
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
      'b2a_base64(data, newline, /)': (_thread, data: Value, newline: Value) => {
        const bytes = toBase64(bytesArgument(data));
        return new PyBytes(newline === false ? bytes : Uint8Array.from([...bytes, 10]));
      },
      'a2b_base64(data, /)': (_thread, data: Value) => {
        const bytes = fromBase64(ascii(data));
        return typeof bytes === 'string' ? bytes : new PyBytes(bytes);
      },
      'crc32(data, crc=0, /)': (_thread, data: Value, before?: Value) =>
        crc32(bytesArgument(data), Number(integerIn(before ?? 0) ?? 0)),
    },
  });
}
