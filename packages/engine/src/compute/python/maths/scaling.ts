/** `value * 2 ** exponent`, rounded once. */
export function scaleByPower(value: number, exponent: number): number {
  let scaled = value;
  let left = exponent;
  while (left > 1000) {
    scaled *= 2 ** 1000;
    left -= 1000;
    if (!Number.isFinite(scaled)) return scaled;
  }
  if (left >= -1000) return scaled * 2 ** left;
  // In one step at the end: two roundings among the subnormal numbers would not be the same.
  while (left < -1000 && Math.abs(scaled) > 2 ** 60) {
    const step = Math.min(-1000 - left, 900);
    scaled *= 2 ** -step;
    left += step;
  }
  while (left < -1074) {
    scaled *= 2 ** -60;
    left += 60;
    if (scaled === 0) return scaled;
  }
  return scaled * 2 ** left;
}

/** A finite number other than 0 as `mantissa * 2 ** exponent` with 0.5 <= |mantissa| < 1. */
export function split(x: number): { mantissa: number; exponent: number } {
  let mantissa = x;
  let exponent = 0;
  if (Math.abs(mantissa) < 2 ** -1000) {
    mantissa *= 2 ** 100;
    exponent = -100;
  }
  const size = Math.floor(Math.log2(Math.abs(mantissa))) + 1;
  // In two steps: 2 ** 1024 is no number.
  mantissa = mantissa / 2 ** Math.trunc(size / 2) / 2 ** (size - Math.trunc(size / 2));
  exponent += size;
  if (Math.abs(mantissa) >= 1) return { mantissa: mantissa / 2, exponent: exponent + 1 };
  if (Math.abs(mantissa) < 0.5) return { mantissa: mantissa * 2, exponent: exponent - 1 };
  return { mantissa, exponent };
}
