/** Operators on built-in numbers where the answer is there at once; what else there is has `arithmetic.ts`. */
import {
  add,
  addComplex,
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  type Complex,
  divideComplex,
  divideFloats,
  floorDivideAtOnce,
  floorDivideFloats,
  type Int,
  moduloAtOnce,
  moduloFloats,
  multiplyAtOnce,
  multiplyComplex,
  powerAtOnce,
  shiftLeft,
  shiftRight,
  subtract,
  subtractComplex,
  trueDivideAtOnce,
} from '../numbers/index.ts';
import { PyComplex, PyFloat } from '../objects/index.ts';

/** Operators by the argument of `BINARY_OP`; their answer is `undefined` where the methods have to be asked. */
type QuickOperators<Operand, Answer> = readonly (
  | ((left: Operand, right: Operand) => Answer | undefined)
  | undefined
)[];

export const quickIntegers: QuickOperators<Int, Int | PyFloat> = [
  add,
  bitwiseAnd,
  floorDivideAtOnce,
  shiftLeft,
  undefined,
  multiplyAtOnce,
  moduloAtOnce,
  bitwiseOr,
  powerAtOnce,
  shiftRight,
  subtract,
  (left, right) => {
    const quotient = trueDivideAtOnce(left, right);
    return quotient === undefined ? undefined : new PyFloat(quotient);
  },
  bitwiseXor,
];

const float = (operation: (left: number, right: number) => number) => {
  return (left: number, right: number) => new PyFloat(operation(left, right));
};

export const quickFloats: QuickOperators<number, PyFloat> = [
  float((left, right) => left + right),
  undefined,
  float(floorDivideFloats),
  undefined,
  undefined,
  float((left, right) => left * right),
  float(moduloFloats),
  undefined,
  powerOfFloats,
  undefined,
  float((left, right) => left - right),
  float(divideFloats),
  undefined,
];

/** The powers that are as exact as one multiplication or root. */
function powerOfFloats(base: number, exponent: number): PyFloat | undefined {
  const power =
    exponent === 2 ? base * base : exponent === 0.5 && base > 0 ? Math.sqrt(base) : Number.NaN;
  return Number.isFinite(power) ? new PyFloat(power) : undefined;
}

const complex = (operation: (left: Complex, right: Complex) => Complex) => {
  return (left: Complex, right: Complex) => complexOf(operation(left, right));
};

export const complexOf = ({ real, imaginary }: Complex): PyComplex =>
  new PyComplex(real, imaginary);

export const quickComplex: readonly (((left: Complex, right: Complex) => PyComplex) | undefined)[] =
  [
    complex(addComplex),
    undefined,
    undefined,
    undefined,
    undefined,
    complex(multiplyComplex),
    undefined,
    undefined,
    undefined,
    undefined,
    complex(subtractComplex),
    complex(divideComplex),
    undefined,
  ];
