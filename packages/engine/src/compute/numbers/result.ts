import { type Format, type FormatId, formatOf } from './formats.ts';
import { negate, type Rational, sum } from './rational.ts';
import { classify, decode } from './value.ts';

/**
 * What happened on the way to a result.
 * - `exact`: the result is the exact one (also an infinity that was an operand).
 * - `rounded`: the nearest number of the format, or one step from it where a cast rounds twice.
 * - `underflow`: rounded to a subnormal number or to zero, where fewer bits or none are left.
 * - `overflow`: too large for the format, so infinite.
 * - `divide-by-zero`: a finite number other than 0 divided by 0, so infinite.
 * - `invalid`: no number is the answer (0 / 0, inf - inf, 0 × inf), so nan.
 * - `nan`: an operand was nan, and so is the result.
 * - `wrapped`: an integer kept only its low bits (modulo 2^bits).
 * - `truncated`: the fraction was cut off on the way to an integer.
 * - `logical`: bool arithmetic, or a cast to bool, that gave True for a number other than 1.
 */
export type Outcome =
  | 'exact'
  | 'rounded'
  | 'underflow'
  | 'overflow'
  | 'divide-by-zero'
  | 'invalid'
  | 'nan'
  | 'wrapped'
  | 'truncated'
  | 'logical';

/** A result that PyTorch defines. */
export interface Computed {
  /** The format of `bits`. */
  readonly format: FormatId;
  /** The format computed in before rounding to `format`. */
  readonly computedIn: FormatId;
  readonly bits: bigint;
  readonly outcome: Outcome;
  /** The result that exact arithmetic gives; null where that is no finite number. */
  readonly exact: Rational | null;
  /** What `bits` stands for minus `exact`; null where one of them is no finite number. */
  readonly error: Rational | null;
  readonly reason: null;
}

/** No result: PyTorch does not define one (`undefined`) or refuses to compute (`error`). */
export interface NotComputed {
  readonly format: FormatId;
  readonly computedIn: FormatId;
  readonly bits: null;
  readonly outcome: 'undefined' | 'error';
  readonly exact: Rational | null;
  readonly error: null;
  /** Why there is no result, as a sentence; for `error`, PyTorch's message. */
  readonly reason: string;
}

export type Result = Computed | NotComputed;

/** A result with its error; without an outcome given, what rounding did is read off the bits. */
export function computed(
  format: Format,
  bits: bigint,
  exact: Rational | null,
  outcome?: Outcome,
): Computed {
  const value = decode(format, bits).exact;
  const error = exact && value && sum(value, negate(exact));
  const name = classify(format, bits);
  return {
    format: format.id,
    computedIn: format.computedIn,
    bits,
    outcome:
      outcome ??
      (exact === null || error?.numerator === 0n
        ? 'exact'
        : name === 'infinite'
          ? 'overflow'
          : name === 'subnormal' || name === 'zero'
            ? 'underflow'
            : 'rounded'),
    exact,
    error,
    reason: null,
  };
}

/** The absence of a result, with the reason. */
export const notComputed = (
  format: FormatId,
  outcome: NotComputed['outcome'],
  reason: string,
  exact: Rational | null = null,
): NotComputed => ({
  format,
  computedIn: formatOf(format).computedIn,
  bits: null,
  outcome,
  exact,
  error: null,
  reason,
});
