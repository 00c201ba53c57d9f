// cspell:ignore KMGTPEZY inity
import { compareVersions } from '../formats/version-order.ts';

/** What a key is compared by: a text or numbers, whatever its order made of it. */
export interface Order<Value> {
  prepare(text: string): Value;
  compare(a: Value, b: Value): number;
  /** A number of the same order, where there is one; equal for values that may still differ. */
  readonly rank?: (value: Value) => number;
}

/** An order whose prepared values nobody else looks into. */
export type AnyOrder = Order<unknown>;

function orderOf<Value>(order: Order<Value>): AnyOrder {
  return order as AnyOrder;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order for some letters of sort's options. Texts are of bytes. `random` draws numbers in [0, 1). */
export function orderFor(letters: ReadonlySet<string>, random: () => number): AnyOrder {
  if (letters.has('n')) return orderOf(NUMERIC);
  if (letters.has('h')) return orderOf(HUMAN);
  if (letters.has('g')) return orderOf(GENERAL);
  if (letters.has('M')) return orderOf(MONTHS);
  const reduce = reduction(letters);
  if (letters.has('R')) return orderOf(createRandomOrder(reduce, random));
  if (letters.has('V')) return orderOf({ prepare: reduce, compare: compareVersions });
  return orderOf({ prepare: reduce, compare: compareTexts });
}

/** What is left of a text for `-d`, `-i` and `-f`. */
function reduction(letters: ReadonlySet<string>): (text: string) => string {
  const dictionary = letters.has('d');
  const printable = letters.has('i');
  const fold = letters.has('f');
  if (!dictionary && !printable && !fold) return (text) => text;
  return (text) => {
    let left = text;
    if (dictionary) left = left.replace(/[^\t\n 0-9A-Za-z]/g, '');
    if (printable) left = left.replace(/[^ -~]/g, '');
    return fold ? left.replace(/[a-z]+/g, (lower) => lower.toUpperCase()) : left;
  };
}

/** A decimal number of any length: its value where that is exact, and its digits. */
interface Decimal {
  readonly value: number;
  /** Absent when `value` is exact. */
  readonly exact?: {
    readonly negative: boolean;
    readonly whole: string;
    readonly fraction: string;
  };
}

/** Digits of which a host number keeps every one. */
const EXACT_DIGITS = 15;

const DECIMAL = /^[ \t\n]*(-?)(\d*)(?:\.(\d*))?/;

function parseDecimal(text: string): Decimal {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole.length + fraction.length <= EXACT_DIGITS) {
    const value = Number(`${whole}.${fraction}0`);
    return { value: sign === '-' && value !== 0 ? -value : value };
  }
  const exact = {
    whole: whole.replace(/^0+/, ''),
    fraction: fraction.replace(/0+$/, ''),
    negative: sign === '-',
  };
  return { value: Number(`${sign}${whole}.${fraction}0`), exact };
}

function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.exact === undefined && b.exact === undefined) return a.value - b.value;
  if (a.value < 0 !== b.value < 0) return a.value < 0 ? -1 : 1;
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const magnitude =
    x.whole.length - y.whole.length ||
    compareTexts(x.whole, y.whole) ||
    compareTexts(x.fraction, y.fraction);
  return a.value < 0 ? -magnitude : magnitude;
}

function digitsOf({ value, exact }: Decimal): {
  readonly whole: string;
  readonly fraction: string;
} {
  if (exact !== undefined) return exact;
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(EXACT_DIGITS).split('.');
  return { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
}

const NUMERIC: Order<Decimal> = {
  prepare: parseDecimal,
  compare: compareDecimals,
  rank: ({ value }) => value,
};

const UNITS = 'KMGTPEZY';

const HUMAN: Order<{ readonly number: Decimal; readonly unit: number }> = {
  prepare(text) {
    const matched = DECIMAL.exec(text)?.[0] ?? '';
    const letter = /\d\.?$/.test(matched) ? text.charAt(matched.length) : '';
    const unit = letter === '' ? 0 : UNITS.indexOf(letter === 'k' ? 'K' : letter) + 1;
    const number = parseDecimal(matched);
    // Units come first in the comparison; below zero the greater is the smaller.
    return { number, unit: number.value === 0 ? 0 : Math.sign(number.value) * unit };
  },
  compare: (a, b) =>
    Math.sign(a.number.value) - Math.sign(b.number.value) ||
    a.unit - b.unit ||
    compareDecimals(a.number, b.number),
};

const GENERAL_NUMBER =
  /^\s*([-+]?)(?:(0[xX][\da-fA-F]+)|((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(inf(?:inity)?)|(nan))/i;

/** What is no number comes before what is none by name (NaN), and that before all numbers. */
const GENERAL: Order<{ readonly rank: 0 | 1 | 2; readonly value: number }> = {
  prepare(text) {
    const match = GENERAL_NUMBER.exec(text);
    if (match === null) return { rank: 0, value: 0 };
    const [, sign, hexadecimal, decimal, infinite] = match;
    const digits = hexadecimal ?? decimal;
    if (digits === undefined && infinite === undefined) return { rank: 1, value: 0 };
    const value = digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
    return { rank: 2, value: sign === '-' ? -value : value };
  },
  compare: (a, b) => a.rank - b.rank || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
};

const MONTH_NAMES = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];

const MONTHS: Order<number> = {
  prepare: (text) =>
    MONTH_NAMES.indexOf(
      text
        .replace(/^[ \t\n]+/, '')
        .slice(0, 3)
        .toUpperCase(),
    ),
  compare: (a, b) => a - b,
};

/** Shuffles, with equal keys side by side. */
function createRandomOrder(
  reduce: (text: string) => string,
  random: () => number,
): Order<{ readonly place: number; readonly text: string }> {
  const places = new Map<string, number>();
  return {
    prepare(whole) {
      const text = reduce(whole);
      const place = places.get(text) ?? random();
      places.set(text, place);
      return { place, text };
    },
    compare: (a, b) => a.place - b.place || compareTexts(a.text, b.text),
  };
}
