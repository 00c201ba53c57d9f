// cspell:ignore inity
/**
 * A number as the 80-bit `long double` of x86-64 holds it, in which bash formats: `mantissa` of 64 bits
 * times two to the `exponent`. Source: IEEE 754-2019, extended precision; System V ABI for AMD64, 3.1.2.
 */
export type LongDouble =
  | {
      readonly kind: 'finite';
      readonly negative: boolean;
      readonly mantissa: bigint;
      readonly exponent: number;
    }
  | { readonly kind: 'infinite' | 'not a number'; readonly negative: boolean };

const MANTISSA_BITS = 64;

/** Decimal exponents beyond which a number is infinite, or 0. */
const GREATEST_EXPONENT = 4932;
const LEAST_EXPONENT = -4970;

const NUMBER =
  /^[ \t\n]*([+-]?)(?:(inf(?:inity)?|nan)|0x([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]{1,6}))?|([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]{1,6}))?)/i;

/** The number that a text begins with, and how much of the text it is (0 when there is none). */
export function parseLongDouble(text: string): {
  readonly value: LongDouble;
  readonly length: number;
} {
  const match = NUMBER.exec(text.slice(0, 20_000));
  const zero: LongDouble = { kind: 'finite', negative: false, mantissa: 0n, exponent: 0 };
  if (match === null) return { value: zero, length: 0 };
  const [all, sign, word, hexWhole, hexFraction = '', hexPower, whole = '', fraction = '', power] =
    match;
  const negative = sign === '-';
  const length = all.length;
  if (word !== undefined) {
    const kind = /^n/i.test(word) ? 'not a number' : 'infinite';
    return { value: { kind, negative }, length };
  }
  if (hexWhole !== undefined) {
    const digits = BigInt(
      `0x${hexWhole}${hexFraction}` === '0x' ? '0' : `0x${hexWhole}${hexFraction}`,
    );
    const exponent = Number(hexPower ?? 0) - 4 * hexFraction.length;
    return { value: rounded(negative, digits, 1n, exponent), length };
  }
  if (whole === '' && fraction === '') return { value: zero, length: 0 };
  const digits = BigInt(whole + fraction);
  const exponent = Number(power ?? 0) - fraction.length;
  if (digits === 0n) return { value: { ...zero, negative }, length };
  const magnitude = exponent + String(digits).length;
  if (magnitude > GREATEST_EXPONENT + 1) return { value: { kind: 'infinite', negative }, length };
  if (magnitude < LEAST_EXPONENT) return { value: { ...zero, negative }, length };
  const value =
    exponent >= 0
      ? rounded(negative, digits * 10n ** BigInt(exponent), 1n, 0)
      : rounded(negative, digits, 10n ** BigInt(-exponent), 0);
  return { value, length };
}

/** `numerator / denominator * 2 ** exponent` rounded to 64 bits, to even in the middle. */
function rounded(
  negative: boolean,
  numerator: bigint,
  denominator: bigint,
  exponent: number,
): LongDouble {
  if (numerator === 0n) return { kind: 'finite', negative, mantissa: 0n, exponent: 0 };
  let shift = MANTISSA_BITS - (bitLength(numerator) - bitLength(denominator));
  let mantissa = quotient(shifted(numerator, shift), shifted(denominator, -shift));
  // The estimate of the size is one bit too small or just right.
  if (bitLength(mantissa) > MANTISSA_BITS) {
    shift--;
    mantissa = quotient(shifted(numerator, shift), shifted(denominator, -shift));
  }
  return { kind: 'finite', negative, mantissa, exponent: exponent - shift };
}

function shifted(value: bigint, bits: number): bigint {
  return bits > 0 ? value << BigInt(bits) : value;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** Division rounded to the nearest, to even in the middle. */
export function quotient(dividend: bigint, divisor: bigint): bigint {
  const whole = dividend / divisor;
  const twice = (dividend - whole * divisor) * 2n;
  if (twice < divisor || (twice === divisor && (whole & 1n) === 0n)) return whole;
  return whole + 1n;
}
