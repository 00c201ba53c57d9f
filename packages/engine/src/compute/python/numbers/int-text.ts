import { OperationError, UnreadableText } from '../operation-error.ts';
import { finish, type Sliced, type Slices } from '../slices.ts';
import { reprOfBytes, reprOfText } from '../unicode/index.ts';
import { toAsciiNumber } from './ascii-digits.ts';
import { absoluteBig, atMostBits, bitLength, checkBits, type Int, int } from './int.ts';
import { DEFAULT_DIGIT_LIMIT } from './int-at-once.ts';
import { divisionInSlices, productInSlices } from './int-product.ts';

/** Below so many digits a limit is not looked at. Source: `_PY_LONG_MAX_STR_DIGITS_THRESHOLD`. */
const UNCHECKED_DIGITS = 640;

/** Bits of a number that the host converts to or from decimal in one piece, at the square of its length. */
export const DIRECT = 2 ** 16;
/** Decimal digits that are surely no more than {@link DIRECT} bits. */
const DIRECT_DIGITS = 2 ** 14;

const tooLong = (limit: number, digits?: number) =>
  new OperationError(
    'ValueError',
    `Exceeds the limit (${limit} digits) for integer string conversion${
      digits === undefined ? '' : `: value has ${digits} digits`
    }; use sys.set_int_max_str_digits() to increase the limit`,
  );

/** `str(a)`; `limit` is `sys.get_int_max_str_digits()`, 0 for none. */
export function toDecimal(a: Int, limit = DEFAULT_DIGIT_LIMIT): Sliced<string> {
  if (typeof a === 'number') return `${a}`;
  const most = atMostBits(a);
  if (limit > 0 && most > 3 * UNCHECKED_DIGITS) {
    // Digits are more than 0.30102 of the bits: whatever is far above the limit is not converted.
    if (Math.floor((bitLength(a) - 1) * 0.30102) + 1 > limit) throw tooLong(limit);
    const text = a.toString();
    if (text.length - (a < 0n ? 1 : 0) > limit) throw tooLong(limit);
    return text;
  }
  if (most <= DIRECT) return a.toString();
  return decimalInSlices(a);
}

function* decimalInSlices(a: bigint): Slices<string> {
  const powers = [10n ** BigInt(DIRECT_DIGITS)];
  const magnitude = absoluteBig(a);
  for (;;) {
    const last = powers[powers.length - 1] ?? 1n;
    if (2 * bitLength(last) > bitLength(magnitude) + 1) break;
    powers.push(yield* productInSlices(last, last));
  }
  const digits = yield* decimalParts(magnitude, powers, powers.length - 1);
  const start = digits.search(/[1-9]/);
  return `${a < 0n ? '-' : ''}${digits.slice(Math.max(0, start))}`;
}

/** Digits with leading zeros: halves by the power of ten at `index` and by smaller ones below. */
function* decimalParts(value: bigint, powers: readonly bigint[], index: number): Slices<string> {
  const power = powers[index];
  if (power === undefined) {
    const digits = value.toString().padStart(DIRECT_DIGITS, '0');
    yield;
    return digits;
  }
  const [high, low] = yield* divisionInSlices(value, power);
  // Only at the top can there be more than two halves.
  const upper: string = high
    ? yield* decimalParts(high, powers, high < power ? index - 1 : index)
    : '';
  return upper + (yield* decimalParts(low, powers, index - 1));
}

const SPACE = '[\\t-\\r ]*';
const LITERAL = new RegExp(`^${SPACE}([+-]?)(0[xob]_?)?([0-9a-z]+(?:_[0-9a-z]+)*)${SPACE}$`, 'i');
const RADIX_OF_PREFIX: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };

/**
 * `int(text, base)`, with digits of any script, underscores and prefixes; bytes are taken as Latin-1.
 * `limit` is `sys.get_int_max_str_digits()`, 0 for none.
 */
export function fromText(
  source: string | Uint8Array,
  base: Int = 10,
  limit = DEFAULT_DIGIT_LIMIT,
): Sliced<Int> {
  if (base !== 0 && (base < 2 || base > 36)) {
    throw new OperationError('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  const text = typeof source === 'string' ? toAsciiNumber(source) : latin1(source);
  const given = Number(base);
  const parsed = parse(text, given);
  if (parsed === null) {
    const shown = typeof source === 'string' ? reprOfText(source) : reprOfBytes(source);
    throw new UnreadableText(shown, (all) => {
      const cut = [...all.slice(0, 400)].slice(0, 200).join('');
      return `invalid literal for int() with base ${base}: ${cut}`;
    });
  }
  const { negative, digits, radix } = parsed;
  if (radix & (radix - 1) && limit > 0 && digits.length > Math.max(limit, UNCHECKED_DIGITS)) {
    throw tooLong(limit, digits.length);
  }
  if (digits.length <= 10 || radix === 10) {
    if (digits.length > 15) return fromDecimal(digits, negative);
    const value = Number.parseInt(digits, radix);
    return negative ? 0 - value : value;
  }
  return fromRadix(digits, radix, negative);
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

function parse(text: string, base: number) {
  const found = LITERAL.exec(text);
  if (found === null) return null;
  const [, sign = '', prefix = '', body = ''] = found;
  const marked = RADIX_OF_PREFIX[prefix.slice(0, 2).toLowerCase()];
  let radix = base;
  let written = prefix + body;
  if (marked !== undefined && (base === 0 || base === marked)) {
    radix = marked;
    written = body;
  } else if (base === 0) radix = 10;
  if (!isOfRadix(written, radix)) return null;
  const digits = written.replaceAll('_', '');
  // Without a base a leading zero is no number, as it was octal once.
  if (base === 0 && marked === undefined && /^0+[1-9]/.test(digits)) return null;
  return { negative: sign === '-', digits, radix };
}

function isOfRadix(written: string, radix: number): boolean {
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index) | 0x20;
    const value = code >= 0x61 ? code - 87 : code - 0x30;
    if (value >= radix && written.charAt(index) !== '_') return false;
  }
  return true;
}

function fromDecimal(digits: string, negative: boolean): Sliced<Int> {
  if (digits.length <= DIRECT_DIGITS) {
    const value = BigInt(digits);
    return int(negative ? -value : value);
  }
  const significant = digits.replace(/^0+/, '');
  checkBits(Math.floor((significant.length - 1) * 3.3219));
  return (function* () {
    const value = yield* decimalValueInSlices(significant, 10n);
    checkBits(bitLength(value));
    return int(negative ? -value : value);
  })();
}

const PREFIX_OF_RADIX: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' };

function fromRadix(digits: string, radix: number, negative: boolean): Sliced<Int> {
  const significant = digits.replace(/^0+/, '') || '0';
  checkBits(Math.floor((significant.length - 1) * Math.log2(radix)));
  const prefix = PREFIX_OF_RADIX[radix];
  if (prefix !== undefined) {
    const value = BigInt(prefix + significant);
    return int(negative ? -value : value);
  }
  const slices = (function* () {
    const value = yield* decimalValueInSlices(significant, BigInt(radix));
    return int(negative ? -value : value);
  })();
  return significant.length > DIRECT_DIGITS ? slices : finish(slices);
}

/** The value of digits, half by half. */
function* decimalValueInSlices(digits: string, radix: bigint): Slices<bigint> {
  if (radix === 10n && digits.length <= DIRECT_DIGITS) {
    yield;
    return BigInt(digits || '0');
  }
  if (digits.length <= 9) return BigInt(Number.parseInt(digits || '0', Number(radix)));
  const cut = digits.length >> 1;
  const high = yield* decimalValueInSlices(digits.slice(0, -cut), radix);
  const low = yield* decimalValueInSlices(digits.slice(-cut), radix);
  const scale = radix ** BigInt(Math.min(cut, 4096));
  let power = scale;
  // The host's own power may take long where it multiplies simply.
  for (let done = 4096; done < cut; done += 4096) {
    const next = cut - done >= 4096 ? scale : radix ** BigInt(cut - done);
    power = yield* productInSlices(power, next);
  }
  return (yield* productInSlices(high, power)) + low;
}
