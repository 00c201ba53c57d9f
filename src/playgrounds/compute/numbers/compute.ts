import { InputError } from '@rackbook/engine/base';
import {
  approximateRational,
  arithmetic,
  cast,
  classify,
  decode,
  exactDecimal,
  type Format,
  fields,
  formatOf,
  formats,
  memory,
  neighbours,
  operatorsOf,
  parse,
  parts,
  type Rational,
  type Result,
  range,
  rational,
  shortestDecimal,
  spacing,
} from '@rackbook/engine/compute/numbers';
import { reasonOf } from './reasons.ts';
import type { BitsState } from './state.ts';
import type { BitsView, FieldView, NeighbourView, NumeralView, OperationView } from './view.ts';

/** A number, or a distance, in a few digits. */
export const short = (value: Rational, digits = 2) => {
  const { text } = approximateRational(value, digits);
  return text.replace(/\.0$/, '');
};

/** A number as Python prints it, or in all its digits where those are no more (65504, not 65500.0). */
export function print(format: Format, bits: bigint): string {
  const shortest = shortestDecimal(format, bits);
  const exact = exactDecimal(format, bits);
  return format.kind === 'float' && exact.length <= shortest.length ? exact : shortest;
}

/** `a / b` as a JavaScript number; exact enough to draw. */
const ratio = (a: Rational, b: Rational) =>
  Number(short(rational(a.numerator * b.denominator, a.denominator * b.numerator), 12));

function meaningOf(format: Format, bits: bigint, name: FieldView['name'], content: bigint) {
  const { class: kind, significand, exponent } = parts(format, bits);
  const scaled = format.fractionBits;
  if (name === 'value') return `${content}`;
  if (name === 'sign') {
    if (format.kind === 'float') return content === 0n ? '+' : '-';
    return content === 0n ? '0' : `-${1n << BigInt(format.bits - 1)}`;
  }
  if (kind === 'infinite' || kind === 'nan') {
    if (name === 'exponent') return 'all ones: inf or nan';
    return kind === 'nan' ? 'not 0, so nan' : '0, so infinity';
  }
  if (name === 'exponent') {
    if (kind === 'normal') return `${content} - ${format.bias} = ${exponent + scaled}`;
    return `all zeros: ${exponent + scaled}, no leading 1`;
  }
  return approximateRational(rational(significand, 1n << BigInt(scaled)), 17).text;
}

/** A number with its neighbours; `error` is what it is off, where it was rounded. */
function numeralOf(format: Format, bits: bigint, error: Rational | null = null): NumeralView {
  const next = neighbours(format, bits);
  const gaps = spacing(format, bits);
  const widest = [gaps.below, gaps.above].reduce((most, gap) =>
    most === null || (gap !== null && ratio(gap, most) > 1) ? gap : most,
  );
  const side = (name: 'below' | 'above'): NeighbourView | null => {
    const pattern = next[name];
    const gap = gaps[name];
    if (pattern === null) return null;
    return {
      value: print(format, pattern),
      pattern: pattern.toString(16),
      gap: gap && short(gap),
      share: gap && widest ? ratio(gap, widest) : 1,
    };
  };
  const off = error && widest && -ratio(error, widest);
  return {
    dtype: format.id,
    width: format.bits,
    pattern: bits.toString(16),
    value: print(format, bits),
    exactly: exactDecimal(format, bits),
    kind: classify(format, bits),
    fields: fields(format, bits).map(({ name, high, low, bits: content }) => ({
      name,
      high,
      low,
      meaning: meaningOf(format, bits, name, content),
    })),
    below: side('below'),
    above: side('above'),
    // Wrapped results are off by far more than a gap: there is no place for them on the line.
    exactAt: off !== null && off !== 0 && Math.abs(off) <= 1 ? off : null,
  };
}

/** Parses what stands in a field; the mistake names the field and the character. */
function read(format: Format, text: string, field: string) {
  try {
    return parse(format, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message, place, expected } = error;
    const column = place !== null && 'column' in place ? place.column : undefined;
    const where =
      column === undefined || column === 1 || column > text.length ? '' : `character ${column}: `;
    throw new InputError(where + message, { place: { field }, expected });
  }
}

/** What typing did, in a sentence. */
function describeTyped(text: string, format: Format, result: Result) {
  const { outcome, error } = result;
  const typed = text.trim().length > 24 ? 'The typed number' : text.trim();
  if (outcome === 'nan') return `${typed} is no number, and has patterns of its own.`;
  if (result.exact === null) return 'Infinity has a pattern of its own.';
  if (outcome === 'exact') return `${typed} is a number of ${format.id}: nothing is rounded.`;
  if (outcome === 'overflow') return `${typed} is beyond the greatest number of ${format.id}.`;
  if (outcome === 'truncated')
    return `An integer has no fraction: what follows the point is dropped.`;
  if (error === null) return `${typed} is no number of ${format.id}.`;
  const side = error.numerator > 0n ? 'more' : 'less';
  const distance = short(
    rational(error.numerator < 0n ? -error.numerator : error.numerator, error.denominator),
    3,
  );
  return `${typed} is no number of ${format.id}. The nearest is ${distance} ${side}.`;
}

/** A limit of a format: in full up to eleven characters (int32), then in a few digits. */
export function limitOf(format: Format, pattern: bigint) {
  const text = exactDecimal(format, pattern);
  const { exact } = decode(format, pattern);
  return text.length <= 11 || exact === null ? text : short(exact);
}

function operationOf(expression: string, source: Format, result: Result): OperationView {
  const format = formatOf(result.format);
  return {
    expression,
    dtype: format.id,
    result: result.bits === null ? null : numeralOf(format, result.bits, result.error),
    outcome: result.outcome,
    reason: reasonOf(source, result),
  };
}

/** What to draw for a state. Throws `InputError` for a mistake in it. */
export function computeBitsView(state: BitsState): BitsView {
  const format = formatOf(state.dtype);
  const typed = state.from === 'text' ? read(format, state.number, 'number') : null;
  const bits = typed === null ? BigInt(`0x${state.bits}`) : typed.bits;
  const operators = operatorsOf(format);
  // Only integers have // and %; true division stands in for them elsewhere.
  const operator = operators.includes(state.operator) ? state.operator : '/';
  const number = numeralOf(format, bits, typed?.error);
  let operation: OperationView | null = null;
  if (state.use === 'compute') {
    const second = read(format, state.second, 'second').bits;
    const sign = operator === '*' ? '×' : operator;
    operation = operationOf(
      `${number.value} ${sign} ${print(format, second)}`,
      format,
      arithmetic(format, operator, bits, second),
    );
  } else if (state.use === 'cast') {
    const target = formatOf(state.target);
    operation = operationOf(`${number.value} as ${target.id}`, format, cast(format, target, bits));
  }
  const { minimum, maximum } = range(format);
  return {
    number,
    typed: typed && describeTyped(state.number, format, typed),
    same: formats
      .filter((other) => other.bits === format.bits && other.id !== format.id)
      .map((other) => ({ dtype: other.id, value: print(other, bits) })),
    lowest: limitOf(format, minimum),
    greatest: limitOf(format, maximum),
    megabytes: memory(format, 1_000_000) / 1_000_000,
    operators,
    operator,
    operation,
  };
}
