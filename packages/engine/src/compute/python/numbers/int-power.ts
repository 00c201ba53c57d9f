import { OperationError } from '../operation-error.ts';
import { finish, type Sliced, type Slices } from '../slices.ts';
import { absoluteBig, atMostBits, bitLength, checkBits, type Int, int } from './int.ts';
import { PIECE, powerAtOnce } from './int-at-once.ts';
import { divisionInSlices, productInSlices } from './int-product.ts';

/**
 * `base ** exponent` for an exponent that is not negative; with a negative one Python takes both as
 * floats (`powerOfFloats`). A result that would be too long is refused at once.
 */
export function power(base: Int, exponent: Int): Sliced<Int> {
  const quick = powerAtOnce(base, exponent);
  if (quick !== undefined) return quick;
  checkBits((bitLength(base) - 1) * Number(exponent) + 1);
  return powerInSlices(BigInt(base), BigInt(exponent));
}

function* powerInSlices(base: bigint, exponent: bigint): Slices<Int> {
  const magnitude = absoluteBig(base);
  // The twos of the base are a shift at the end.
  const twos = trailingZeros(magnitude);
  const odd = magnitude >> BigInt(twos);
  const digits = exponent.toString(2);
  let result = 1n;
  if (odd > 1n) {
    for (const digit of digits) {
      result = yield* productInSlices(result, result);
      if (digit === '1') result = yield* productInSlices(result, odd);
      checkBits(bitLength(result));
    }
  }
  checkBits(bitLength(result) + twos * Number(exponent));
  result <<= BigInt(twos) * exponent;
  return int(base < 0n && exponent & 1n ? -result : result);
}

/** Zeros at the end of a positive integer in binary. */
function trailingZeros(value: bigint): number {
  const digits = value.toString(16);
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  const digit = Number.parseInt(digits.charAt(digits.length - 1 - zeros), 16);
  return 4 * zeros + (digit & 1 ? 0 : digit & 2 ? 1 : digit & 4 ? 2 : 3);
}

/** `pow(base, exponent, modulus)`; a negative exponent takes the inverse of the base. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Sliced<Int> {
  if (modulus === 0) throw new OperationError('ValueError', 'pow() 3rd argument cannot be 0');
  const steps = powerModuloInSlices(BigInt(base), BigInt(exponent), BigInt(modulus));
  const bits = Math.max(atMostBits(modulus), 64);
  if (bits * Math.max(bits, atMostBits(base)) * bitLength(exponent) > PIECE / 2) return steps;
  return finish(steps);
}

function* powerModuloInSlices(base: bigint, exponent: bigint, modulus: bigint): Slices<Int> {
  const size = absoluteBig(modulus);
  let factor = absoluteBig(base);
  if (factor >= size) factor = (yield* divisionInSlices(factor, size))[1];
  if (base < 0n && factor) factor = size - factor;
  if (exponent < 0n) factor = yield* inverse(factor, size);
  let result = size === 1n ? 0n : 1n;
  const short = bitLength(size) ** 2 <= PIECE / 16;
  let work = 0;
  for (const digit of absoluteBig(exponent).toString(2)) {
    if (short) {
      result = (result * result) % size;
      if (digit === '1') result = (result * factor) % size;
      work += 4 * bitLength(size) ** 2 + 2 ** 14;
      if (work > PIECE) {
        work = 0;
        yield;
      }
      continue;
    }
    result = (yield* divisionInSlices(yield* productInSlices(result, result), size))[1];
    if (digit === '1') {
      result = (yield* divisionInSlices(yield* productInSlices(result, factor), size))[1];
    }
  }
  const floored = modulus < 0n && result ? result + modulus : result;
  return int(floored);
}

/** The inverse of a number below the modulus. Source: Euclid's algorithm, extended. */
function* inverse(value: bigint, modulus: bigint): Slices<bigint> {
  let [last, rest] = [modulus, value];
  let [lastFactor, factor] = [0n, 1n];
  for (let work = 0; rest; ) {
    const quotient = last / rest;
    [last, rest] = [rest, last - quotient * rest];
    [lastFactor, factor] = [factor, lastFactor - quotient * factor];
    work += 2 ** 14 + 2 ** 6 * atMostBits(last);
    if (work > PIECE) {
      work = 0;
      yield;
    }
  }
  if (last !== 1n && modulus !== 1n) {
    throw new OperationError('ValueError', 'base is not invertible for the given modulus');
  }
  const result = lastFactor % modulus;
  return result < 0n ? result + modulus : result;
}
