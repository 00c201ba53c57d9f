import { OperationError } from '../operation-error.ts';
import { partsOfFloat } from './decimal-digits.ts';
import { trimAscii } from './float-of-text.ts';
import { bitLength } from './int.ts';

/** `float.hex()` */
export function toHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude === Number.POSITIVE_INFINITY) return `${sign}inf`;
  if (magnitude === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = partsOfFloat(magnitude);
  // A subnormal keeps the exponent of the smallest normal number.
  const power = Math.max(-1022, exponent + bitLength(mantissa) - 1);
  const scaled = mantissa << BigInt(exponent - power + 52);
  const whole = scaled >> 52n;
  const fraction = (scaled & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  return `${sign}0x${whole}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const HEX =
  /^([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)$/i;

const tooLarge = () =>
  new OperationError('OverflowError', 'hexadecimal value too large to represent as a float');

/** `float.fromhex(text)`: rounded once, ties to even. */
export function fromHex(text: string): number {
  const found = HEX.exec(trimAscii(text));
  const [, sign, infinite, notNumber, whole = '', fraction = '', power = '0'] = found ?? [];
  if (found === null || !(infinite || notNumber || whole || fraction)) {
    throw new OperationError('ValueError', 'invalid hexadecimal floating-point string');
  }
  const factor = sign === '-' ? -1 : 1;
  if (infinite) return factor * Number.POSITIVE_INFINITY;
  if (notNumber) return Number.NaN;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return factor * 0;
  // Digits beyond those that can matter are put into one.
  const kept = digits.slice(0, 40);
  const sticky = /[^0]/.test(digits.slice(40)) ? 1n : 0n;
  const mantissa = (BigInt(`0x${kept}`) << 1n) | sticky;
  const exponent = Number(power) + 4 * (digits.length - kept.length - fraction.length) - 1;
  const top = bitLength(mantissa) + exponent;
  if (top > 1024) throw tooLarge();
  if (top < -1080) return factor * 0;
  // The number of units of the last place that the result has, 2^-1074 at the least.
  const unit = Math.max(-1074, top - 53);
  const cut = unit - exponent;
  const units = cut <= 0 ? mantissa << BigInt(-cut) : roundShift(mantissa, cut);
  const value = Number(units) * 2 ** Math.max(unit, -1000) * 2 ** Math.min(0, unit + 1000);
  if (value === Number.POSITIVE_INFINITY) throw tooLarge();
  return factor * value;
}

function roundShift(value: bigint, bits: number): bigint {
  const shift = BigInt(bits);
  const floor = value >> shift;
  const rest = value - (floor << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && (floor & 1n) === 1n) ? floor + 1n : floor;
}
