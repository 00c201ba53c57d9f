/** A positive decimal: `0.d1d2d3… × 10^point`. */
export interface DecimalDigits {
  readonly digits: string;
  readonly point: number;
}

/** A finite float as `mantissa × 2^exponent` with an odd mantissa, or 0. */
export function partsOfFloat(value: number): {
  readonly mantissa: bigint;
  readonly exponent: number;
} {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  let mantissa = bits & ((1n << 52n) - 1n);
  if (field) mantissa |= 1n << 52n;
  let exponent = Math.max(field, 1) - 1075;
  if (mantissa === 0n) return { mantissa: 0n, exponent: 0 };
  for (; (mantissa & 1n) === 0n; exponent++) mantissa >>= 1n;
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent };
}

/** More places than any float has. */
const ALL_PLACES = 1100;

/** `|value| × 10^places` rounded to an integer, ties to even; exactly. */
function scaledExactly(value: number, places: number): bigint {
  const { mantissa, exponent } = partsOfFloat(Math.abs(value));
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  const floor = numerator / denominator;
  const twice = 2n * (numerator - floor * denominator);
  const up = twice > denominator || (twice === denominator && (floor & 1n) === 1n);
  return up ? floor + 1n : floor;
}

/** The text of an unsigned whole number and its exponent of ten as digits and point. */
function toDigits(whole: string, exponent: number): DecimalDigits {
  const first = whole.search(/[1-9]/);
  if (first < 0) return { digits: '', point: 0 };
  return { digits: whole.slice(first), point: whole.length - first + exponent };
}

/** From what the host writes: `12.5`, `1.25e-7`. */
function fromHost(text: string): DecimalDigits {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const point = mantissa.indexOf('.');
  const places = point < 0 ? 0 : mantissa.length - point - 1;
  return toDigits(mantissa.replace('.', ''), Number(exponent) - places);
}

/**
 * The magnitude of a finite float rounded to so many places after the point (before it, when negative), on its
 * exact value, ties to even: what `'%.nf'` and `round` need. No digits for 0. Trailing zeros are kept, up to
 * 1,100 places.
 */
export function roundToPlaces(value: number, places: number): DecimalDigits {
  const magnitude = Math.abs(value);
  if (places >= 0 && places <= 100 && magnitude < 1e21) {
    // The host rounds ties up. At a tie, the value is an odd multiple of 2^-(places + 1).
    const doubled = magnitude * 2 ** (places + 1);
    if (!(Number.isInteger(doubled) && doubled % 2 === 1))
      return fromHost(magnitude.toFixed(places));
  }
  if (places < -310) return { digits: '', point: 0 };
  const exact = Math.min(places, ALL_PLACES);
  return toDigits(`${scaledExactly(value, exact)}`, -exact);
}

/**
 * The magnitude of a finite float rounded to so many significant digits, at least 1, on its exact value, ties to
 * even: what `'%.ne'` and `'%.ng'` need. Of 0, one digit `0`. Trailing zeros are kept, up to 1,100 digits.
 */
export function roundToDigits(value: number, count: number): DecimalDigits {
  if (value === 0) return { digits: '0', point: 1 };
  const magnitude = Math.abs(value);
  if (count <= 100) {
    // The host rounds ties up. At a tie, one digit more is a 5 and is exact.
    const longer = count < 100 ? magnitude.toExponential(count) : '';
    const mayTie = /5e/.test(longer) && Number(longer) === magnitude;
    if (count < 100 && !mayTie) return fromHost(magnitude.toExponential(count - 1));
  }
  const exact = Math.min(count, ALL_PLACES);
  const { point } = fromHost(magnitude.toExponential(20));
  const roundAt = (places: number) => toDigits(`${scaledExactly(value, places)}`, -places);
  const found = roundAt(exact - point);
  // The estimate of the point or the rounding, from 99…9 to 100…0, can be off by one.
  const extra = found.digits.length - exact;
  return extra === 0 ? found : roundAt(exact - point - extra);
}

/** The shortest digits that are read back as the same float. */
export function shortestDigits(value: number): DecimalDigits {
  if (value === 0) return { digits: '0', point: 1 };
  return fromHost(Math.abs(value).toExponential());
}
