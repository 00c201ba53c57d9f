import { type Format, formatOf } from './formats.ts';
import { absolute, bitLength, nearestEven } from './rational.ts';
import { decode, infinityBits, type NumberValue, nanBits, signBit } from './value.ts';

/** Pattern of the float nearest to a positive fraction, reduced or not; ties to even. */
export function roundMagnitude(format: Format, numerator: bigint, denominator: bigint): bigint {
  // The exponent of the leading bit is this or one less.
  let exponent = bitLength(numerator) - bitLength(denominator);
  const over = BigInt(Math.abs(exponent));
  if (exponent < 0 ? numerator << over < denominator : numerator < denominator << over) exponent--;
  const smallest = 1 - format.bias;
  exponent = Math.max(exponent, smallest);
  const unit = exponent - format.fractionBits;
  const shift = BigInt(Math.abs(unit));
  const significand =
    unit < 0
      ? nearestEven(numerator << shift, denominator)
      : nearestEven(numerator, denominator << shift);
  // The implicit bit, and a carry out of the significand, add 1 to the exponent field by themselves.
  const bits = (BigInt(exponent - smallest) << BigInt(format.fractionBits)) + significand;
  return bits < infinityBits(format) ? bits : infinityBits(format);
}

/**
 * The pattern of the float nearest to a value: ties go to the even significand, what is beyond the
 * greatest number by half a step or more becomes infinite. Rounded once, from the exact value.
 *
 * Source: IEEE 754-2019, section 4.3.1, roundTiesToEven.
 */
export function roundToFloat(format: Format, value: NumberValue): bigint {
  if (value.kind === 'nan') return nanBits(format);
  const sign = value.negative ? signBit(format) : 0n;
  if (value.exact === null) return sign | infinityBits(format);
  const { numerator, denominator } = value.exact;
  if (numerator === 0n) return sign;
  return sign | roundMagnitude(format, absolute(numerator), denominator);
}

/**
 * As {@link roundToFloat}, but through the format that PyTorch computes in: float16 and bfloat16
 * are rounded to float32 first. In a cast that can end one step from the nearest number; for the
 * sum, product or quotient of two such numbers float32 is wide enough.
 */
export function roundAsPyTorch(format: Format, value: NumberValue): bigint {
  const wide = formatOf(format.computedIn);
  if (wide === format) return roundToFloat(format, value);
  return roundToFloat(format, decode(wide, roundToFloat(wide, value)));
}
