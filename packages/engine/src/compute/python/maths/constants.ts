import type { Double } from './double.ts';

/** Half of pi in parts whose first two have so few bits that small multiples are exact. */
export const HALF_PI_PARTS = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21, 1.0085854035872483e-37,
] as const;
export const HALF_PI: Double = { high: Math.PI / 2, low: 6.123233995736766e-17 };
