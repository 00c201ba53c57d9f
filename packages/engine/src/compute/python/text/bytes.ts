import { OperationError } from '../operation-error.ts';
import type { Sliced, Slices } from '../slices.ts';
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

/** Bytes that are taken over before others get their turn. */
const TAKEN_AT_ONCE = 2 ** 18;

/** {@link toLatin1} in slices for many bytes. */
export function latin1Of(bytes: Uint8Array): Sliced<string> {
  return bytes.length <= TAKEN_AT_ONCE ? toLatin1(bytes) : latin1InSlices(bytes);
}

function* latin1InSlices(bytes: Uint8Array): Slices<string> {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += TAKEN_AT_ONCE) {
    parts.push(toLatin1(bytes.subarray(start, start + TAKEN_AT_ONCE)));
    yield;
  }
  return parts.join('');
}

/** {@link toBytesOfLatin1} in slices for a long text. */
export function bytesOfLatin1(text: string): Sliced<Uint8Array> {
  return text.length <= TAKEN_AT_ONCE ? toBytesOfLatin1(text) : bytesInSlices(text);
}

function* bytesInSlices(text: string): Slices<Uint8Array> {
  const bytes = new Uint8Array(text.length);
  for (let start = 0; start < bytes.length; start += TAKEN_AT_ONCE) {
    bytes.set(toBytesOfLatin1(text.slice(start, start + TAKEN_AT_ONCE)), start);
    yield;
  }
  return bytes;
}

/** What becomes of bytes when each stretch of them is mapped, in slices for many of them. */
export function mapBytes<Part extends string | Uint8Array>(
  bytes: Uint8Array,
  map: (part: Uint8Array, start: number) => Part,
  join: (parts: readonly Part[]) => Part,
): Sliced<Part> {
  return bytes.length <= TAKEN_AT_ONCE ? map(bytes, 0) : mapInSlices(bytes, map, join);
}

function* mapInSlices<Part extends string | Uint8Array>(
  bytes: Uint8Array,
  map: (part: Uint8Array, start: number) => Part,
  join: (parts: readonly Part[]) => Part,
): Slices<Part> {
  const parts: Part[] = [];
  for (let start = 0; start < bytes.length; start += TAKEN_AT_ONCE) {
    parts.push(map(bytes.subarray(start, start + TAKEN_AT_ONCE), start));
    yield;
  }
  return join(parts);
}

/** Parts of bytes, one behind the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
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
export function toHexText(
  bytes: Uint8Array,
  separator: string | null = null,
  size = 1,
): Sliced<string> {
  if (separator !== null) checkSeparator(separator);
  if (separator === null || size === 0) {
    return mapBytes(
      bytes,
      (part) => hexDigits(part).join(''),
      (parts) => parts.join(''),
    );
  }
  const digits = hexDigits(bytes);
  const step = Math.abs(size);
  const first = size > 0 ? digits.length % step || step : step;
  const groups = [digits.slice(0, first).join('')];
  for (let index = first; index < digits.length; index += step) {
    groups.push(digits.slice(index, index + step).join(''));
  }
  return groups.join(separator);
}

const hexDigits = (bytes: Uint8Array): string[] =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));

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
