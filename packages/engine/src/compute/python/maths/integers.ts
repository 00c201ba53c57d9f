/** An integer of the language: a number when it is safe, a bigint beyond. */
export type Integer = number | bigint;

/** As the language keeps it. */
const normal = (value: bigint): Integer =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/**
 * A product of consecutive integers under way, for `factorial`, `perm` and `comb`: plain data. Factors of
 * like size are multiplied with each other.
 */
export interface RangeProduct {
  next: bigint;
  readonly last: bigint;
  /** Products of 1, 2, 4 … factors that wait for one of the same kind. */
  readonly waiting: { product: bigint; factors: number }[];
}

/** The product of the integers from `first` to `last`; of none it is 1. */
export const startProduct = (first: Integer, last: Integer): RangeProduct => ({
  next: BigInt(first),
  last: BigInt(last),
  waiting: [],
});

/** Takes at most `budget` factors. Returns the product at the end, until then `null`. */
export function runProduct(state: RangeProduct, budget: number): bigint | null {
  const { waiting, last } = state;
  for (let left = budget; state.next <= last; state.next++) {
    if (left-- <= 0) return null;
    let product = state.next;
    let factors = 1;
    for (let top = waiting.at(-1); top?.factors === factors; top = waiting.at(-1)) {
      product *= top.product;
      factors *= 2;
      waiting.pop();
    }
    waiting.push({ product, factors });
  }
  let product = 1n;
  for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) product *= top.product;
  return product;
}

/**
 * How many bits the product has at most, by which the caller refuses what is too large before it
 * begins.
 */
export const bitsOfProduct = (first: Integer, last: Integer): number =>
  Math.max(0, Number(last) - Number(first) + 1) * Math.log2(Math.max(2, Number(last)));

/** A greatest common divisor under way (Euclid). */
export interface CommonDivisor {
  a: bigint;
  b: bigint;
}

export const startCommonDivisor = (a: Integer, b: Integer): CommonDivisor => ({
  a: BigInt(a),
  b: BigInt(b),
});

/** Makes at most `budget` divisions. Returns the divisor at the end, until then `null`. */
export function runCommonDivisor(state: CommonDivisor, budget: number): Integer | null {
  for (let left = budget; state.b !== 0n; left--) {
    if (left <= 0) return null;
    const rest = state.a % state.b;
    state.a = state.b;
    state.b = rest;
  }
  return normal(state.a < 0n ? -state.a : state.a);
}

/** The greatest integer whose square is at most n, which is not negative. */
export function integerSquareRoot(n: Integer): Integer {
  if (n < 2 ** 52) return Math.floor(Math.sqrt(Number(n)));
  const value = BigInt(n);
  // Newton's method from above.
  let root = 1n << (BigInt(value.toString(16).length) * 2n);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return normal(root);
    root = next;
  }
}

/** Logarithm of a positive integer by that of floats, also of one that no float can hold. */
export function logOfInteger(value: Integer, logarithm: (x: number) => number): number {
  const near = Number(value);
  if (Number.isFinite(near)) return logarithm(near);
  const big = BigInt(value);
  const bits = BigInt(big.toString(16).length) * 4n;
  // The leading bits, with one that stands for all others, rounded once by the host.
  const cut = bits - 120n;
  const leading = (big >> cut) | 1n;
  let mantissa = Number(leading) * 2 ** -120;
  let exponent = Number(bits);
  while (mantissa < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  return logarithm(mantissa) + logarithm(2) * exponent;
}
