import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of pseudo-random numbers. The same seed gives the same stream everywhere. */
export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  next(): number;
  /**
   * A whole number, each of `min`..`max` (both included) equally likely, but for a bias below
   * 2^-53 times their count.
   */
  integer(min: number, max: number): number;
  /** A copy of `items` in random order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
  /** A waiting time of a Poisson process with `mean` time between events, in the unit of `mean`. */
  exponential(mean: number): number;
}

/** Draws until the state of a small seed, mostly zeros and ones, is well mixed. */
const WARM_UP_DRAWS = 32;

function warmedUp(seed: number): ReturnType<typeof xoroshiro128plus> {
  const generator = xoroshiro128plus(seed);
  for (let draw = 0; draw < WARM_UP_DRAWS; draw++) generator.next();
  return generator;
}

/** A generator (xoroshiro128+) started from a whole-number seed. */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed ${seed} is not a whole number`);
  // Most machines never draw.
  let generator: ReturnType<typeof xoroshiro128plus> | undefined;
  const next = () => {
    generator ??= warmedUp(seed);
    return uniformFloat64(generator);
  };
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    integer,
    shuffle<T>(items: readonly T[]): T[] {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last);
        // Both indices lie in 0..length - 1.
        const moved = shuffled[last] as T;
        shuffled[last] = shuffled[other] as T;
        shuffled[other] = moved;
      }
      return shuffled;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}
