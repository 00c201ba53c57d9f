import { type Double, double } from './double.ts';

/** Bits of pi: more than the greatest exponent of a double, and 200 to spare. */
const BITS = 1300n;

/** The angle whose tangent is 1 / n, in units of 2 ** -BITS. */
function arcTangentOfInverse(n: bigint): bigint {
  let term = (1n << BITS) / n;
  let sum = term;
  for (let k = 3n, sign = -1n; term !== 0n; k += 2n, sign = -sign) {
    term /= n * n;
    sum += (sign * term) / k;
  }
  return sum;
}

/** Half of pi by Machin's formula; computed when it is first needed. */
let halfPi: bigint | undefined;

/** A large angle as quarters of a turn, and a rest of at most an eighth of a turn. */
export function reduceLarge(x: number): { readonly quarter: number; readonly rest: Double } {
  halfPi ??= 8n * arcTangentOfInverse(5n) - 2n * arcTangentOfInverse(239n);
  // What is not whole has at most 32 bits after the point, being so large.
  const scaled = Number.isInteger(x) ? BigInt(x) << BITS : BigInt(x * 2 ** 33) << (BITS - 33n);
  let quarter = scaled / halfPi;
  let rest = scaled - quarter * halfPi;
  if (2n * rest > halfPi) {
    rest -= halfPi;
    quarter++;
  } else if (2n * rest < -halfPi) {
    rest += halfPi;
    quarter--;
  }
  // The first 53 bits, then those that follow.
  const size = BigInt(rest.toString(2).length);
  const shift = size > 120n ? size - 120n : 0n;
  const kept = rest >> shift;
  const exponent = Number(shift - BITS);
  const high = Number(kept);
  const low = Number(kept - BigInt(high));
  return {
    quarter: Number(quarter % 4n),
    rest: double(power(high, exponent), power(low, exponent)),
  };
}

function power(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
