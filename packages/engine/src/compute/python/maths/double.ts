/**
 * An unevaluated sum of two doubles, of which the second is below half a unit in the last place of
 * the first: about 106 bits (Dekker, "A floating-point technique for extending the available
 * precision", 1971).
 */
export interface Double {
  readonly high: number;
  readonly low: number;
}

export const double = (high: number, low = 0): Double => ({ high, low });

/** The sum of two numbers, exactly. */
function sumOf(a: number, b: number): Double {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** The same when |a| >= |b|. */
function quickSumOf(a: number, b: number): Double {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** The product of two numbers, exactly (unless a part overflows or underflows). */
export function productOf(a: number, b: number): Double {
  const high = a * b;
  const ta = SPLITTER * a;
  const aHigh = ta - (ta - a);
  const aLow = a - aHigh;
  const tb = SPLITTER * b;
  const bHigh = tb - (tb - b);
  const bLow = b - bHigh;
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

export function add(a: Double, b: Double): Double {
  const s = sumOf(a.high, b.high);
  const t = sumOf(a.low, b.low);
  const u = quickSumOf(s.high, s.low + t.high);
  return quickSumOf(u.high, u.low + t.low);
}

export function addNumber(a: Double, b: number): Double {
  const s = sumOf(a.high, b);
  return quickSumOf(s.high, s.low + a.low);
}

export const negate = (a: Double): Double => ({ high: -a.high, low: -a.low });

const subtract = (a: Double, b: Double): Double => add(a, negate(b));

export function multiply(a: Double, b: Double): Double {
  const p = productOf(a.high, b.high);
  return quickSumOf(p.high, p.low + a.high * b.low + a.low * b.high);
}

function multiplyNumber(a: Double, b: number): Double {
  const p = productOf(a.high, b);
  return quickSumOf(p.high, p.low + a.low * b);
}

export function divide(a: Double, b: Double): Double {
  const first = a.high / b.high;
  const rest = subtract(a, multiplyNumber(b, first));
  const second = rest.high / b.high;
  const last = subtract(rest, multiplyNumber(b, second));
  return addNumber(quickSumOf(first, second), last.high / b.high);
}

export function squareRoot(a: Double): Double {
  if (a.high === 0) return a;
  const root = Math.sqrt(a.high);
  const rest = subtract(a, productOf(root, root));
  return quickSumOf(root, rest.high / (2 * root));
}

/** The nearest double. */
export const nearest = (a: Double): number => a.high + a.low;
