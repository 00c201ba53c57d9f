import { formatFloat, type Int, toDecimal, toRadix } from '../numbers/index.ts';
import { OperationError } from '../operation-error.ts';
import { checkLength, isUnfinished, type Sliced } from '../slices.ts';
import { between } from './code-point-slices.ts';
import { length } from './code-points.ts';

/** One conversion of a format for `%`, such as `%(name)-8.3f`. */
export interface PercentConversion {
  /** The key between brackets, or null where the next value of a tuple is meant. */
  readonly key: string | null;
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** `*` where the next value of the tuple is the width (a negative one is its magnitude, with `left`). */
  readonly width: number | '*' | null;
  /** `*` where the next value is the precision (a negative one is 0). */
  readonly precision: number | '*' | null;
  /** The letter. Take `%` for a literal one, without a value; look at others once there is a value. */
  readonly type: string;
  /** Where the letter is, for {@link unsupportedConversion}. */
  readonly index: number;
}

/** What a format for `%` consists of; an error comes when the parts before it have been converted. */
export type PercentPart = string | PercentConversion | OperationError;

const valueError = (message: string) => new OperationError('ValueError', message);

const FLAGS: Readonly<Record<string, 'left' | 'plus' | 'space' | 'alternate' | 'zero'>> = {
  '-': 'left',
  '+': 'plus',
  ' ': 'space',
  '#': 'alternate',
  '0': 'zero',
};

/** Largest width of a machine word, and largest precision of a C int. */
const LARGEST_WIDTH = 2 ** 63;
const LARGEST_PRECISION = 2 ** 31 - 1;

/**
 * Takes a format for `%` apart: of a str, or of bytes read as Latin-1.
 * Source: The Python Standard Library, "printf-style String Formatting".
 */
export function parsePercentFormat(format: string): PercentPart[] {
  const parts: PercentPart[] = [];
  let index = 0;
  while (index < format.length) {
    const next = format.indexOf('%', index);
    if (next < 0) break;
    if (next > index) parts.push(format.slice(index, next));
    const parsed = parseConversion(format, next + 1);
    if (parsed instanceof OperationError) return [...parts, parsed];
    parts.push(parsed.conversion);
    index = parsed.end;
  }
  if (index < format.length) parts.push(format.slice(index));
  return parts;
}

function parseConversion(format: string, start: number) {
  let index = start;
  let key: string | null = null;
  if (format[index] === '(') {
    const end = closingBracket(format, index);
    if (end < 0) return valueError('incomplete format key');
    key = format.slice(index + 1, end);
    index = end + 1;
  }
  const flags = { left: false, plus: false, space: false, alternate: false, zero: false };
  for (let flag = FLAGS[format[index] ?? '']; flag; flag = FLAGS[format[index] ?? '']) {
    flags[flag] = true;
    index++;
  }
  const width = numberAt(format, index);
  index = width.end;
  if (typeof width.value === 'number' && width.value >= LARGEST_WIDTH) {
    return valueError('width too big');
  }
  let precision: number | '*' | null = null;
  if (format[index] === '.') {
    const found = numberAt(format, index + 1);
    index = found.end;
    precision = found.value ?? 0;
    if (typeof precision === 'number' && precision > LARGEST_PRECISION) {
      return valueError('precision too big');
    }
  }
  // A length of C means nothing.
  if (/[hlL]/.test(format[index] ?? '')) index++;
  const code = format.codePointAt(index);
  if (code === undefined) return valueError('incomplete format');
  const type = String.fromCodePoint(code);
  const conversion: PercentConversion = {
    key,
    ...flags,
    width: width.value,
    precision,
    type,
    index: index < 64 ? length(format.slice(0, index)) : index,
  };
  return { conversion, end: index + type.length };
}

/** The bracket that closes the one at `start`; -1 for none. */
function closingBracket(format: string, start: number): number {
  let depth = 0;
  for (let index = start; index < format.length; index++) {
    if (format[index] === '(') depth++;
    else if (format[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

function numberAt(format: string, start: number): { value: number | '*' | null; end: number } {
  if (format[start] === '*') return { value: '*', end: start + 1 };
  let end = start;
  while (format.charCodeAt(end) >= 0x30 && format.charCodeAt(end) <= 0x39) end++;
  return { value: end === start ? null : Number(format.slice(start, end)), end };
}

/** The error of a letter that is no conversion, once its value was there. */
export function unsupportedConversion({ type, index }: PercentConversion): OperationError {
  const code = type.codePointAt(0) ?? 0;
  const shown = code > 31 && code < 127 ? type : '?';
  return valueError(
    `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${index}`,
  );
}

/** The error of a value of a wrong type. */
export function conversionTypeError(type: string, typeName: string): OperationError {
  if (/[eEfFgG]/.test(type)) {
    return new OperationError('TypeError', `must be real number, not ${typeName}`);
  }
  if (type === 'c') return new OperationError('TypeError', '%c requires int or char');
  const wanted = /[diu]/.test(type) ? 'a real number is required' : 'an integer is required';
  return new OperationError('TypeError', `%${type} format: ${wanted}, not ${typeName}`);
}

/** A conversion whose width and precision are known. */
export type KnownConversion = PercentConversion & {
  readonly width: number | null;
  readonly precision: number | null;
};

/** Sign and prefix, then the body, filled up to the width. */
function pad(conversion: KnownConversion, front: string, body: string, zeros: boolean): string {
  const width = conversion.width ?? 0;
  const missing = width - length(front) - length(body);
  if (missing <= 0) return front + body;
  checkLength(width);
  if (conversion.left) return front + body + ' '.repeat(missing);
  if (zeros && conversion.zero) return front + '0'.repeat(missing) + body;
  return ' '.repeat(missing) + front + body;
}

const signOf = (conversion: KnownConversion, negative: boolean): string =>
  negative ? '-' : conversion.plus ? '+' : conversion.space ? ' ' : '';

/** `%s`, `%r`, `%a` of what `str`, `repr` or `ascii` gave, and `%s`, `%b` of bytes as Latin-1. */
export function convertText(conversion: KnownConversion, text: string): string {
  const { precision } = conversion;
  const kept = precision === null ? text : between(text, 0, Math.min(precision, length(text)));
  return pad(conversion, '', kept, false);
}

/** `%c` of a character or a code point: its width counts, its precision does not. */
export function convertCharacter(conversion: KnownConversion, value: Int | string): string {
  if (typeof value === 'string') {
    if (length(value) !== 1) throw conversionTypeError('c', 'str');
    return pad(conversion, '', value, false);
  }
  if (value < 0 || value > 0x10ffff) {
    throw new OperationError('OverflowError', '%c arg not in range(0x110000)');
  }
  return pad(conversion, '', String.fromCodePoint(Number(value)), false);
}

/** `%e`, `%f`, `%g` and their capitals */
export function convertFloat(conversion: KnownConversion, value: number): string {
  const { alternate, precision, type } = conversion;
  const style = type as 'e' | 'E' | 'f' | 'F' | 'g' | 'G';
  const text = formatFloat(value, { style, precision: precision ?? 6, alternate });
  const negative = text.startsWith('-');
  return pad(conversion, signOf(conversion, negative), negative ? text.slice(1) : text, true);
}

const RADICES: Readonly<Record<string, 8 | 16>> = { o: 8, x: 16, X: 16 };

/** `%d`, `%i`, `%u`, `%o`, `%x`, `%X`; `limit` is `sys.get_int_max_str_digits()`. */
export function convertInt(
  conversion: KnownConversion,
  value: Int,
  limit?: number,
): Sliced<string> {
  const { type } = conversion;
  const radix = RADICES[type];
  const written = (digits: string) => layOut(conversion, value < 0, digits.replace('-', ''));
  if (radix !== undefined) {
    const digits = toRadix(value, radix, false);
    return written(type === 'X' ? digits.toUpperCase() : digits);
  }
  const digits = toDecimal(value, limit);
  if (!isUnfinished(digits)) return written(digits);
  return (function* () {
    return written(yield* digits);
  })();
}

function layOut(conversion: KnownConversion, negative: boolean, digits: string): string {
  const { alternate, precision, type } = conversion;
  checkLength(precision ?? 0);
  const prefix = alternate && RADICES[type] !== undefined ? `0${type}` : '';
  const body = digits.padStart(precision ?? 0, '0');
  return pad(conversion, signOf(conversion, negative) + prefix, body, true);
}
