import type { FormatId, Operator, Outcome } from '@rackbook/engine/compute/numbers';

/** A run of bits with one meaning. */
export interface FieldView {
  readonly name: 'sign' | 'exponent' | 'fraction' | 'value';
  /** Indexes of its top and its lowest bit; the lowest bit of a number is 0. */
  readonly high: number;
  readonly low: number;
  /** What its content says, such as `123 - 127 = -4`. */
  readonly meaning: string;
}

/** The next number on one side. */
export interface NeighbourView {
  readonly value: string;
  /** Its pattern in hexadecimal. */
  readonly pattern: string;
  /** The distance to it, short; null where it is infinite. */
  readonly gap: string | null;
  /** The distance as a share of the wider gap of the two sides; 1 where there is no telling. */
  readonly share: number;
}

/** A number of some dtype as plain data: it travels in the page. */
export interface NumeralView {
  readonly dtype: FormatId;
  readonly width: number;
  /** The bits in hexadecimal. */
  readonly pattern: string;
  /** As Python prints it, or in full where that is no longer. */
  readonly value: string;
  /** All decimal digits of what the bits stand for. */
  readonly exactly: string;
  /** `normal`, `subnormal`, `nan`. */
  readonly kind: string;
  readonly fields: readonly FieldView[];
  readonly below: NeighbourView | null;
  readonly above: NeighbourView | null;
  /** Where the number lies that was rounded to this one, in wider gaps from it; null for nowhere. */
  readonly exactAt: number | null;
}

/** What came of arithmetic or a cast. */
export interface OperationView {
  /** `0.1 + 0.2`, `float32 → int8`. */
  readonly expression: string;
  /** The dtype of the result. */
  readonly dtype: FormatId;
  /** Null where PyTorch gives no result. */
  readonly result: NumeralView | null;
  readonly outcome: Outcome | 'undefined' | 'error';
  readonly reason: string;
}

/** What the bits playground draws. */
export interface BitsView {
  readonly number: NumeralView;
  /** What typing did to the number; null when it was set bit by bit. */
  readonly typed: string | null;
  /** The same bits read as the other dtypes of that width. */
  readonly same: readonly { readonly dtype: FormatId; readonly value: string }[];
  /** Least and greatest finite number of the dtype, short. */
  readonly lowest: string;
  readonly greatest: string;
  /** Memory for a million such numbers, in megabytes. */
  readonly megabytes: number;
  /** The operators that the dtype has, and the one in force. */
  readonly operators: readonly Operator[];
  readonly operator: Operator;
  readonly operation: OperationView | null;
}

/** The digits of a pattern, the top bit first. */
export const digitsOf = ({
  pattern,
  width,
}: {
  readonly pattern: string;
  readonly width: number;
}) => BigInt(`0x${pattern}`).toString(2).padStart(width, '0');

/** The digits of one field. */
export const fieldDigits = (numeral: NumeralView, { high, low }: FieldView) =>
  digitsOf(numeral).slice(numeral.width - 1 - high, numeral.width - low);

/** Names of the outcomes, with a glyph that tells them apart without colour. */
export const outcomeLabels: Readonly<Record<OperationView['outcome'], string>> = {
  exact: '= exact',
  rounded: '≈ rounded',
  underflow: '↓ underflow',
  overflow: '↑ overflow',
  'divide-by-zero': '÷ divided by zero',
  invalid: '∅ no answer',
  nan: '∅ nan stays nan',
  wrapped: '↻ wrapped',
  truncated: '✂ fraction cut off',
  logical: '∨ logical',
  undefined: '? undefined in PyTorch',
  error: '✗ error in PyTorch',
};

/** The picture in words. */
export function wordsOf({ number, typed, operation, megabytes }: BitsView): string {
  const { dtype, width, value, exactly, fields, below, above } = number;
  const parts = fields.map(
    (field) => `${field.name} ${fieldDigits(number, field)} (${field.meaning})`,
  );
  const side = (name: string, neighbour: NeighbourView | null) =>
    neighbour === null
      ? `there is none ${name}`
      : `${neighbour.value} is next ${name}${neighbour.gap === null ? '' : `, ${neighbour.gap} away`}`;
  const sentences = [
    `A ${dtype} has ${width} ${width === 1 ? 'bit' : 'bits'}, here ${parts.join(', ')}.`,
    `They mean ${value}${exactly === value ? '' : `, exactly ${exactly}`}.`,
    ...(typed === null ? [] : [typed]),
    `Of the numbers of ${dtype}, ${side('below', below)}; ${side('above', above)}.`,
    `A million of them take ${megabytes} MB.`,
  ];
  if (operation !== null) {
    const { expression, result, outcome, reason } = operation;
    sentences.push(
      `${expression} gives ${result?.value ?? 'no result'} (${outcomeLabels[outcome].slice(2)}). ${reason}`,
    );
  }
  return sentences.join(' ');
}
