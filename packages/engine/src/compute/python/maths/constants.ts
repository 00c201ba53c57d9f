import type { Double } from './double.ts';

/** Natural logarithm of 2 in parts whose first two have so few bits that small multiples are exact. */
export const LN2_PARTS = [
  0.6931471803691238, 1.9082149288430703e-10, 4.275175589747649e-20, -9.89608398339473e-37,
] as const;
/** Half of pi in such parts. */
export const HALF_PI_PARTS = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21, 1.0085854035872483e-37,
] as const;
export const LN2: Double = { high: Math.LN2, low: 2.3190468138462996e-17 };
export const HALF_PI: Double = { high: Math.PI / 2, low: 6.123233995736766e-17 };
export const ONE_OVER_LN2: Double = { high: Math.LOG2E, low: 2.0355273740931033e-17 };
