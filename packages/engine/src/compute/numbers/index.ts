/**
 * Number formats bit by bit: what a pattern stands for, what lies next to it, and what arithmetic,
 * casts and typed decimals do to it, for the dtypes of PyTorch.
 */
export { arithmetic, type Operator, operatorsOf } from './arithmetic.ts';
export { cast, resultType } from './cast.ts';
export { approximateRational, exactDecimal, expandRational, shortestDecimal } from './decimal.ts';
export { type Field, fields, flip } from './fields.ts';
export { type Format, type FormatId, formatOf, formats, memory } from './formats.ts';
export { MAXIMUM_EXPONENT, MAXIMUM_TEXT_LENGTH } from './limits.ts';
export { parse } from './parse.ts';
export { type FormatRange, type Neighbours, neighbours, range, spacing } from './range.ts';
export { type Rational, rational } from './rational.ts';
export type { Computed, NotComputed, Outcome, Result } from './result.ts';
export {
  classify,
  decode,
  type NumberClass,
  type NumberValue,
  type Parts,
  parts,
} from './value.ts';
