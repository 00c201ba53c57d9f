import { finish, type Sliced, type Slices } from '../slices.ts';
import { absolute, atMostBits, bitLength, type Int, int } from './int.ts';
import { divisionInSlices } from './int-product.ts';
import { DIRECT } from './int-text.ts';

/** `round(a, digits)` of an int: with negative digits to a multiple of ten, ties to the even one. */
export function roundInt(a: Int, digits: Int): Sliced<Int> {
  if (digits >= 0) return a;
  // A power of ten that is more than twice the number rounds it to 0.
  if (-Number(digits) > bitLength(a) * 0.30103 + 2) return 0;
  const rounded = roundInSlices(a, digits);
  return atMostBits(a) <= DIRECT ? finish(rounded) : rounded;
}

function* roundInSlices(a: Int, digits: Int): Slices<Int> {
  const unit = 10n ** BigInt(absolute(digits));
  const magnitude = BigInt(absolute(a));
  const [quotient, rest] = yield* divisionInSlices(magnitude, unit);
  const up = 2n * rest > unit || (2n * rest === unit && (quotient & 1n) === 1n);
  const result = magnitude - rest + (up ? unit : 0n);
  return int(a < 0 ? -result : result);
}
