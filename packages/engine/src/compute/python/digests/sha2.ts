import { sha256Block, sha256Words } from '../../../text/index.ts';
import { type Algorithm, bigEndian, finishPadded, word } from './algorithm.ts';
import { fractionsOfRoots } from './primes.ts';

const lows = (words: Uint32Array) => words.filter((_, index) => index % 2 === 1);

/** Computed when first used, so that a page that hashes nothing does not wait. */
let constants: Uint32Array | undefined;
const roundConstants = () => {
  constants ??= fractionsOfRoots(3, 0, 80);
  return constants;
};

const schedule64 = new Int32Array(160);
const carry = (sum: number): number => Math.floor(sum / 2 ** 32);

/** Halves of a 64-bit number turned or shifted right. */
const turnHigh = (high: number, low: number, by: number): number =>
  by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));
const turnLow = (high: number, low: number, by: number): number => turnHigh(low, high, by);

function compress512(words: Uint32Array, bytes: Uint8Array, offset: number): void {
  const k = roundConstants();
  for (let i = 0; i < 32; i++) schedule64[i] = bigEndian(bytes, offset + 4 * i);
  for (let i = 32; i < 160; i += 2) {
    const xh = word(schedule64, i - 30);
    const xl = word(schedule64, i - 29);
    const yh = word(schedule64, i - 4);
    const yl = word(schedule64, i - 3);
    const low =
      (word(schedule64, i - 31) >>> 0) +
      ((turnLow(xh, xl, 1) ^ turnLow(xh, xl, 8) ^ ((xl >>> 7) | (xh << 25))) >>> 0) +
      (word(schedule64, i - 13) >>> 0) +
      ((turnLow(yh, yl, 19) ^ turnLow(yh, yl, 61) ^ ((yl >>> 6) | (yh << 26))) >>> 0);
    schedule64[i + 1] = low;
    schedule64[i] =
      word(schedule64, i - 32) +
      (turnHigh(xh, xl, 1) ^ turnHigh(xh, xl, 8) ^ (xh >>> 7)) +
      word(schedule64, i - 14) +
      (turnHigh(yh, yl, 19) ^ turnHigh(yh, yl, 61) ^ (yh >>> 6)) +
      carry(low);
  }
  const s = Int32Array.from(words);
  for (let i = 0; i < 160; i += 2) {
    const eh = word(s, 8);
    const el = word(s, 9);
    const ah = word(s, 0);
    const al = word(s, 1);
    const firstLow =
      (word(s, 15) >>> 0) +
      ((turnLow(eh, el, 14) ^ turnLow(eh, el, 18) ^ turnLow(eh, el, 41)) >>> 0) +
      (((el & word(s, 11)) ^ (~el & word(s, 13))) >>> 0) +
      word(k, i + 1) +
      (word(schedule64, i + 1) >>> 0);
    const firstHigh =
      (word(s, 14) +
        (turnHigh(eh, el, 14) ^ turnHigh(eh, el, 18) ^ turnHigh(eh, el, 41)) +
        ((eh & word(s, 10)) ^ (~eh & word(s, 12))) +
        word(k, i) +
        word(schedule64, i) +
        carry(firstLow)) |
      0;
    const bl = word(s, 3);
    const cl = word(s, 5);
    const bh = word(s, 2);
    const ch = word(s, 4);
    const sumLow =
      (firstLow >>> 0) +
      ((turnLow(ah, al, 28) ^ turnLow(ah, al, 34) ^ turnLow(ah, al, 39)) >>> 0) +
      (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const sumHigh =
      firstHigh +
      (turnHigh(ah, al, 28) ^ turnHigh(ah, al, 34) ^ turnHigh(ah, al, 39)) +
      ((ah & bh) ^ (ah & ch) ^ (bh & ch)) +
      carry(sumLow);
    s.copyWithin(2, 0, 14);
    const low = (word(s, 9) >>> 0) + (firstLow >>> 0);
    s[9] = low;
    s[8] = word(s, 8) + firstHigh + carry(low);
    s[0] = sumHigh;
    s[1] = sumLow;
  }
  for (let i = 0; i < 16; i += 2) {
    const low = word(words, i + 1) + (word(s, i + 1) >>> 0);
    words[i + 1] = low;
    words[i] = word(words, i) + word(s, i) + carry(low);
  }
}

const narrow = (digestSize: number, initial: () => Uint32Array): Algorithm => ({
  blockSize: 64,
  digestSize,
  keepsLast: false,
  initial,
  compress: sha256Block,
  finish: finishPadded({ blockSize: 64, compress: sha256Block }, false),
});

const wide = (digestSize: number, initial: () => Uint32Array): Algorithm => ({
  blockSize: 128,
  digestSize,
  keepsLast: false,
  initial,
  compress: compress512,
  finish: finishPadded({ blockSize: 128, compress: compress512 }, false),
});

/** SHA-2 (FIPS 180-4). */
export const sha224 = narrow(28, () => lows(fractionsOfRoots(2, 8, 8)));
export const sha256 = narrow(32, sha256Words);
export const sha384 = wide(48, () => fractionsOfRoots(2, 8, 8));
export const sha512 = wide(64, () => fractionsOfRoots(2, 0, 8));
