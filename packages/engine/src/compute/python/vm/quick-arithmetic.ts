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

/** How far a power may be off, in units of half the last place: the C library is off by less than 0.54 of the place. */
const NEAR = 0.9 * 2 ** -53;
const LARGEST = 2 ** 400;
/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/**
 * Squares and square roots so near to a float that the C library, which does not always give the nearest, can have no
 * other.
 */
function powerOfFloats(base: number, exponent: number): PyFloat | undefined {
  const isSquare = exponent === 2;
  if (!isSquare && !(exponent === 0.5 && base > 0)) return undefined;
  const root = isSquare ? base : Math.sqrt(base);
  const square = isSquare ? base * base : base;
  if (square === 0) return new PyFloat(0);
  if (!(square < LARGEST && square > 1 / LARGEST)) return undefined;
  const shifted = SPLITTER * root;
  const high = shifted - (shifted - root);
  const low = root - high;
  const off = Math.abs(high * high - square + 2 * high * low + low * low);
  if (off > (isSquare ? NEAR / 2 : NEAR) * square) return undefined;
  return new PyFloat(isSquare ? square : root);
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
