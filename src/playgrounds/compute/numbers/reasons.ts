import {
  approximateRational,
  decode,
  exactDecimal,
  type Format,
  formatOf,
  parts,
  type Rational,
  type Result,
  range,
  rational,
  spacing,
} from '@rackbook/engine/compute/numbers';

/** An exact result in digits: all of them up to 21, else so many and a sign that more follow. */
function inDigits(value: Rational) {
  const { text, exact } = approximateRational(value, 21);
  return exact ? text.replace(/\.0$/, '') : text.replace(/(?=e|$)/, '…');
}

const absolute = (value: bigint) => (value < 0n ? -value : value);

/** How a rounded result was chosen: the nearer, the even one of two, or one farther away. */
function choiceOf(format: Format, bits: bigint, error: Rational): string {
  const gaps = spacing(format, bits);
  const gap = error.numerator > 0n ? gaps.below : gaps.above;
  if (gap === null) return 'the nearest one is taken';
  const doubled = 2n * absolute(error.numerator) * gap.denominator;
  const whole = gap.numerator * error.denominator;
  if (doubled < whole) return 'the nearer is taken';
  if (doubled > whole) return 'it is rounded twice, and ends at the farther one';
  return 'it is half-way, so the one whose last bit is 0 is taken';
}

/** Why a result is what it is, in a sentence or two; `source` is the format of the operands. */
export function reasonOf(source: Format, result: Result): string {
  const format = formatOf(result.format);
  const { outcome, exact, error, bits } = result;
  if (bits === null) return `${result.reason.replace(/\.$/, '')}.`;
  const wide = result.computedIn === format.id ? '' : ` Computed in ${result.computedIn} first.`;
  switch (outcome) {
    case 'exact':
      if (exact === null) return 'An infinity stays one.';
      return `The exact result is a number of ${format.id}: nothing is lost.`;
    case 'rounded':
      if (exact === null || error === null) return 'Rounded to the nearest number.';
      return `The exact result, ${inDigits(exact)}, lies between two numbers of ${format.id}: ${choiceOf(format, bits, error)}.${wide}`;
    case 'underflow': {
      const left =
        parts(format, bits).class === 'zero'
          ? 'nearer to 0 than to any other number, so 0 it is'
          : 'so small that fewer bits are left for it: a subnormal number';
      return `The exact result, ${exact ? inDigits(exact) : ''}, is ${left}.`;
    }
    case 'overflow': {
      const greatest = inDigits(decode(format, range(format).maximum).exact ?? rational(0n));
      return `The exact result, ${exact ? inDigits(exact) : ''}, is half a step or more beyond the greatest number, ${greatest}. Floats do not wrap: it becomes infinite.`;
    }
    case 'divide-by-zero':
      return 'A number divided by 0 is infinite, and no error is raised.';
    case 'invalid':
      return 'The question has no answer (0 / 0, inf - inf, inf × 0 and inf / inf have none), so the result is nan.';
    case 'nan':
      return 'An operand is nan, and whatever is computed with nan is nan.';
    case 'wrapped': {
      if (exact === null || error === null) return 'Only the low bits stay.';
      const sign = error.numerator < 0n ? '-' : '+';
      return `${exact.numerator} does not fit ${format.id}. Only the low ${format.bits} bits stay: ${exact.numerator} ${sign} ${absolute(error.numerator)} = ${exactDecimal(format, bits)}. No error is raised.`;
    }
    case 'truncated':
      return 'An integer has no fraction: what follows the point is cut off, towards zero.';
    case 'logical':
      return source.kind === 'bool'
        ? 'For bool, + means or: True is all there is above False.'
        : 'Everything but 0 becomes True, nan too.';
  }
}
