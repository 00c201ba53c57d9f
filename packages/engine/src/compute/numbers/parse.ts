import { InputError } from '../../base/index.ts';
import type { Format } from './formats.ts';
import { MAXIMUM_EXPONENT, MAXIMUM_TEXT_LENGTH } from './limits.ts';
import { range } from './range.ts';
import { negate, rational, scale } from './rational.ts';
import { type Computed, computed } from './result.ts';
import { roundToFloat } from './round.ts';
import { finite, infinite, integerOf, type NumberValue, nan } from './value.ts';

/**
 * As much of the text as is a number, and possibly nothing: sign; a word, an integer with a prefix,
 * or whole digits, fraction and exponent. It takes linear time.
 */
const NUMBER =
  /^\s*([+-]?)(?:(inf(?:inity)?|nan|true|false)|(0(?:x[\da-f](?:_?[\da-f])*|o[0-7](?:_?[0-7])*|b[01](?:_?[01])*))|(?=\.?\d)((?:\d(?:_?\d)*)?)(?:\.((?:\d(?:_?\d)*)?))?(?:e([+-]?\d(?:_?\d)*))?)?\s*/i;

const wrong = (message: string, column: number, expected: string): InputError =>
  new InputError(message, { place: { line: 1, column }, expected });

/** The number as typed, before it meets a format. */
function read(text: string): NumberValue {
  if (text.length > MAXIMUM_TEXT_LENGTH) {
    throw wrong(
      `the number is ${text.length} characters long`,
      MAXIMUM_TEXT_LENGTH + 1,
      `at most ${MAXIMUM_TEXT_LENGTH} characters`,
    );
  }
  const found = NUMBER.exec(text);
  const length = found?.[0].length ?? 0;
  const [, sign, word, prefixed, whole, fraction = '', power = ''] = (found ?? []).map((part) =>
    part?.replaceAll('_', '').toLowerCase(),
  );
  const digits = prefixed ?? (whole === undefined ? '' : whole + fraction);
  if (length < text.length || !(word || digits)) {
    const next = text.codePointAt(length);
    throw wrong(
      next === undefined
        ? 'the number is missing'
        : `"${String.fromCodePoint(next)}" is not expected here`,
      length + 1,
      'a number such as 0.1, -3, 1e-5, 0xff, 0b101, inf or nan',
    );
  }
  const negative = sign === '-';
  if (word === 'nan') return nan;
  if (word?.startsWith('inf')) return infinite(negative);
  if (Math.abs(Number(power)) > MAXIMUM_EXPONENT) {
    throw wrong(
      `the exponent ${power.slice(0, 9)} is too far out to be computed exactly`,
      text.search(/e/i) + 2,
      `an exponent from -${MAXIMUM_EXPONENT} to ${MAXIMUM_EXPONENT}`,
    );
  }
  const integer = rational(word ? BigInt(word === 'true') : BigInt(digits));
  const exact = scale(integer, 10n, Number(power) - fraction.length);
  return finite(negative ? negate(exact) : exact, negative);
}

/**
 * What the reader typed, in a format: decimal with or without exponent, `0x`, `0o` and `0b`
 * integers, single underscores between digits, `inf`, `infinity`, `nan`, `true`, `false`, a sign,
 * in any case.
 *
 * A float is the one nearest to the exact decimal, rounded once, ties to even. (`torch.tensor(0.1,
 * dtype=torch.float16)` gets there by way of a Python float and float32, so it can differ in the
 * last place; parse as float64 and `cast` to follow it.) An integer drops the fraction, as
 * `torch.tensor(3.7, dtype=torch.int8)` does.
 *
 * Throws `InputError` with the column for malformed or overlong text, and for a value outside the
 * range of an integer format or of bool. (PyTorch too refuses 256 in uint8, but takes -1 as 255.)
 *
 * Source: The Python Language Reference, section 2.4 (numeric literals), and `float()`.
 */
export function parse(format: Format, text: string): Computed {
  const value = read(text);
  const { exact, kind } = value;
  if (format.kind === 'float') {
    return computed(format, roundToFloat(format, value), exact, kind === 'nan' ? kind : undefined);
  }
  const limits = range(format);
  const minimum = integerOf(format, limits.minimum);
  const maximum = integerOf(format, limits.maximum);
  const integer = exact && exact.numerator / exact.denominator;
  if (exact === null || integer === null || integer < minimum || integer > maximum) {
    const typed = text.trim();
    throw wrong(
      `${typed.length > 40 ? 'the number' : typed} is outside the range of ${format.id}`,
      text.search(/\S/) + 1,
      `a number from ${minimum} to ${maximum}`,
    );
  }
  const outcome = exact.denominator === 1n ? 'exact' : 'truncated';
  return computed(format, BigInt.asUintN(format.bits, integer), exact, outcome);
}
