import {
  add,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  type Complex,
  divideFloats,
  floorDivide,
  floorDivideFloats,
  type Int,
  modulo,
  moduloFloats,
  multiply,
  power,
  powerOfComplex,
  powerOfFloats,
  shiftLeft,
  shiftRight,
  subtract,
  toFloat,
  trueDivide,
} from '../numbers/index.ts';
import { type PyComplex, PyFloat } from '../objects/index.ts';
import type { Sliced } from '../slices.ts';
import { complexOf, quickComplex } from './quick-arithmetic.ts';

const POWER = 8;

/** Operators by the argument of `BINARY_OP`, as `operatorMethods` has them; none where a type has none. */
type Operators<Operand, Answer> = readonly (
  | ((left: Operand, right: Operand) => Answer)
  | undefined
)[];

const float = (operation: (left: number, right: number) => number) => {
  return (left: number, right: number) => new PyFloat(operation(left, right));
};

const complex = (operation: (left: Complex, right: Complex) => Complex) => {
  return (left: Complex, right: Complex) => complexOf(operation(left, right));
};

export const integerOperators: Operators<Int, Sliced<Int> | PyFloat> = [
  add,
  bitwiseAnd,
  floorDivide,
  shiftLeft,
  undefined,
  multiply,
  modulo,
  bitwiseOr,
  (left, right) =>
    right < 0
      ? new PyFloat(powerOfFloats(toFloat(left), toFloat(right)) as number)
      : power(left, right),
  shiftRight,
  subtract,
  (left, right) => new PyFloat(trueDivide(left, right)),
  bitwiseXor,
];

export const floatOperators: Operators<number, PyFloat | PyComplex> = [
  float((left, right) => left + right),
  undefined,
  float(floorDivideFloats),
  undefined,
  undefined,
  float((left, right) => left * right),
  float(moduloFloats),
  undefined,
  (left, right) => {
    const result = powerOfFloats(left, right);
    if (result !== null) return new PyFloat(result);
    // A fraction of a negative number turns.
    return complexOf(powerOfComplex({ real: left, imaginary: 0 }, { real: right, imaginary: 0 }));
  },
  undefined,
  float((left, right) => left - right),
  float(divideFloats),
  undefined,
];

export const complexOperators: Operators<Complex, PyComplex> = quickComplex.map(
  (operation, index) => (index === POWER ? complex(powerOfComplex) : operation),
);
