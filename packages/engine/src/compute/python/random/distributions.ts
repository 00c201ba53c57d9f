import { acos, cos, exp, log, pow, sin } from '../maths/index.ts';
import { RandomError } from './choosing.ts';
import { type Generator, random } from './generator.ts';

/*
 * The distributions of `random`, with CPython 3.11's algorithms, each operation in its order.
 * Divisions by zero and domain errors are the caller's to raise: here they give infinities and nan.
 */

const TWO_PI = 2 * Math.PI;
const NORMAL_FACTOR = (4 * exp(-0.5)) / Math.sqrt(2);
const LOG_4 = log(4);
const GAMMA_LIMIT = 1 + log(4.5);

export const uniform = (generator: Generator, a: number, b: number): number =>
  a + (b - a) * random(generator);

export function triangular(
  generator: Generator,
  low: number,
  high: number,
  mode: number | null,
): number {
  const u = random(generator);
  if (mode !== null && high - low === 0) return low;
  const c = mode === null ? 0.5 : (mode - low) / (high - low);
  if (u > c) return high + (low - high) * Math.sqrt((1 - u) * (1 - c));
  return low + (high - low) * Math.sqrt(u * c);
}

export function normalVariate(generator: Generator, mu: number, sigma: number): number {
  for (;;) {
    const u1 = random(generator);
    const u2 = 1 - random(generator);
    const z = (NORMAL_FACTOR * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mu + z * sigma;
  }
}

export function gauss(generator: Generator, mu: number, sigma: number): number {
  let z = generator.nextGauss;
  generator.nextGauss = null;
  if (z === null) {
    const angle = random(generator) * TWO_PI;
    const radius = Math.sqrt(-2 * log(1 - random(generator)));
    z = cos(angle) * radius;
    generator.nextGauss = sin(angle) * radius;
  }
  return mu + z * sigma;
}

export const logNormalVariate = (generator: Generator, mu: number, sigma: number): number =>
  exp(normalVariate(generator, mu, sigma));

export const exponentialVariate = (generator: Generator, lambda: number): number =>
  -log(1 - random(generator)) / lambda;

export function vonMisesVariate(generator: Generator, mu: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * random(generator);
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * random(generator));
    const d = z / (r + z);
    const u = random(generator);
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const turn = random(generator) > 0.5 ? mu + acos(f) : mu - acos(f);
  const rest = turn % TWO_PI;
  return rest < 0 ? rest + TWO_PI : rest;
}

/** Throws {@link RandomError} unless both are positive. */
export function gammaVariate(generator: Generator, alpha: number, beta: number): number {
  if (!(alpha > 0) || !(beta > 0)) {
    throw new RandomError('gammavariate: alpha and beta must be > 0.0');
  }
  if (alpha > 1) {
    const inverse = Math.sqrt(2 * alpha - 1);
    const b = alpha - LOG_4;
    const c = alpha + inverse;
    for (;;) {
      const u1 = random(generator);
      if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
      const u2 = 1 - random(generator);
      const v = log(u1 / (1 - u1)) / inverse;
      const x = alpha * exp(v);
      const z = u1 * u1 * u2;
      const r = b + c * v - x;
      if (r + GAMMA_LIMIT - 4.5 * z >= 0 || r >= log(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - random(generator)) * beta;
  for (;;) {
    const b = (Math.E + alpha) / Math.E;
    const p = b * random(generator);
    const x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha);
    const u = random(generator);
    if (p > 1 ? u <= pow(x, alpha - 1) : u <= exp(-x)) return x * beta;
  }
}

export function betaVariate(generator: Generator, alpha: number, beta: number): number {
  const y = gammaVariate(generator, alpha, 1);
  return y === 0 ? 0 : y / (y + gammaVariate(generator, beta, 1));
}

export const paretoVariate = (generator: Generator, alpha: number): number =>
  pow(1 - random(generator), -1 / alpha);

export const weibullVariate = (generator: Generator, alpha: number, beta: number): number =>
  alpha * pow(-log(1 - random(generator)), 1 / beta);
