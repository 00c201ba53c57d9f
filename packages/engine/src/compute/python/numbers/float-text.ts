import { checkLength } from '../slices.ts';
import {
  type DecimalDigits,
  roundToDigits,
  roundToPlaces,
  shortestDigits,
} from './decimal-digits.ts';

/** How a float is written, before grouping and padding. */
export interface FloatLayout {
  /** As in format specifications; `r` is the shortest that is read back as the same. */
  readonly style: 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r';
  /** Digits after the point, or significant digits for `g`; none for `r`. */
  readonly precision?: number;
  /** Keep the point, and zeros at the end with `g`: the flag `#`. */
  readonly alternate?: boolean;
  /** Put `.0` at the end of what has neither point nor exponent. */
  readonly addPoint?: boolean;
  /** Drop the minus of what rounds to zero: the flag `z`. */
  readonly noNegativeZero?: boolean;
}

/**
 * A float as text, with `-` where it is negative. Source: format_float_short in Python/pystrtod.c of CPython,
 * by its documented layouts.
 */
export function formatFloat(value: number, layout: FloatLayout): string {
  const style = layout.style.toLowerCase();
  const text = Number.isFinite(value)
    ? layOut(value, layout, style)
    : `${value < 0 ? '-' : ''}${Number.isNaN(value) ? 'nan' : 'inf'}`;
  return style === layout.style ? text : text.toUpperCase();
}

function digitsOf(value: number, style: string, precision: number): DecimalDigits {
  if (style === 'e') return roundToDigits(value, precision + 1);
  if (style === 'f') return roundToPlaces(value, precision);
  if (style === 'g') return roundToDigits(value, precision);
  return shortestDigits(value);
}

function layOut(value: number, layout: FloatLayout, style: string): string {
  const { addPoint = false, alternate = false, noNegativeZero = false } = layout;
  const precision = style === 'g' ? layout.precision || 1 : (layout.precision ?? 0);
  checkLength(precision);
  const rounded = digitsOf(value, style, precision);
  const { point } = rounded;
  // All but e and f drop the zeros at the end; they and # put them back below.
  const digits = rounded.digits.replace(/0+$/, '');
  const negative = (value < 0 || Object.is(value, -0)) && !(noNegativeZero && digits === '');
  const scientific =
    style === 'e' ||
    (style === 'g' && (point <= -4 || point > precision - (addPoint ? 1 : 0))) ||
    (style === 'r' && (point <= -4 || point > 16));
  // Digits from the first one, or from the one before the point, up to where there have to be some.
  const place = scientific ? 1 : point;
  let end = digits.length;
  if (style === 'e') end = precision + 1;
  else if (style === 'f') end = place + precision;
  else if (style === 'g' && alternate) end = precision;
  if (!scientific && addPoint) end = Math.max(end, place + 1);
  const all = digits.padEnd(Math.max(0, end, place), '0');
  const whole = place > 0 ? all.slice(0, place) : '0';
  const fraction = place > 0 ? all.slice(place) : '0'.repeat(-place) + all;
  const body = fraction || alternate ? `${whole}.${fraction}` : whole;
  return (negative ? '-' : '') + body + (scientific ? exponentText(point - 1) : '');
}

const exponentText = (exponent: number): string =>
  `e${exponent < 0 ? '-' : '+'}${`${Math.abs(exponent)}`.padStart(2, '0')}`;
