import { exp } from './glibc/exponential.ts';
import { log } from './glibc/logarithm.ts';
import { pow } from './glibc/power.ts';
import { cos, sin } from './glibc/sine.ts';

/*
 * The gamma function by Lanczos' approximation with g = 6.0246… and 13 terms, the coefficients that
 * Boost publishes and CPython uses; each operation in CPython's order.
 */

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
  186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
/** Coefficients of x (x + 1) … (x + 11). */
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
  66, 1,
];

function lanczosSum(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let index = NUMERATOR.length - 1; index >= 0; index--) {
      above = above * x + (NUMERATOR[index] ?? 0);
      below = below * x + (DENOMINATOR[index] ?? 0);
    }
  } else {
    for (let index = 0; index < NUMERATOR.length; index++) {
      above = above / x + (NUMERATOR[index] ?? 0);
      below = below / x + (DENOMINATOR[index] ?? 0);
    }
  }
  return above / below;
}

/** Sine of pi x for x >= 0. */
function sinePi(x: number): number {
  const y = x % 2;
  switch (Math.round(2 * y)) {
    case 0:
      return sin(Math.PI * y);
    case 1:
      return cos(Math.PI * (y - 0.5));
    case 2:
      return sin(Math.PI * (1 - y));
    case 3:
      return -cos(Math.PI * (y - 1.5));
    default:
      return sin(Math.PI * (y - 2));
  }
}

/** The gamma function; nan where it has a pole, infinite where it is too large. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= 23) {
      let product = 1;
      for (let factor = 2; factor < x; factor++) product *= factor;
      return product;
    }
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / -sinePi(size) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  const z = ((size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size) * G) / y;
  const large = size >= 140;
  const power = large ? pow(y, size / 2 - 0.25) : pow(y, size - 0.5);
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinePi(size) / size) * exp(y)) / lanczosSum(size);
    result -= z * result;
    result /= power;
    return large ? result / power : result;
  }
  result = lanczosSum(size) / exp(y);
  result += z * result;
  result *= power;
  return large ? result * power : result;
}

const LOG_PI = 1.1447298858494002;

/** Logarithm of the size of the gamma function; infinite at its poles. */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.POSITIVE_INFINITY : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - G;
  result += (size - 0.5) * (log(size + G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinePi(size))) - log(size) - result : result;
}
