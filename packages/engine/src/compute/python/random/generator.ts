import { createDigest, digestOf, updateDigest } from '../digests/index.ts';
import { hashFloat, integerOfHash } from '../hashing/index.ts';
import { createTwister, nextWord, type Twister } from './twister.ts';

/** State of a `random.Random`. */
export interface Generator {
  twister: Twister;
  /** The second value of the pair that `gauss` makes; `null` when there is none. */
  nextGauss: number | null;
}

/** An integer of the language: a number when it is safe, a bigint beyond. */
export type Integer = number | bigint;

const normal = (value: bigint): Integer =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/** `random.seed` by an integer (a bool counts as one). */
export const seededByInteger = (seed: Integer): Generator => ({
  twister: createTwister(BigInt(seed)),
  nextGauss: null,
});

/**
 * `random.seed` by an object that is none of the others: by its hash, taken as unsigned. That of a
 * float is {@link seededByFloat}.
 */
export const seededByHash = (hash: Integer): Generator =>
  seededByInteger(BigInt.asUintN(64, BigInt(hash)));

/** `random.seed` by a float that is a number. */
export function seededByFloat(seed: number): Generator {
  const hash = hashFloat(seed);
  return seededByHash(hash === null ? 0 : integerOfHash(hash));
}

/** `random.seed` by bytes, or by a str's bytes in UTF-8 (version 2): with their SHA-512 behind. */
export function seededByBytes(bytes: Uint8Array): Generator {
  const digest = createDigest('sha512');
  updateDigest(digest, bytes);
  return seededByInteger(integerFromBytes([...bytes, ...digestOf(digest)]));
}

function integerFromBytes(bytes: readonly number[]): bigint {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits === '' ? 0n : BigInt(`0x${digits}`);
}

/** `random.seed(text, version=1)`; of bytes give the text in Latin-1. */
export function seededByOldText(text: string): Generator {
  const points = Array.from(text, (character) => BigInt(character.codePointAt(0) ?? 0));
  let value = (points[0] ?? 0n) << 7n;
  for (const point of points) value = BigInt.asUintN(64, 1000003n * value) ^ point;
  return seededByInteger(value ^ BigInt(points.length));
}

/** A float from 0 up to 1, with 53 random bits. */
export function random({ twister }: Generator): number {
  const high = nextWord(twister) >>> 5;
  const low = nextWord(twister) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

/** An integer of that many random bits. Linear in them; the caller limits their number. */
export function getRandomBits({ twister }: Generator, count: number): Integer {
  if (count === 0) return 0;
  if (count <= 32) return nextWord(twister) >>> (32 - count);
  const words: string[] = [];
  for (let left = count; left > 0; left -= 32) {
    const word = nextWord(twister) >>> (left < 32 ? 32 - left : 0);
    words.push(word.toString(16).padStart(8, '0'));
  }
  return normal(BigInt(`0x${words.reverse().join('')}`));
}

/** `random.randbytes`. Linear in the count. */
export function randomBytes({ twister }: Generator, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let offset = 0; offset < count; offset += 4) {
    const left = Math.min(4, count - offset);
    const word = nextWord(twister) >>> (32 - 8 * left);
    for (let index = 0; index < left; index++) bytes[offset + index] = word >>> (8 * index);
  }
  return bytes;
}

/** An integer from 0 below `limit`, which is at least 1. */
export function below(generator: Generator, limit: Integer): Integer {
  const bits = bitLength(limit);
  let value = getRandomBits(generator, bits);
  while (value >= limit) value = getRandomBits(generator, bits);
  return value;
}

/** {@link below} for a limit that is a safe integer. */
export const indexBelow = (generator: Generator, limit: number): number =>
  Number(below(generator, limit));

function bitLength(value: Integer): number {
  if (typeof value === 'number' && value < 2 ** 32) return 32 - Math.clz32(value);
  return value.toString(2).length;
}

/** What `getstate` returns as its second item: the words, then the index. */
export const stateOf = ({ twister }: Generator): number[] => [...twister.words, twister.index];

/** The generator with that state; `null` when it is none: not 625 numbers, or a wrong index. */
export function generatorOf(state: readonly number[], nextGauss: number | null): Generator | null {
  const index = state[624];
  if (state.length !== 625 || index === undefined || index < 0 || index > 624) return null;
  return { twister: { words: Uint32Array.from(state.slice(0, 624)), index }, nextGauss };
}

/** A copy that goes on alone. */
export const copyGenerator = ({ twister, nextGauss }: Generator): Generator => ({
  twister: { words: twister.words.slice(), index: twister.index },
  nextGauss,
});
