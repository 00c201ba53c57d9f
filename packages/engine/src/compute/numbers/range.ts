import { checkBits, type Format } from './formats.ts';
import { negate, type Rational, rational, scale, sum } from './rational.ts';
import { roundToFloat } from './round.ts';
import { decode, finite, infinityBits, signBit } from './value.ts';

/** The next number on either side; null where there is none. */
export interface Neighbours<Content> {
  readonly below: Content | null;
  readonly above: Content | null;
}

/**
 * The patterns of the next smaller and the next greater number. The two zeros are one place: above
 * either is the smallest subnormal. Infinity is the neighbour of the greatest number. Integers have
 * none beyond their range, as wrapping around is no neighbourhood; nan has none at all. Throws
 * `RangeError` for bits outside the format.
 *
 * Source: C11, section 7.12.11.3 (`nextafter`), `torch.nextafter`.
 */
export function neighbours(format: Format, bits: bigint): Neighbours<bigint> {
  if (format.kind !== 'float') {
    const { minimum, maximum } = range(format);
    const step = (by: bigint): bigint => BigInt.asUintN(format.bits, bits + by);
    return {
      below: checkBits(format, bits) === minimum ? null : step(-1n),
      above: bits === maximum ? null : step(1n),
    };
  }
  if (decode(format, bits).kind === 'nan') return { below: null, above: null };
  const sign = signBit(format);
  const magnitude = bits & ~sign;
  const outward = magnitude === infinityBits(format) ? null : bits + 1n;
  if (bits < sign) return { below: magnitude === 0n ? sign + 1n : bits - 1n, above: outward };
  return { below: outward, above: magnitude === 0n ? 1n : bits - 1n };
}

/**
 * Distance to the next smaller and the next greater number, exactly; null where that is no finite
 * number. Throws `RangeError` for bits outside the format.
 */
export function spacing(format: Format, bits: bigint): Neighbours<Rational> {
  const { below, above } = neighbours(format, bits);
  const distance = (low: bigint | null, high: bigint | null): Rational | null => {
    if (low === null || high === null) return null;
    const from = decode(format, low).exact;
    const to = decode(format, high).exact;
    return from && to && sum(to, negate(from));
  };
  return { below: distance(below, bits), above: distance(bits, above) };
}

/** What a format can hold, as patterns of that format. */
export interface FormatRange {
  readonly minimum: bigint;
  readonly maximum: bigint;
  /** The smallest positive number with the full precision; null unless a float. */
  readonly smallestNormal: bigint | null;
  /** The smallest positive number; null unless a float. */
  readonly smallestSubnormal: bigint | null;
  /** Distance from 1 to the next number, `torch.finfo(dtype).eps`; null unless a float. */
  readonly epsilon: bigint | null;
  /** The greatest integer up to which every integer has a pattern. */
  readonly largestConsecutiveInteger: bigint;
}

/** The range of a format. Source: `torch.finfo` and `torch.iinfo`. */
export function range(format: Format): FormatRange {
  const top = 1n << BigInt(format.bits - 1);
  if (format.kind !== 'float') {
    const signed = format.kind === 'signed';
    const maximum = signed ? top - 1n : 2n * top - 1n;
    return {
      minimum: signed ? top : 0n,
      maximum,
      smallestNormal: null,
      smallestSubnormal: null,
      epsilon: null,
      largestConsecutiveInteger: maximum,
    };
  }
  const maximum = infinityBits(format) - 1n;
  const power = (exponent: number): bigint =>
    roundToFloat(format, finite(scale(rational(1n), 2n, exponent)));
  return {
    minimum: top | maximum,
    maximum,
    smallestNormal: 1n << BigInt(format.fractionBits),
    smallestSubnormal: 1n,
    epsilon: power(-format.fractionBits),
    largestConsecutiveInteger: power(format.fractionBits + 1),
  };
}
