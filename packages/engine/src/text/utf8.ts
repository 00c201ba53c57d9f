/**
 * Text of a Unix system: bytes that mean UTF-8, or not. A byte that is no part of a valid sequence
 * becomes the lone surrogate U+DC00 + byte (U+DC80 to U+DCFF), so that decoding and encoding lose
 * nothing. Source: PEP 383 ("surrogateescape").
 */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of some bytes; {@link encodeUtf8} is the inverse. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeBroken(bytes);
  }
}

/** Decodes valid runs with the host and escapes the bytes between. */
function decodeBroken(bytes: Uint8Array): string {
  let text = '';
  let start = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    text += strict.decode(bytes.subarray(start, index));
    text += String.fromCharCode(0xdc00 + (bytes[index] ?? 0));
    index++;
    start = index;
  }
  return text + strict.decode(bytes.subarray(start));
}

/**
 * Bytes of the valid sequence at `index`, 0 when there is none.
 * Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
 */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[index + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let offset = 2; offset < length; offset++) {
    const next = bytes[index + offset] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/**
 * How many of the last bytes are the beginning of a sequence that may go on in the next chunk:
 * 0 to 3. A reader of chunks keeps them back.
 */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      if (byte < 0xc2 || byte > 0xf4) return 0;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

const SURROGATE = /[\ud800-\udfff]/;

/** The bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  // A pair is a character of UTF-8; only a lone surrogate is an escaped byte.
  if (!SURROGATE.test(text) || text.isWellFormed()) return encoder.encode(text);
  const parts: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) parts.push(code - 0xdc00);
    else for (const byte of encoder.encode(character)) parts.push(byte);
  }
  return Uint8Array.from(parts);
}

/** Bytes of a text in UTF-8, escaped bytes counting one. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) length++;
    else if (code < 0x800) length += 2;
    else if (code < 0xd800 || code > 0xdfff) length += 3;
    else if (
      code < 0xdc00 &&
      index + 1 < text.length &&
      (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    ) {
      length += 4;
      index++;
    } else length++;
  }
  return length;
}

/**
 * Order of two texts by their bytes, as the locale C.UTF-8 sorts: negative, 0 or positive. The order of UTF-16
 * units, which the host compares, differs from it only where there are surrogates.
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : 1;
  const left = encodeUtf8(a);
  const right = encodeUtf8(b);
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
