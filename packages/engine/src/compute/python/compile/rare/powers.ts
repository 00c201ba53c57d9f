import { powerOfComplex } from '../../numbers/index.ts';
import { PyComplex, PyFloat, type Value } from '../../objects/index.ts';

/** A power of constants that is complex; `undefined` for what are no numbers. */
export function complexPower(left: Value, right: Value): Value | undefined {
  const base = asComplex(left);
  const exponent = asComplex(right);
  if (base === undefined || exponent === undefined) return undefined;
  const { real, imaginary } = powerOfComplex(base, exponent);
  return new PyComplex(real, imaginary);
}

function asComplex(value: Value) {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloat) return { real: value.value, imaginary: 0 };
  const isWhole = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  return isWhole ? { real: Number(value), imaginary: 0 } : undefined;
}
