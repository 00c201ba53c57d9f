import { scaleByPower, split } from './scaling.ts';

/** `2 ** (n / 3)`, n from -2 to 2. */
const FACTORS = [0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996];

/**
 * Cube root by the C library's polynomial and one step of Halley's method, which is off by one in the last place for
 * half of all numbers: `cbrt(27)` is 3.0000000000000004.
 */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa: m, exponent } = split(Math.abs(x));
  const u =
    0.35489576504391984 +
    (1.508191937815849 -
      (2.114994941673713 -
        (2.4469312256353444 -
          (1.8346927748361308 - (0.7849323449766392 - 0.14526389938548637 * m) * m) * m) *
          m) *
        m) *
      m;
  const cube = u * u * u;
  const rest = exponent % 3;
  const root = ((u * (cube + 2 * m)) / (2 * cube + m)) * (FACTORS[2 + rest] as number);
  return scaleByPower(x < 0 ? -root : root, (exponent - rest) / 3);
}
