/** Numbers of so many bits behind the point, as integers of the host. */
const BITS = 180n;
const ONE = 1n << BITS;

/** The double that is nearest to such a number. */
export const nearestDouble = (value: bigint): number => Number(value) * 2 ** -Number(BITS);

/** A double below 2 in so many bits, of which it has no more. */
export const inBits = (value: number): bigint => BigInt(value * 2 ** 100) << (BITS - 100n);

export const quotient = (dividend: bigint, divisor: bigint): bigint => (dividend << BITS) / divisor;

/** `2 ** (index / count)` for `index` from 0 to `count`, a power of two. */
export function rootsOfTwo(count: number): bigint[] {
  let root = 2n * ONE;
  for (let left = count; left > 1; left /= 2) root = squareRoot(root << BITS);
  const powers = [ONE];
  for (let index = 1; index < count; index++) {
    powers.push(((powers[index - 1] ?? ONE) * root) >> BITS);
  }
  return powers;
}

function squareRoot(value: bigint): bigint {
  let root = 1n << (BigInt(value.toString(2).length) / 2n + 1n);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Natural logarithm of `numerator / denominator`, which is near 1: twice the series of artanh. */
export function logarithmOf(numerator: bigint, denominator: bigint): bigint {
  const ratio = ((numerator - denominator) << BITS) / (numerator + denominator);
  const square = (ratio * ratio) >> BITS;
  let power = ratio;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}
