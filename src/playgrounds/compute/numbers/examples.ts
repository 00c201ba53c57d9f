import {
  arithmetic,
  cast,
  exactDecimal,
  type FormatId,
  fields,
  formatOf,
  memory,
  type Operator,
  parse,
  type Result,
  range,
  rational,
  spacing,
} from '@rackbook/engine/compute/numbers';
import { print, short } from './compute.ts';

/** Worked numbers for the note: each is asked of the engine when the page is built. */

const patternOf = (dtype: FormatId, text: string) => parse(formatOf(dtype), text).bits;

/** What a typed number becomes in a dtype. */
export const stored = (dtype: FormatId, text: string) =>
  print(formatOf(dtype), patternOf(dtype, text));

/** All digits of what a typed number becomes, or as many characters as asked for. */
export const exactly = (dtype: FormatId, text: string, characters?: number) =>
  exactDecimal(formatOf(dtype), patternOf(dtype, text)).slice(0, characters);

/** The bits of a typed number, read as another dtype of the same width. */
export const reread = (dtype: FormatId, text: string, as: FormatId) =>
  print(formatOf(as), patternOf(dtype, text));

/** The fields of a typed number in a dtype, in binary, from the top. */
export const fieldsOf = (dtype: FormatId, text: string) =>
  fields(formatOf(dtype), patternOf(dtype, text)).map((field) => field.text);

/** A negative number with a minus sign instead of a hyphen, for the text. */
export const typeset = (digits: string) => digits.replace(/^-(?=\d)/, '−');

/** The result in words that can stand in a sentence; a refusal is named. */
const said = (result: Result) =>
  result.bits === null ? result.outcome : typeset(print(formatOf(result.format), result.bits));

/** `a operator b`, both typed, in a dtype. */
export const calculate = (dtype: FormatId, a: string, operator: Operator, b: string) =>
  said(arithmetic(formatOf(dtype), operator, patternOf(dtype, a), patternOf(dtype, b)));

/** A typed number of one dtype, cast to another. */
export const casted = (from: FormatId, to: FormatId, text: string) =>
  said(cast(formatOf(from), formatOf(to), patternOf(from, text)));

/** The distance from a typed number to the next greater one. */
export function stepAbove(dtype: FormatId, text: string, digits = 2) {
  const { above } = spacing(formatOf(dtype), patternOf(dtype, text));
  return short(above ?? rational(0n), digits);
}

/** The greatest integer up to which a dtype skips none, with its thousands set apart. */
export const lastConsecutive = (dtype: FormatId) =>
  grouped(print(formatOf(dtype), range(formatOf(dtype)).largestConsecutiveInteger));

/** Gigabytes (10⁹ bytes) that so many numbers take. */
export const gigabytes = (dtype: FormatId, count: number) => memory(formatOf(dtype), count) / 1e9;

/** A whole number with commas between its thousands. */
export const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
