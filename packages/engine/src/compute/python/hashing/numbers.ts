import { fitsSsize } from '../numbers/index.ts';
import { type Hash, hashFromBits, hashOf } from './hash.ts';

/** Numbers that are equal have one hash, their value modulo this prime (CPython's `sys.hash_info`). */
const MODULUS = 2n ** 61n - 1n;
const MODULUS_BITS = 61;
/** Hash of positive infinity; that of negative infinity is its negative. */
const HASH_OF_INFINITY = 314159;
/** What the hash of the imaginary part is multiplied by. */
const IMAGINARY_FACTOR = 1000003n;

function hashOfSafeInteger(value: number): Hash {
  return hashOf(Math.floor(value / 2 ** 32), value | 0);
}

/** `hash()` of an int (`number` when safe, bigint beyond) or a bool. Linear in the digits of a bigint. */
export function hashInteger(value: number | bigint | boolean): Hash {
  if (typeof value === 'bigint') {
    const { high, low } = hashFromBits(value % MODULUS);
    return hashOf(high, low);
  }
  return hashOfSafeInteger(Number(value));
}

/**
 * What a value returned by `__hash__` counts as: itself when it fits 64 signed bits, else the hash of
 * the integer.
 */
export function hashFromInteger(value: number | bigint): Hash {
  if (typeof value === 'bigint') {
    if (!fitsSsize(value)) return hashInteger(value);
    const { high, low } = hashFromBits(value);
    return hashOf(high, low);
  }
  return hashOfSafeInteger(value);
}

/**
 * `hash()` of a float that is a number: the same as that of an equal int. A nan has none of its own
 * (CPython takes that of the object): `null`, and the caller uses {@link hashIdentity}.
 */
export function hashFloat(value: number): Hash | null {
  if (Number.isSafeInteger(value)) return hashOfSafeInteger(value);
  if (Number.isNaN(value)) return null;
  if (!Number.isFinite(value)) return hashOfSafeInteger(Math.sign(value) * HASH_OF_INFINITY);
  // value = mantissa * 2 ** exponent, and 2 ** 61 is 1 modulo the prime.
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (mantissa < 2 ** 52) {
    mantissa *= 2;
    exponent--;
  }
  while (mantissa >= 2 ** 53) {
    mantissa /= 2;
    exponent++;
  }
  const shift = BigInt(((exponent % MODULUS_BITS) + MODULUS_BITS) % MODULUS_BITS);
  const residue = (BigInt(mantissa) << shift) % MODULUS;
  const { high, low } = hashFromBits(value < 0 ? -residue : residue);
  return hashOf(high, low);
}

/** `hash()` of a complex number from the hashes of its parts. */
export function hashComplex(real: Hash, imaginary: Hash): Hash {
  const { high, low } = hashFromBits(bits(real) + IMAGINARY_FACTOR * bits(imaginary));
  return hashOf(high, low);
}

const bits = ({ high, low }: Hash): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0);

/** `hash()` of an object without `__hash__` of its own, from its address (`id()`), a safe integer. */
export function hashIdentity(address: number): Hash {
  const high = Math.floor(address / 2 ** 32);
  const low = address | 0;
  return hashOf((high >>> 4) | (low << 28), (low >>> 4) | (high << 28));
}
