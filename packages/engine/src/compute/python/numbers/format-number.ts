import { OperationError } from '../operation-error.ts';
import { isUnfinished, type Sliced } from '../slices.ts';
import { isAscii } from '../unicode/index.ts';
import type { Complex } from './complex-arithmetic.ts';
import { type FloatLayout, formatFloat } from './float-text.ts';
import { type FormatSpec, parseFormatSpec, unknownFormat, valueError } from './format-spec.ts';
import { absolute, type Int, toFloat } from './int.ts';
import { DEFAULT_DIGIT_LIMIT } from './int-at-once.ts';
import { toRadix } from './int-radix.ts';
import { toDecimal } from './int-text.ts';

/** Length in code points; the texts here are short. */
const lengthOf = (text: string): number => (isAscii(text) ? text.length : [...text].length);

/** Fills a text up to the width of its specification; `=` fills between prefix and body. */
function pad(spec: FormatSpec, prefix: string, body: string): string {
  const missing = spec.width - lengthOf(prefix) - lengthOf(body);
  if (missing <= 0) return prefix + body;
  if (spec.align === '=') return prefix + spec.fill.repeat(missing) + body;
  const left = spec.align === '<' ? 0 : spec.align === '>' ? missing : missing >> 1;
  return spec.fill.repeat(left) + prefix + body + spec.fill.repeat(missing - left);
}

/** Digits in groups, with zeros in front up to a width; a separator never comes first. */
function group(digits: string, separator: string, size: number, width: number): string {
  if (separator === '') return digits.padStart(width, '0');
  const separators = (count: number) => (count > 0 ? Math.floor((count - 1) / size) : 0);
  let count = digits.length;
  // The fewest digits that fill the width with their separators.
  if (count + separators(count) < width) {
    count = Math.max(count, Math.ceil(((width - 1) * size) / (size + 1)));
    while (count + separators(count) < width) count++;
    while (count > digits.length && count - 1 + separators(count - 1) >= width) count--;
  }
  const all = digits.padStart(count, '0');
  const parts: string[] = [];
  for (let end = all.length; end > 0; end -= size)
    parts.push(all.slice(Math.max(0, end - size), end));
  return parts.reverse().join(separator);
}

/** Whether a specification has an int written as a float. Throws {@link OperationError} for one that is wrong. */
export const asksForFloat = (text: string, typeName: string): boolean =>
  FLOAT_TYPES.includes(parseFormatSpec(text, typeName, 'd', '>').type);

const FLOAT_TYPES = 'eEfFgG%';

/** Sign, prefix, grouped digits and what follows them, padded. */
function assemble(
  spec: FormatSpec,
  number: { negative: boolean; prefix: string; digits: string; rest: string; groupSize: number },
): string {
  const { negative, prefix, digits, rest, groupSize } = number;
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const front = sign + prefix;
  const zeros = spec.fill === '0' && spec.align === '=' && digits !== '';
  const width = zeros ? Math.max(0, spec.width - front.length - rest.length) : 0;
  return pad(spec, front, group(digits, spec.grouping, groupSize, width) + rest);
}

/**
 * `format(value, spec)` of an int or, with that as `typeName`, a bool. `limit` is `sys.get_int_max_str_digits()`, 0
 * for none.
 */
export function formatInt(
  value: Int,
  text: string,
  typeName = 'int',
  limit = DEFAULT_DIGIT_LIMIT,
): Sliced<string> {
  const spec = parseFormatSpec(text, typeName, 'd', '>');
  if (FLOAT_TYPES.includes(spec.type)) return formatSpecifiedFloat(toFloat(value), spec);
  if (!'bcdoxXn'.includes(spec.type)) throw unknownFormat(spec.type, typeName);
  if (spec.precision !== null)
    throw valueError('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (spec.type === 'c') return formatCharacter(value, spec);
  const magnitude = absolute(value);
  const written = (digits: string) =>
    assemble(spec, {
      negative: value < 0,
      prefix: spec.alternate && RADICES[spec.type] !== undefined ? `0${spec.type}` : '',
      digits: spec.type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
      groupSize: RADICES[spec.type] === undefined ? 3 : 4,
    });
  const radix = RADICES[spec.type];
  if (radix !== undefined) return written(toRadix(magnitude, radix, false));
  const digits = toDecimal(magnitude, limit);
  if (!isUnfinished(digits)) return written(digits);
  return (function* () {
    return written(yield* digits);
  })();
}

const RADICES: Readonly<Record<string, 2 | 8 | 16>> = { b: 2, o: 8, x: 16, X: 16 };

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign) throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) {
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (value > 0x7fff_ffff_ffff_ffffn || value < -0x8000_0000_0000_0000n) {
    throw new OperationError('OverflowError', 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) {
    throw new OperationError('OverflowError', '%c arg not in range(0x110000)');
  }
  return pad(spec, '', String.fromCodePoint(Number(value)));
}

/** `format(value, spec)` of a float */
export function formatFloatBySpec(value: number, text: string, typeName = 'float'): string {
  const spec = parseFormatSpec(text, typeName, '', '>');
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownFormat(spec.type, typeName);
  return formatSpecifiedFloat(value, spec);
}

/** The layout that a specification asks for. */
function layoutOf(spec: FormatSpec, style: FloatLayout['style'], precision: number): FloatLayout {
  if (precision > 0x7fff_ffff) throw valueError('precision too big');
  return { style, precision, alternate: spec.alternate, noNegativeZero: spec.noNegativeZero };
}

function formatSpecifiedFloat(value: number, spec: FormatSpec): string {
  const { type, precision } = spec;
  let layout: FloatLayout;
  let suffix = '';
  if (type === '') {
    const style = precision === null ? 'r' : 'g';
    layout = { ...layoutOf(spec, style, precision ?? 0), addPoint: true };
  } else if (type === '%') {
    layout = layoutOf(spec, 'f', precision ?? 6);
    suffix = '%';
  } else {
    layout = layoutOf(spec, type === 'n' ? 'g' : (type as FloatLayout['style']), precision ?? 6);
  }
  const text = formatFloat(suffix ? value * 100 : value, layout);
  const parts = takeApart(text);
  return assemble(spec, { ...parts, rest: parts.rest + suffix, prefix: '', groupSize: 3 });
}

/** Sign, whole digits, and everything after them. */
function takeApart(text: string) {
  const negative = text.startsWith('-');
  const body = negative ? text.slice(1) : text;
  const digits = /^\d*/.exec(body)?.[0] ?? '';
  return { negative, digits, rest: body.slice(digits.length) };
}

/** `format(value, spec)` of a complex */
export function formatComplex(value: Complex, text: string, typeName = 'complex'): string {
  const spec = parseFormatSpec(text, typeName, '', '>');
  const { type, precision } = spec;
  if (type !== '' && !'eEfFgGn'.includes(type)) throw unknownFormat(type, typeName);
  if (spec.fill === '0')
    throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') {
    throw valueError("'=' alignment flag is not allowed in complex format specifier");
  }
  const style = type === '' ? (precision === null ? 'r' : 'g') : type === 'n' ? 'g' : type;
  const layout = layoutOf(spec, style as FloatLayout['style'], precision ?? (type === '' ? 0 : 6));
  // Without a type it is written as by repr: in brackets, and without a real part of 0.
  const plain = type === '';
  const skipReal = plain && Object.is(value.real, 0);
  const half = (part: number, sign: FormatSpec['sign']) =>
    assemble(
      { ...spec, width: 0, sign },
      { ...takeApart(formatFloat(part, layout)), prefix: '', groupSize: 3 },
    );
  const imaginary = half(value.imaginary, skipReal ? spec.sign : '+');
  const body = `${skipReal ? '' : half(value.real, spec.sign)}${imaginary}j`;
  return pad(spec, '', plain && !skipReal ? `(${body})` : body);
}

/** `format(text, spec)` of a str */
export function formatText(value: string, text: string): string {
  const spec = parseFormatSpec(text, 'str', 's', '<');
  if (spec.type !== 's') throw unknownFormat(spec.type, 'str');
  if (spec.sign) {
    const name = spec.sign === ' ' ? 'Space' : 'Sign';
    throw valueError(`${name} not allowed in string format specifier`);
  }
  if (spec.noNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.alternate) {
    throw valueError('Alternate form (#) not allowed in string format specifier');
  }
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const { precision } = spec;
  return pad(spec, '', precision === null ? value : firstCharacters(value, precision));
}

/** The first so many code points. */
function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}
