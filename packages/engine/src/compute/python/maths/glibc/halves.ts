/** A double and its bits: the lower and the upper half. Hosts of today all keep the lower first. */
const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/** Sign, exponent and the first twenty bits of the fraction, as an integer with a sign. */
export function upperHalf(x: number): number {
  number[0] = x;
  return (halves[1] as number) | 0;
}

/** A double with another {@link upperHalf}. */
export function withUpperHalf(x: number, half: number): number {
  number[0] = x;
  halves[1] = half;
  return number[0];
}
