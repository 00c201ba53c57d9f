import { add, addNumber, type Double, divide, double, multiply, negate } from './double.ts';

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
