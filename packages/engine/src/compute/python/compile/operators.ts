import type { BinaryOperator } from '../syntax/index.ts';

/** Arguments of `BINARY_OP`. */
export const operatorArguments: Readonly<Record<BinaryOperator, number>> = {
  Add: 0,
  BitAnd: 1,
  FloorDiv: 2,
  LShift: 3,
  MatMult: 4,
  Mult: 5,
  Mod: 6,
  BitOr: 7,
  Pow: 8,
  RShift: 9,
  Sub: 10,
  Div: 11,
  BitXor: 12,
};
