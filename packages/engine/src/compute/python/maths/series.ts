import { HALF_PI } from './constants.ts';
import {
  add,
  addNumber,
  type Double,
  divide,
  double,
  multiply,
  negate,
  scale,
  squareRoot,
  subtract,
  sumOf,
} from './double.ts';

/** Reciprocals of factorials. */
const INVERSE_FACTORIALS: Double[] = [double(1)];
for (let n = 1; n < 30; n++) {
  INVERSE_FACTORIALS.push(divide(INVERSE_FACTORIALS[n - 1] ?? double(1), double(n)));
}
const inverseFactorial = (n: number): Double => INVERSE_FACTORIALS[n] ?? double(0);

/** Sine and cosine of at most a quarter of pi and a little. */
export function sineAndCosine(r: Double): { readonly sine: Double; readonly cosine: Double } {
  const square = negate(multiply(r, r));
  let sine = inverseFactorial(27);
  let cosine = inverseFactorial(28);
  for (let n = 25; n >= 1; n -= 2) {
    sine = add(multiply(sine, square), inverseFactorial(n));
    cosine = add(multiply(cosine, square), inverseFactorial(n + 1));
  }
  return { sine: multiply(sine, r), cosine: addNumber(multiply(cosine, square), 1) };
}

/** Angle whose sine is x, for |x| up to 0.75. */
function arcSine(x: Double): Double {
  const near = Math.asin(x.high);
  const { sine, cosine } = sineAndCosine(double(near));
  const error = divide(subtract(x, sine), cosine);
  const bend = (near * error.high * error.high) / 2;
  return addNumber(addNumber(error, bend), near);
}

/** Angle whose sine is x, from 0 up to 1, to double-double. */
export function arcSineOf(x: number): Double {
  if (x <= 0.5) return arcSine(double(x));
  // Twice the angle whose sine is the root of half of `1 - x` is left to a right angle.
  return subtract(HALF_PI, scale(arcSine(squareRoot(scale(sumOf(1, -x), 0.5))), 2));
}
