import type { FormatId, Operator } from '@rackbook/engine/compute/numbers';

/** Every dtype with the bits that carry a number of it, as the engine has them. */
export const widths: Readonly<Record<FormatId, number>> = {
  bool: 1,
  uint8: 8,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  float16: 16,
  bfloat16: 16,
  float32: 32,
  float64: 64,
};

export const dtypes = Object.keys(widths) as FormatId[];

/** Everything that the reader can set. */
export interface BitsState {
  readonly dtype: FormatId;
  /** Whether the number is the one typed or the one whose bits were set. */
  readonly from: 'text' | 'bits';
  /** The number as typed. */
  readonly number: string;
  /** The number's pattern in hexadecimal, without prefix. */
  readonly bits: string;
  /** What is done with the number: nothing, arithmetic or a cast. */
  readonly use: 'read' | 'compute' | 'cast';
  readonly operator: Operator;
  /** The second operand as typed. */
  readonly second: string;
  /** The dtype to cast to. */
  readonly target: FormatId;
}

export const initialBitsState: BitsState = {
  dtype: 'float32',
  from: 'text',
  number: '0.1',
  bits: '0',
  use: 'read',
  operator: '+',
  second: '0.2',
  target: 'int8',
};
