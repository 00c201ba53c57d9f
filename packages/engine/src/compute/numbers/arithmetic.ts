import { type Format, formatOf } from './formats.ts';
import { floorDivide, negate, product, rational, sum } from './rational.ts';
import { computed, notComputed, type Result } from './result.ts';
import { roundAsPyTorch, roundToFloat } from './round.ts';
import { decode, finite, infinite, integerOf, type NumberValue, nan, nanBits } from './value.ts';

/** `//` is floor division, `%` the remainder that goes with it (sign of the divisor). */
export type Operator = '+' | '-' | '*' | '/' | '//' | '%';

/** Width below which C++ computes in 32 bits, so that no intermediate result overflows. */
const PROMOTED_BELOW = 32;

/** The operators that {@link arithmetic} knows for a format: `//` and `%` only for integers. */
export const operatorsOf = (format: Format): readonly Operator[] =>
  format.kind === 'bool' || format.kind === 'float'
    ? ['+', '-', '*', '/']
    : ['+', '-', '*', '/', '//', '%'];

const isZero = (value: NumberValue): boolean => value.exact?.numerator === 0n;

/** The exact result of float arithmetic, before rounding (IEEE 754-2019, sections 6 and 7). */
function operate(operator: Operator, a: NumberValue, b: NumberValue): NumberValue {
  if (a.kind === 'nan' || b.kind === 'nan') return nan;
  if (operator === '-') {
    const negative = !b.negative;
    return operate('+', a, b.exact ? finite(negate(b.exact), negative) : infinite(negative));
  }
  if (operator === '+') {
    if (a.exact && b.exact) {
      const exact = sum(a.exact, b.exact);
      return finite(exact, exact.numerator === 0n ? a.negative && b.negative : undefined);
    }
    if (!a.exact && !b.exact && a.negative !== b.negative) return nan;
    return a.exact ? b : a;
  }
  if (operator === '/') {
    // By the reciprocal: 1 / 0 is infinite and 1 / inf is 0, so `*` decides the special cases.
    if (isZero(b)) return operate('*', a, infinite(b.negative));
    const reciprocal = b.exact ? rational(b.exact.denominator, b.exact.numerator) : rational(0n);
    return operate('*', a, finite(reciprocal, b.negative));
  }
  const negative = a.negative !== b.negative;
  if (a.exact && b.exact) return finite(product(a.exact, b.exact), negative);
  return isZero(a) || isZero(b) ? nan : infinite(negative);
}

function integerArithmetic(format: Format, operator: Operator, a: bigint, b: bigint): Result {
  const pattern = (value: bigint): bigint => BigInt.asUintN(format.bits, value);
  const fits = (value: bigint): boolean => integerOf(format, pattern(value)) === value;
  let exact: bigint;
  if (operator === '+') exact = a + b;
  else if (operator === '-') exact = a - b;
  else if (operator === '*') exact = a * b;
  else {
    if (b === 0n) return notComputed(format.id, 'error', 'ZeroDivisionError');
    const floor = b < 0n ? floorDivide(-a, -b) : floorDivide(a, b);
    exact = operator === '%' ? a - b * floor : floor;
    if (b === -1n && !fits(-a) && format.bits >= PROMOTED_BELOW) {
      const reason = `${a} / -1 does not fit ${format.id}, and C++ leaves that division undefined: it can end the whole process`;
      return notComputed(format.id, 'undefined', reason, rational(exact));
    }
  }
  return computed(format, pattern(exact), rational(exact), fits(exact) ? 'exact' : 'wrapped');
}

function boolArithmetic(format: Format, operator: Operator, a: bigint, b: bigint): Result {
  if (operator === '-') {
    const reason =
      'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.';
    return notComputed(format.id, 'error', reason, rational(a - b));
  }
  const bits = operator === '+' ? a | b : a & b;
  const exact = operator === '+' ? a + b : a * b;
  return computed(format, bits, rational(exact), bits === exact ? 'exact' : 'logical');
}

/**
 * `a operator b` for two numbers of one format, as PyTorch computes it on a CPU for two tensors of
 * that dtype (promote two formats first, with `resultType` and `cast`).
 * - Floats: the exact result rounded to the nearest even; float16 and bfloat16 are computed in
 *   float32 and rounded again.
 * - Integers: `+`, `-`, `*` keep the low bits. `/` is true division and its result is a float32, to
 *   which both operands are rounded first. `//` and `%` round the quotient down; by zero they are
 *   an error, and the smallest int32 or int64 by -1 is undefined.
 * - bool: `+` is or, `*` is and, `-` is an error, `/` gives a float32.
 *
 * Throws `RangeError` for bits outside the format and for an operator that {@link operatorsOf}
 * does not list.
 *
 * Source: IEEE 754-2019, sections 4.3, 6 and 7; the PyTorch documentation of `torch.add`,
 * `torch.div`, `torch.floor_divide` and `torch.remainder`; C++17, [expr.mul] and [conv.prom].
 */
export function arithmetic(format: Format, operator: Operator, a: bigint, b: bigint): Result {
  if (!operatorsOf(format).includes(operator)) {
    throw new RangeError(`${format.id} has no operator "${operator}"`);
  }
  let x = decode(format, a);
  let y = decode(format, b);
  let target = format;
  const ideal = operate(operator, x, y);
  if (format.kind !== 'float') {
    if (operator !== '/') {
      return format.kind === 'bool'
        ? boolArithmetic(format, operator, a, b)
        : integerArithmetic(format, operator, integerOf(format, a), integerOf(format, b));
    }
    target = formatOf('float32');
    x = decode(target, roundToFloat(target, x));
    y = decode(target, roundToFloat(target, y));
  }
  const result = operate(operator, x, y);
  if (result.kind === 'nan') {
    const outcome = x.kind === 'nan' || y.kind === 'nan' ? 'nan' : 'invalid';
    return computed(target, nanBits(target), null, outcome);
  }
  const byZero = result.kind === 'infinite' && x.exact && y.exact;
  return computed(
    target,
    roundAsPyTorch(target, result),
    ideal.exact,
    byZero ? 'divide-by-zero' : undefined,
  );
}
