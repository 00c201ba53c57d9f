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
