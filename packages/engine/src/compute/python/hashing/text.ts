import type { Slices } from '../slices.ts';
import { type Hash, hashOf } from './hash.ts';

/** The key of SipHash: two 64-bit numbers, each as low and high half. */
export type HashKey = readonly [low0: number, high0: number, low1: number, high1: number];

/** The hash of nothing, whatever the key. */
const HASH_OF_EMPTY: Hash = { high: 0, low: 0 };

/**
 * The key that CPython makes of `PYTHONHASHSEED` (0 to 4294967295; 0 switches randomisation off): the
 * first sixteen bytes of its linear congruential generator.
 */
export function hashKeyFromSeed(seed: number): HashKey {
  if (seed === 0) return [0, 0, 0, 0];
  let state = seed | 0;
  const word = () => {
    let value = 0;
    for (let index = 0; index < 4; index++) {
      state = (Math.imul(state, 214013) + 2531011) | 0;
      value |= ((state >>> 16) & 0xff) << (8 * index);
    }
    return value;
  };
  return [word(), word(), word(), word()];
}

/** Reused for short texts, which are nearly all: what is hashed, as little-endian words. */
const scratch = new Int32Array(256);

const wordsFor = (bytes: number): Int32Array =>
  bytes <= scratch.byteLength
    ? scratch.fill(0, 0, (bytes >> 2) + 1)
    : new Int32Array((bytes >> 2) + 1);

/** The bits that any code unit of the text has. */
function bitsOfUnits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= text.charCodeAt(index);
  return bits;
}

/**
 * `hash()` of a str: SipHash-1-3 of the bytes CPython stores it in (PEP 393), that is 1, 2 or 4 for
 * each code point depending on the greatest; lone surrogates are code points. Linear in the length;
 * the caller keeps the result.
 */
export function hashText(text: string, key: HashKey): Hash {
  const length = text.length;
  if (length === 0) return HASH_OF_EMPTY;
  const bits = bitsOfUnits(text);
  if (bits <= 0xff) {
    const words = wordsFor(length);
    for (let index = 0; index < length; index++) {
      const word = index >> 2;
      words[word] = (words[word] ?? 0) | (text.charCodeAt(index) << ((index & 3) << 3));
    }
    return sipHash(words, length, key);
  }
  if ((bits & 0xd800) === 0xd800) {
    const points = codePoints(text);
    if (points.length < length) return sipHash(Int32Array.from(points), 4 * points.length, key);
  }
  const words = wordsFor(2 * length);
  for (let index = 0; index < length; index++) {
    const word = index >> 1;
    words[word] = (words[word] ?? 0) | (text.charCodeAt(index) << ((index & 1) << 4));
  }
  return sipHash(words, 2 * length, key);
}

function codePoints(text: string): number[] {
  const points: number[] = [];
  for (const character of text) points.push(character.codePointAt(0) ?? 0);
  return points;
}

/** `hash()` of bytes; that of a memoryview of them is the same. */
export function hashBytes(bytes: Uint8Array, key: HashKey): Hash {
  if (bytes.length === 0) return HASH_OF_EMPTY;
  const words = wordsFor(bytes.length);
  bytes.forEach((byte, index) => {
    const word = index >> 2;
    words[word] = (words[word] ?? 0) | (byte << ((index & 3) << 3));
  });
  return sipHash(words, bytes.length, key);
}

/** Units or bytes of what is hashed at once; more is hashed in slices. */
export const HASHED_AT_ONCE = 2 ** 17;

/** {@link hashText} of a long text. */
export function* hashTextInSlices(text: string, key: HashKey): Slices<readonly [Hash]> {
  let bits = 0;
  for (let start = 0; start < text.length; start += HASHED_AT_ONCE) {
    bits |= bitsOfUnits(text.slice(start, start + HASHED_AT_ONCE));
    yield;
  }
  const width = bits <= 0xff ? 1 : 2;
  if ((bits & 0xd800) === 0xd800) {
    const points = new Int32Array(text.length);
    let count = 0;
    for (let unit = 0; unit < text.length; count++) {
      const code = text.codePointAt(unit) ?? 0;
      points[count] = code;
      unit += code > 0xffff ? 2 : 1;
      if (count % HASHED_AT_ONCE === 0) yield;
    }
    if (count < text.length) return yield* sipHashInSlices(points, 4 * count, key);
  }
  const words = new Int32Array(((text.length * width) >> 2) + 1);
  const shift = width === 1 ? 2 : 1;
  for (let index = 0; index < text.length; index++) {
    const word = index >> shift;
    const place = (index & (4 / width - 1)) * 8 * width;
    words[word] = (words[word] ?? 0) | (text.charCodeAt(index) << place);
    if (index % HASHED_AT_ONCE === 0) yield;
  }
  return yield* sipHashInSlices(words, width * text.length, key);
}

/** {@link hashBytes} of many bytes. */
export function* hashBytesInSlices(bytes: Uint8Array, key: HashKey): Slices<readonly [Hash]> {
  const words = new Int32Array((bytes.length >> 2) + 1);
  for (let index = 0; index < bytes.length; index++) {
    const word = index >> 2;
    words[word] = (words[word] ?? 0) | ((bytes[index] ?? 0) << ((index & 3) << 3));
    if (index % HASHED_AT_ONCE === 0) yield;
  }
  return yield* sipHashInSlices(words, bytes.length, key);
}

function* sipHashInSlices(
  words: Int32Array,
  length: number,
  key: HashKey,
): Slices<readonly [Hash]> {
  const state = begin(key);
  const blocks = blocksOf(length);
  for (let block = 0; block < blocks; block += HASHED_AT_ONCE / 8) {
    takeBlocks(state, words, length, block, Math.min(blocks, block + HASHED_AT_ONCE / 8));
    yield;
  }
  return [end(state)];
}

/**
 * SipHash-1-3 (Aumasson and Bernstein 2012, with one round a block and three at the end) of the
 * first `length` bytes of the words; the bytes after them are 0.
 */
function sipHash(words: Int32Array, length: number, key: HashKey): Hash {
  const state = begin(key);
  takeBlocks(state, words, length, 0, blocksOf(length));
  return end(state);
}

/** The state before the first block; the constants spell "somepseudorandomlygeneratedbytes". */
function begin([k0l, k0h, k1l, k1h]: HashKey): Int32Array {
  return Int32Array.of(
    k0l ^ 0x70736575,
    k0h ^ 0x736f6d65,
    k1l ^ 0x6e646f6d,
    k1h ^ 0x646f7261,
    k0l ^ 0x6e657261,
    k0h ^ 0x6c796765,
    k1l ^ 0x79746573,
    k1h ^ 0x74656462,
  );
}

/** The blocks, the last one with the length in its top byte, then three empty ones to finish. */
const blocksOf = (length: number): number => (length >>> 3) + 4;

function end(state: Int32Array): Hash {
  const [v0l = 0, v0h = 0, v1l = 0, v1h = 0, v2l = 0, v2h = 0, v3l = 0, v3h = 0] = state;
  return hashOf(v0h ^ v1h ^ v2h ^ v3h, v0l ^ v1l ^ v2l ^ v3l);
}

/** Takes the blocks from one up to another into the state. */
function takeBlocks(
  state: Int32Array,
  words: Int32Array,
  length: number,
  from: number,
  to: number,
): void {
  const blocks = length >>> 3;
  let [v0l = 0, v0h = 0, v1l = 0, v1h = 0, v2l = 0, v2h = 0, v3l = 0, v3h = 0] = state;
  for (let block = from; block < to; block++) {
    let low = 0;
    let high = 0;
    if (block <= blocks) {
      if (8 * block < length) low = words[2 * block] ?? 0;
      if (8 * block + 4 < length) high = words[2 * block + 1] ?? 0;
      if (block === blocks) high |= length << 24;
    } else if (block === blocks + 1) {
      v2l ^= 0xff;
    }
    v3l ^= low;
    v3h ^= high;

    // v0 += v1; v2 += v3
    let sum = v0l + v1l;
    let carry = (v0l >>> 0) + (v1l >>> 0) > 0xffffffff ? 1 : 0;
    v0l = sum | 0;
    v0h = (v0h + v1h + carry) | 0;
    sum = v2l + v3l;
    carry = (v2l >>> 0) + (v3l >>> 0) > 0xffffffff ? 1 : 0;
    v2l = sum | 0;
    v2h = (v2h + v3h + carry) | 0;
    // v1 = v1 <<< 13 ^ v0; v3 = v3 <<< 16 ^ v2; v0 <<<= 32
    let turned = (v1l << 13) | (v1h >>> 19);
    v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
    v1l = turned ^ v0l;
    turned = (v3l << 16) | (v3h >>> 16);
    v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
    v3l = turned ^ v2l;
    turned = v0l;
    v0l = v0h;
    v0h = turned;
    // v2 += v1; v0 += v3
    sum = v2l + v1l;
    carry = (v2l >>> 0) + (v1l >>> 0) > 0xffffffff ? 1 : 0;
    v2l = sum | 0;
    v2h = (v2h + v1h + carry) | 0;
    sum = v0l + v3l;
    carry = (v0l >>> 0) + (v3l >>> 0) > 0xffffffff ? 1 : 0;
    v0l = sum | 0;
    v0h = (v0h + v3h + carry) | 0;
    // v1 = v1 <<< 17 ^ v2; v3 = v3 <<< 21 ^ v0; v2 <<<= 32
    turned = (v1l << 17) | (v1h >>> 15);
    v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
    v1l = turned ^ v2l;
    turned = (v3l << 21) | (v3h >>> 11);
    v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
    v3l = turned ^ v0l;
    turned = v2l;
    v2l = v2h;
    v2h = turned;

    v0l ^= low;
    v0h ^= high;
  }
  state.set([v0l, v0h, v1l, v1h, v2l, v2h, v3l, v3h]);
}
