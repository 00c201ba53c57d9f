/** A double and its bits: the lower and the upper half. Hosts of today all keep the lower first. */
const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/**
 * `a * b + c`, rounded once, as the fused instruction of the processor has it, for factors below 2 ** 996 whose product
 * is above 2 ** -960.
 * Source: Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms using rounding to
 * odd", 2008.
 */
export function fused(a: number, b: number, c: number): number {
  const product = a * b;
  const ta = SPLITTER * a;
  const aHigh = ta - (ta - a);
  const aLow = a - aHigh;
  const tb = SPLITTER * b;
  const bHigh = tb - (tb - b);
  const bLow = b - bHigh;
  const productRest = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  const sum = product + c;
  const part = sum - product;
  const sumRest = product - (sum - part) + (c - part);
  const rest = sumRest + productRest;
  const other = rest - sumRest;
  const lost = sumRest - (rest - other) + (productRest - other);
  const result = sum + rest * MORE;
  // What was lost matters only where the rest is just between two results.
  return lost === 0 || result !== sum + rest * LESS ? sum + towardsOdd(rest, lost) : result;
}

/** A number times these is another number next to it, or next but one. */
const MORE = 1 + 2 ** -52;
const LESS = 1 - 2 ** -52;

/** What was rounded, rounded to odd instead: a later rounding then sees on which side of it the whole was. */
function towardsOdd(rounded: number, lost: number): number {
  if (lost === 0) return rounded;
  number[0] = rounded;
  const low = halves[0] as number;
  if ((low & 1) !== 0) return rounded;
  if (lost > 0 === rounded > 0) halves[0] = low | 1;
  else {
    halves[0] = low - 1;
    if (low === 0) halves[1] = (halves[1] as number) - 1;
  }
  return number[0];
}
