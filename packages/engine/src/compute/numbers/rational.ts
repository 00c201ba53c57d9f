/** An exact fraction in lowest terms, with a denominator above zero; so equal values look equal. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Number of binary digits of a positive integer. */
export const bitLength = (value: bigint): number => value.toString(2).length;

/** `numerator / denominator` in lowest terms. Throws `RangeError` when the denominator is 0. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError(`denominator 0 under ${numerator}`);
  let divisor = absolute(denominator);
  for (let rest = absolute(numerator); rest > 0n; ) [divisor, rest] = [rest, divisor % rest];
  if (denominator < 0n) divisor = -divisor;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** `value × base^exponent`, exactly; the exponent may be negative. */
export const scale = (value: Rational, base: bigint, exponent: number): Rational =>
  exponent < 0
    ? rational(value.numerator, value.denominator * base ** BigInt(-exponent))
    : rational(value.numerator * base ** BigInt(exponent), value.denominator);

export const negate = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
});

export const sum = (a: Rational, b: Rational): Rational =>
  rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

export const product = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** The greatest integer that is not above `numerator / denominator`; the denominator is positive. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const towardZero = numerator / denominator;
  return towardZero * denominator > numerator ? towardZero - 1n : towardZero;
}

/** The nearest integer to `numerator / denominator` (both positive or 0), ties to the even one. */
export function nearestEven(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  const twice = 2n * (numerator - floor * denominator);
  return twice > denominator || (twice === denominator && floor & 1n) ? floor + 1n : floor;
}
