/** Cube roots of 1/4, 1/2, 1, 2 and 4. */
const ROOTS = [
  0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996,
] as const;

/**
 * The cube root of `mantissa * 2 ** exponent`, for a mantissa from 0.5 up to 1, as glibc computes it: a polynomial of
 * Remez, and one step of Halley's method. It is off by one in the last place for half of all numbers; that of 27 is
 * 3.0000000000000004. Returns the root as a factor and a power of two.
 * Source: Dirk Husung and Ulrich Drepper, `cbrt` of glibc, 1997.
 */
export function cubeRootOf(mantissa: number, exponent: number): [number, number] {
  const m = mantissa;
  const near =
    (((((0.7849323449766392 - 0.14526389938548637 * m) * m - 1.8346927748361308) * m +
      2.4469312256353444) *
      m -
      2.114994941673713) *
      m +
      1.508191937815849) *
      m +
    0.35489576504391984;
  const cube = near * near * near;
  const root = ((m + m + cube) * near) / (cube + cube + m);
  return [root * (ROOTS[2 + (exponent % 3)] as number), Math.trunc(exponent / 3)];
}
