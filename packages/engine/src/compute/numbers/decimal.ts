import type { Format } from './formats.ts';
import { absolute, nearestEven, type Rational, rational, scale } from './rational.ts';
import { roundMagnitude } from './round.ts';
import { decode, type NumberValue, signBit } from './value.ts';

/** Exponent of the first significant decimal digit of a positive value. */
function decimalExponent({ numerator, denominator }: Rational): number {
  const guess = `${numerator}`.length - `${denominator}`.length;
  const power = scale(rational(1n), 10n, guess);
  return numerator * power.denominator < power.numerator * denominator ? guess - 1 : guess;
}

/**
 * Significant digits in the layout of Python's `repr(float)`: with an exponent of at least two
 * digits below 1e-4 and from 1e16, else in full with `.0` where nothing follows the point.
 * Digits mean `digits × 10^exponent`.
 */
function layOut(negative: boolean, digits: bigint, exponent: number): string {
  const whole = `${digits}`;
  const significant = whole.replace(/0+$/, '') || '0';
  const point = digits === 0n ? 1 : whole.length + exponent;
  const rest = significant.slice(1);
  let text: string;
  if (point < -3 || point > 16) {
    const power = `${Math.abs(point - 1)}`.padStart(2, '0');
    text = `${significant[0]}${rest && `.${rest}`}e${point > 0 ? '+' : '-'}${power}`;
  } else if (point <= 0) {
    text = `0.${'0'.repeat(-point)}${significant}`;
  } else {
    text = `${significant.slice(0, point).padEnd(point, '0')}.${significant.slice(point) || '0'}`;
  }
  return negative ? `-${text}` : text;
}

/** The text of what is no finite number, as Python prints it. */
const specialText = (value: NumberValue): string =>
  value.kind === 'nan' ? 'nan' : value.negative ? '-inf' : 'inf';

/**
 * All decimal digits of a fraction, without exponent; null where they never end (the denominator
 * has a prime factor other than 2 and 5).
 */
export function expandRational(value: Rational): string | null {
  let rest = value.denominator;
  const factors = [2n, 5n].map((prime) => {
    let count = 0;
    for (; rest % prime === 0n; count++) rest /= prime;
    return count;
  });
  if (rest !== 1n) return null;
  const places = Math.max(...factors);
  const { numerator } = scale(value, 10n, places);
  const digits = `${absolute(numerator)}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return numerator < 0n ? `-${text}` : text;
}

/**
 * A fraction rounded to so many significant digits (ties to the even digit), in the layout of
 * Python's `repr`; `exact` says whether nothing was cut off.
 */
export function approximateRational(
  value: Rational,
  digits = 17,
): { readonly text: string; readonly exact: boolean } {
  if (value.numerator === 0n) return { text: '0.0', exact: true };
  const magnitude = rational(absolute(value.numerator), value.denominator);
  const exponent = decimalExponent(magnitude) + 1 - digits;
  const { numerator, denominator } = scale(magnitude, 10n, -exponent);
  const text = layOut(value.numerator < 0n, nearestEven(numerator, denominator), exponent);
  return { text, exact: denominator === 1n };
}

/**
 * The exact value of a pattern with all its decimal digits: `0.1` in float64 is
 * `0.1000000000000000055511151231257827021181583404541015625`. Also `-0`, `inf`, `-inf`, `nan`.
 * At most 1077 characters. Throws `RangeError` for bits outside the format.
 */
export function exactDecimal(format: Format, bits: bigint): string {
  const value = decode(format, bits);
  if (value.exact === null) return specialText(value);
  const text = expandRational(value.exact) ?? '';
  return value.negative && value.exact.numerator === 0n ? `-${text}` : text;
}

/**
 * The shortest decimal that rounds back to the same pattern, and of these the nearest to the exact
 * value; printed as Python prints a float, an int or a bool. Throws `RangeError` for bits outside
 * the format.
 *
 * Source: Steele and White, "How to print floating-point numbers accurately" (1990); the layout is
 * that of CPython's `repr(float)`, which NumPy uses too for its float16 and float32.
 */
export function shortestDecimal(format: Format, bits: bigint): string {
  const value = decode(format, bits);
  if (format.kind === 'bool') return bits ? 'True' : 'False';
  if (format.kind !== 'float') return exactDecimal(format, bits);
  if (value.exact === null) return specialText(value);
  const { negative, exact } = value;
  if (exact.numerator === 0n) return layOut(negative, 0n, 0);
  const target = bits & ~signBit(format);
  const magnitude = { numerator: absolute(exact.numerator), denominator: exact.denominator };
  // Ends at 17 digits at the latest: float64 needs no more, the others fewer.
  for (let exponent = decimalExponent(magnitude); ; exponent--) {
    // Fractions are left unreduced here: seventeen greatest common divisors take milliseconds.
    const power = 10n ** BigInt(Math.abs(exponent));
    const [up, down] = exponent < 0 ? [1n, power] : [power, 1n];
    const numerator = magnitude.numerator * down;
    const denominator = magnitude.denominator * up;
    const nearest = nearestEven(numerator, denominator);
    const floor = numerator / denominator;
    // Below a power of two the numbers lie closer, so the farther neighbour may be the only one.
    for (const digits of [nearest, nearest === floor ? floor + 1n : floor]) {
      if (roundMagnitude(format, digits * up, down) === target) {
        return layOut(negative, digits, exponent);
      }
    }
  }
}
