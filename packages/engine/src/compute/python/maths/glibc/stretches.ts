/** A positive number as `2 ** exponent * rest`, and in which of 128 stretches the rest lies. */
export interface Stretch {
  exponent: number;
  rest: number;
  index: number;
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

const stretch: Stretch = { exponent: 0, rest: 0, index: 0 };

/**
 * Takes a positive finite number apart, for rests that begin with a double of this upper half. The answer is the same
 * object every time.
 */
export function stretchOf(x: number, lowest: number): Stretch {
  const isSubnormal = x < 2 ** -1022;
  number[0] = isSubnormal ? x * 2 ** 52 : x;
  const upper = halves[1] as number;
  const above = upper - lowest;
  stretch.exponent = (above >> 20) - (isSubnormal ? 52 : 0);
  stretch.index = (above >>> 13) & 127;
  halves[1] = upper - (above & 0xfff0_0000);
  stretch.rest = number[0];
  return stretch;
}
