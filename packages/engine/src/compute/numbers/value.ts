import { checkBits, type Format } from './formats.ts';
import { type Rational, rational, scale } from './rational.ts';

/** What a pattern stands for. The sign is apart, as zero and infinity have one too in a float. */
export type NumberValue =
  | { readonly kind: 'finite'; readonly negative: boolean; readonly exact: Rational }
  | { readonly kind: 'infinite' | 'nan'; readonly negative: boolean; readonly exact: null };

/** The value of an exact number; zero is positive unless `negative` says otherwise. */
export const finite = (exact: Rational, negative = exact.numerator < 0n): NumberValue => ({
  kind: 'finite',
  negative,
  exact,
});

export const infinite = (negative: boolean): NumberValue => ({
  kind: 'infinite',
  negative,
  exact: null,
});

export const nan: NumberValue = { kind: 'nan', negative: false, exact: null };

/** The class of a pattern; the patterns of a bool or an integer are all `integer`. */
export type NumberClass = 'integer' | 'zero' | 'subnormal' | 'normal' | 'infinite' | 'nan';

/**
 * A pattern taken apart: a finite value is (-1)^`negative` × `significand` × 2^`exponent`. The
 * significand holds the implicit bit; for an integer the exponent is 0.
 */
export interface Parts {
  readonly class: NumberClass;
  readonly negative: boolean;
  readonly significand: bigint;
  readonly exponent: number;
}

/** The integer that a pattern of an integer format or of bool stands for. */
export const integerOf = (format: Format, bits: bigint): bigint =>
  format.kind === 'signed' ? BigInt.asIntN(format.bits, bits) : bits;

/** The pattern of +infinity, which is also the mask of the exponent field. */
export const infinityBits = (format: Format): bigint =>
  ((1n << BigInt(format.exponentBits)) - 1n) << BigInt(format.fractionBits);

/** The sign bit of a float. */
export const signBit = (format: Format): bigint => 1n << BigInt(format.bits - 1);

/** The quiet nan with no payload and no sign, which every operation that makes a nan returns. */
export const nanBits = (format: Format): bigint =>
  infinityBits(format) | (1n << BigInt(format.fractionBits - 1));

/**
 * Sign, significand and exponent of a pattern. Of a nan the significand is the payload field.
 * Throws `RangeError` for bits outside the format.
 *
 * Source: IEEE 754-2019, section 3.4.
 */
export function parts(format: Format, bits: bigint): Parts {
  checkBits(format, bits);
  if (format.kind !== 'float') {
    const value = integerOf(format, bits);
    const negative = value < 0n;
    return { class: 'integer', negative, significand: negative ? -value : value, exponent: 0 };
  }
  const negative = bits >= signBit(format);
  const fraction = BigInt.asUintN(format.fractionBits, bits);
  const field = Number((bits & infinityBits(format)) >> BigInt(format.fractionBits));
  // A subnormal has the exponent of the smallest normal number, without the implicit bit.
  const exponent = Math.max(field, 1) - format.bias - format.fractionBits;
  if (field === 0) {
    const name = fraction === 0n ? 'zero' : 'subnormal';
    return { class: name, negative, significand: fraction, exponent };
  }
  if (field === 2 ** format.exponentBits - 1) {
    const name = fraction === 0n ? 'infinite' : 'nan';
    return { class: name, negative, significand: fraction, exponent };
  }
  const significand = fraction | (1n << BigInt(format.fractionBits));
  return { class: 'normal', negative, significand, exponent };
}

/** The class of the pattern. Throws `RangeError` for bits outside the format. */
export const classify = (format: Format, bits: bigint): NumberClass => parts(format, bits).class;

/** The exact value of the pattern. Throws `RangeError` for bits outside the format. */
export function decode(format: Format, bits: bigint): NumberValue {
  const { class: name, negative, significand, exponent } = parts(format, bits);
  if (name === 'nan') return nan;
  if (name === 'infinite') return infinite(negative);
  return finite(scale(rational(negative ? -significand : significand), 2n, exponent), negative);
}
