import { fused } from './fused.ts';

/** Polynomial of coefficients from the highest on, each step fused. */
export function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = coefficients[0] as number;
  for (let place = 1; place < coefficients.length; place += 1) {
    sum = fused(sum, x, coefficients[place] as number);
  }
  return sum;
}

/** The same of coefficients in a table, from one place down to another. */
export function fromTable(table: Float64Array, x: number, first: number, last: number): number {
  let sum = table[first] as number;
  for (let place = first - 1; place >= last; place -= 1) {
    sum = fused(sum, x, table[place] as number);
  }
  return sum;
}
