/** Gradient descent on the parabola of the note, f(x) = (x − 3)². */
export const lowest = 3;
export const height = (x: number) => (x - lowest) ** 2;
export const slope = (x: number) => 2 * (x - lowest);

/** x before the first step and after each one. With `zero` false, slopes add up from step to step. */
export function descend({
  rate,
  steps,
  start = 0,
  zero = true,
}: {
  readonly rate: number;
  readonly steps: number;
  readonly start?: number;
  readonly zero?: boolean;
}): number[] {
  const path = [start];
  let x = start;
  let gradient = 0;
  for (let step = 0; step < steps; step++) {
    if (zero) gradient = 0;
    gradient += slope(x);
    x -= rate * gradient;
    path.push(x);
  }
  return path;
}

/** A number of the text with a true minus sign. */
export const signed = (value: number, decimals: number) =>
  value.toFixed(decimals).replace('-', '−');
