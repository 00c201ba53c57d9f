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

/**
 * SipHash-1-3 (Aumasson and Bernstein 2012, with one round a block and three at the end) of the
 * first `length` bytes of the words; the bytes after them are 0.
 */
function sipHash(words: Int32Array, length: number, [k0l, k0h, k1l, k1h]: HashKey): Hash {
  const blocks = length >>> 3;
  // The constants spell "somepseudorandomlygeneratedbytes".
  let v0l = k0l ^ 0x70736575;
  let v0h = k0h ^ 0x736f6d65;
  let v1l = k1l ^ 0x6e646f6d;
  let v1h = k1h ^ 0x646f7261;
  let v2l = k0l ^ 0x6e657261;
  let v2h = k0h ^ 0x6c796765;
  let v3l = k1l ^ 0x79746573;
  let v3h = k1h ^ 0x74656462;
  // The blocks, the last one with the length in its top byte, then three empty ones to finish.
  for (let block = 0; block < blocks + 4; block++) {
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
  return hashOf(v0h ^ v1h ^ v2h ^ v3h, v0l ^ v1l ^ v2l ^ v3l);
}
