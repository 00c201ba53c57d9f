import {
  add,
  addComplex,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  type Complex,
  divideComplex,
  divideFloats,
  floorDivide,
  floorDivideFloats,
  type Int,
  modulo,
  moduloFloats,
  multiply,
  multiplyComplex,
  power,
  powerOfComplex,
  powerOfFloats,
  shiftLeft,
  shiftRight,
  subtract,
  subtractComplex,
  toFloat,
  trueDivide,
} from '../numbers/index.ts';
import { PyComplex, PyFloat } from '../objects/index.ts';
import type { Sliced } from '../slices.ts';

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

export const complexOf = ({ real, imaginary }: Complex): PyComplex =>
  new PyComplex(real, imaginary);

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

export const complexOperators: Operators<Complex, PyComplex> = [
  complex(addComplex),
  undefined,
  undefined,
  undefined,
  undefined,
  complex(multiplyComplex),
  undefined,
  undefined,
  complex(powerOfComplex),
  undefined,
  complex(subtractComplex),
  complex(divideComplex),
  undefined,
];

/** What a comparison by the argument of `COMPARE_OP` says of an order: negative, 0, positive, or nan for none. */
export function holds(operator: number, order: number): boolean {
  switch (operator) {
    case 0:
      return order < 0;
    case 1:
      return order <= 0;
    case 2:
      return order === 0;
    case 3:
      return order !== 0;
    case 4:
      return order > 0;
    default:
      return order >= 0;
  }
}
