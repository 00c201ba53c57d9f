import { decodeUtf8, encodeUtf8 } from '../../../../text/index.ts';

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * A text in which each character stands for a byte (U+0000 to U+00FF). Tools of coreutils without
 * support for other locales count, cut and compare bytes.
 */
export function toByteText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  let bytes = '';
  for (const byte of encodeUtf8(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The inverse of {@link toByteText}. */
export function fromByteText(bytes: string): string {
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  return decodeUtf8(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
