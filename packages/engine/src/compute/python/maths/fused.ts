/*
 * What the C library under CPython asks of the processor beyond doubles' four operations: a product and a sum in one
 * rounding, and the bits of a double.
 */

const buffer = new ArrayBuffer(8);
const doubles = new Float64Array(buffer);
const words = new Uint32Array(buffer);
/** Which of the two words has sign and exponent: the host's order of bytes decides. */
const HIGH = /* @__PURE__ */ placeOfHigh();
const LOW = 1 - HIGH;

function placeOfHigh(): 0 | 1 {
  doubles[0] = 1;
  return words[1] === 0 ? 0 : 1;
}

/** Sign, exponent and the first twenty bits of the fraction, as an integer of 32 bits with a sign. */
export function highWord(x: number): number {
  doubles[0] = x;
  return (words[HIGH] as number) | 0;
}

/** A double with another {@link highWord}. */
export function withHighWord(x: number, word: number): number {
  doubles[0] = x;
  words[HIGH] = word;
  return doubles[0];
}

/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/**
 * `a * b + c` rounded once, ties to even. Exact as long as the product is below 2 ** 996 and its last bit, 106 places
 * after its first, above 2 ** -1074.
 */
export function multiplyAdd(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  // What was rounded off the product (Dekker) and off the sum (Knuth).
  const ta = SPLITTER * a;
  const aHigh = ta - (ta - a);
  const aLow = a - aHigh;
  const tb = SPLITTER * b;
  const bHigh = tb - (tb - b);
  const bLow = b - bHigh;
  const offProduct = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  const part = sum - product;
  const offSum = product - (sum - part) + (c - part);
  const rest = offProduct + offSum;
  const taken = rest - offProduct;
  const offRest = offProduct - (rest - taken) + (offSum - taken);
  if (offRest === 0) return sum + rest;
  // Rounded to odd, so that the last rounding sees that it is not on the middle (Boldo and Melquiond, "Emulation of
  // FMA and correctly rounded sums: proved algorithms using rounding to odd", 2008).
  doubles[0] = rest;
  const low = words[LOW] as number;
  if ((low & 1) === 0) {
    if (rest > 0 === offRest > 0) words[LOW] = low + 1;
    else {
      if (low === 0) words[HIGH] = (words[HIGH] as number) - 1;
      words[LOW] = low - 1;
    }
  }
  return sum + doubles[0];
}
