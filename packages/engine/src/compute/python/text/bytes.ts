import { OperationError } from '../operation-error.ts';
import type { SpaceTest } from './split.ts';

const CHUNK = 2 ** 13;

/**
 * Bytes as text of as many characters U+0000 to U+00FF: what str can do in `search.ts`, `split.ts` and `pad.ts`, bytes
 * can do by way of it. {@link toBytesOfLatin1} leads back.
 */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return text;
}

/** The bytes of a text that has only characters up to U+00FF. */
export function toBytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** What bytes take for a space, unlike str: not the separators U+001C to U+001F. */
export const isSpaceByte: SpaceTest = (code) => code === 32 || (code >= 9 && code <= 13);

const isUpperByte = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLowerByte = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const isLetterByte = (byte: number): boolean => isUpperByte(byte) || isLowerByte(byte);
const isDigitByte = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** `bytes.upper()`: of ASCII, as all cases of bytes */
export const upperBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (isLowerByte(byte) ? byte - 32 : byte));

/** `bytes.lower()` */
export const lowerBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (isUpperByte(byte) ? byte + 32 : byte));

/** `bytes.swapcase()` */
export const swapcaseBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (isLetterByte(byte) ? byte ^ 32 : byte));

/** `bytes.capitalize()` */
export function capitalizeBytes(bytes: Uint8Array): Uint8Array {
  const result = lowerBytes(bytes);
  result.set(upperBytes(result.subarray(0, 1)));
  return result;
}

/** `bytes.title()` */
export function titleBytes(bytes: Uint8Array): Uint8Array {
  let afterLetter = false;
  return bytes.map((byte) => {
    const isLetter = isLetterByte(byte);
    const result = isLetter ? (afterLetter ? byte | 32 : byte & ~32) : byte;
    afterLetter = isLetter;
    return result;
  });
}

const isEveryByte = (bytes: Uint8Array, test: (byte: number) => boolean): boolean =>
  bytes.length > 0 && bytes.every(test);

export const isAlphaBytes = (bytes: Uint8Array): boolean => isEveryByte(bytes, isLetterByte);
export const isDigitBytes = (bytes: Uint8Array): boolean => isEveryByte(bytes, isDigitByte);
export const isAlphanumericBytes = (bytes: Uint8Array): boolean =>
  isEveryByte(bytes, (byte) => isLetterByte(byte) || isDigitByte(byte));
export const isSpaceBytes = (bytes: Uint8Array): boolean => isEveryByte(bytes, isSpaceByte);
export const isAsciiBytes = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);
export const isUpperBytes = (bytes: Uint8Array): boolean =>
  bytes.some(isUpperByte) && !bytes.some(isLowerByte);
export const isLowerBytes = (bytes: Uint8Array): boolean =>
  bytes.some(isLowerByte) && !bytes.some(isUpperByte);

/** `bytes.istitle()` */
export function isTitleBytes(bytes: Uint8Array): boolean {
  let afterLetter = false;
  for (const byte of bytes) {
    if (isUpperByte(byte) ? afterLetter : isLowerByte(byte) && !afterLetter) return false;
    afterLetter = isLetterByte(byte);
  }
  return bytes.some(isLetterByte);
}

/** `bytes.hex(separator, size)`: groups from the right, or from the left where the size is negative */
export function toHexText(bytes: Uint8Array, separator: string | null = null, size = 1): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === null || size === 0) {
    if (separator !== null) checkSeparator(separator);
    return digits.join('');
  }
  checkSeparator(separator);
  const step = Math.abs(size);
  const first = size > 0 ? digits.length % step || step : step;
  const groups = [digits.slice(0, first).join('')];
  for (let index = first; index < digits.length; index += step) {
    groups.push(digits.slice(index, index + step).join(''));
  }
  return groups.join(separator);
}

function checkSeparator(separator: string): void {
  if (separator.length !== 1) throw new OperationError('ValueError', 'sep must be length 1.');
  if (separator > '\x7f') throw new OperationError('ValueError', 'sep must be ASCII.');
}

const isHexDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9a-fA-F]/.test(character);

const notHex = (place: number): OperationError =>
  new OperationError(
    'ValueError',
    `non-hexadecimal number found in fromhex() arg at position ${place}`,
  );

/** `bytes.fromhex(text)`: pairs of digits, spaces between them */
export function fromHexText(text: string): Uint8Array {
  const bytes: number[] = [];
  const foreign = [...text].findIndex((character) => character > '\x7f');
  if (foreign >= 0) throw notHex(foreign);
  for (let index = 0; index < text.length; ) {
    if (isSpaceByte(text.charCodeAt(index))) {
      index++;
      continue;
    }
    const wrong = [index, index + 1].find((at) => !isHexDigit(text[at]));
    if (wrong !== undefined) {
      throw notHex(wrong);
    }
    bytes.push(Number.parseInt(text.slice(index, index + 2), 16));
    index += 2;
  }
  return Uint8Array.from(bytes);
}
