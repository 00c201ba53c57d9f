import { type LongDouble, quotient } from './long-double.ts';

/** What stands between `%` and the letter of a conversion. */
export interface ConversionFlags {
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Digits after the point that can be other than zero: the smallest long double has so many. */
const MOST_DIGITS = 16_500;

/** Fills a number up to its width: with zeros after the sign, or with blanks. */
function padNumber(sign: string, digits: string, flags: ConversionFlags): string {
  const length = sign.length + digits.length;
  if (length >= flags.width) return sign + digits;
  if (flags.left) return (sign + digits).padEnd(flags.width);
  if (flags.zero) return sign + digits.padStart(flags.width - sign.length, '0');
  return (sign + digits).padStart(flags.width);
}

function signOf(negative: boolean, flags: ConversionFlags): string {
  if (negative) return '-';
  return flags.plus ? '+' : flags.space ? ' ' : '';
}

/** `%d`, `%u`, `%x`, `%X`, `%o` of a 64-bit integer. */
export function formatInteger(letter: string, value: bigint, flags: ConversionFlags): string {
  const isSigned = letter === 'd' || letter === 'i';
  const magnitude = isSigned ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  const base = letter === 'o' ? 8 : letter === 'x' || letter === 'X' ? 16 : 10;
  let digits = magnitude.toString(base);
  if (flags.precision !== undefined) {
    digits = flags.precision === 0 && magnitude === 0n ? '' : digits.padStart(flags.precision, '0');
  }
  let sign = isSigned ? signOf(value < 0n, flags) : '';
  if (flags.alternate && base === 8 && !digits.startsWith('0')) digits = `0${digits}`;
  if (flags.alternate && base === 16 && magnitude !== 0n) sign = '0x';
  const text = padNumber(sign, digits, {
    ...flags,
    zero: flags.zero && flags.precision === undefined,
  });
  return letter === 'X' ? text.toUpperCase() : text;
}

/** `%f`, `%e`, `%g`, `%a` and their capitals. Source: ISO C, 7.21.6.1. */
export function formatFloat(letter: string, value: LongDouble, flags: ConversionFlags): string {
  const sign = signOf(value.negative, flags);
  const kind = letter.toLowerCase();
  let text: string;
  if (value.kind !== 'finite') {
    const word = value.kind === 'infinite' ? 'inf' : 'nan';
    text = padNumber(sign, word, { ...flags, zero: false });
  } else if (kind === 'a') {
    text = padNumber(`${sign}0x`, hexadecimal(value.mantissa, value.exponent, flags), flags);
  } else text = padNumber(sign, decimal(kind, value.mantissa, value.exponent, flags), flags);
  return letter === kind ? text : text.toUpperCase();
}

function decimal(kind: string, mantissa: bigint, exponent: number, flags: ConversionFlags): string {
  const precision = flags.precision ?? 6;
  if (kind === 'f') return fixed(mantissa, exponent, precision, flags.alternate);
  if (kind === 'e') return scientific(mantissa, exponent, precision, flags.alternate).text;
  const digits = precision === 0 ? 1 : precision;
  const asScientific = scientific(mantissa, exponent, digits - 1, flags.alternate);
  const text =
    asScientific.power < -4 || asScientific.power >= digits
      ? asScientific.text
      : fixed(mantissa, exponent, digits - 1 - asScientific.power, flags.alternate);
  if (flags.alternate) return text;
  return text.replace(/(\.[0-9]*?)0*(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}

/** `mantissa * 2 ** exponent * 10 ** power`, rounded. */
function scaled(mantissa: bigint, exponent: number, power: number): bigint {
  const up = (power > 0 ? 10n ** BigInt(power) : 1n) * (exponent > 0 ? 1n << BigInt(exponent) : 1n);
  const down =
    (power < 0 ? 10n ** BigInt(-power) : 1n) * (exponent < 0 ? 1n << BigInt(-exponent) : 1n);
  return quotient(mantissa * up, down);
}

function fixed(mantissa: bigint, exponent: number, precision: number, point: boolean): string {
  const exact = Math.min(precision, MOST_DIGITS);
  const digits = scaled(mantissa, exponent, exact)
    .toString()
    .padStart(exact + 1, '0');
  const whole = digits.slice(0, digits.length - exact);
  const fraction = digits.slice(digits.length - exact).padEnd(precision, '0');
  return fraction === '' && !point ? whole : `${whole}.${fraction}`;
}

function scientific(
  mantissa: bigint,
  exponent: number,
  precision: number,
  point: boolean,
): { readonly text: string; readonly power: number } {
  const exact = Math.min(precision, MOST_DIGITS);
  let power = 0;
  let digits = '0'.repeat(exact + 1);
  if (mantissa !== 0n) {
    // The estimate of the decimal exponent is off by one at most.
    power = Math.floor((exponent + mantissa.toString(2).length - 1) * Math.LOG10E * Math.LN2);
    digits = scaled(mantissa, exponent, exact - power).toString();
    while (digits.length !== exact + 1) {
      power += digits.length > exact + 1 ? 1 : -1;
      digits = scaled(mantissa, exponent, exact - power).toString();
    }
  }
  const fraction = digits.slice(1).padEnd(precision, '0');
  const tail = `e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return {
    text: `${digits[0] ?? ''}${fraction === '' && !point ? '' : '.'}${fraction}${tail}`,
    power,
  };
}

/** The digits of `%a`: the first is the upper four bits of the mantissa. */
function hexadecimal(mantissa: bigint, exponent: number, flags: ConversionFlags): string {
  if (mantissa === 0n) {
    const zeros = '0'.repeat(flags.precision ?? 0);
    return `0${zeros === '' ? '' : `.${zeros}`}p+0`;
  }
  let value = mantissa;
  let power = exponent + 60;
  let digits = 15;
  if (flags.precision !== undefined && flags.precision < 15) {
    digits = flags.precision;
    value = quotient(mantissa, 1n << BigInt(4 * (15 - digits)));
    if (value.toString(16).length > digits + 1) {
      value >>= 4n;
      power += 4;
    }
  }
  const text = value.toString(16).padStart(digits + 1, '0');
  let fraction = text.slice(1);
  if (flags.precision === undefined) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.padEnd(flags.precision, '0');
  const point = fraction === '' && !flags.alternate ? '' : '.';
  return `${text[0] ?? ''}${point}${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}
