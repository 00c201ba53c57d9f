import { type Complex, compare, type Int, toFloat } from '../numbers/index.ts';
import {
  bytesType,
  complexType,
  floatType,
  PyBytes,
  PyComplex,
  PyFloat,
  type Value,
} from '../objects/index.ts';
import { checkJoined } from '../slices.ts';
import { compareText, repeat } from '../text/index.ts';
import { compareBytes } from './bytes-like.ts';
import type { Interpreter } from './interpreter.ts';
import { holds } from './orders.ts';
import { quickComplex, quickFloats, quickIntegers } from './quick-arithmetic.ts';

/** An int or bool itself; objects of their subclasses have methods of their own. */
function integer(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}

const isFloat = (value: Value): value is PyFloat =>
  value instanceof PyFloat && value.type === floatType;

const isComplex = (value: Value): value is PyComplex =>
  value instanceof PyComplex && value.type === complexType;

/** A number as a float. Raises OverflowError. */
function float(value: Value): number | undefined {
  if (isFloat(value)) return value.value;
  const whole = integer(value);
  return whole === undefined ? undefined : toFloat(whole);
}

function complex(value: Value): Complex | undefined {
  if (isComplex(value)) return value;
  const real = float(value);
  return real === undefined ? undefined : { real, imaginary: 0 };
}

/** A float to any power of a float or int, or the other way about, for a program that has needed such before. */
export function floatPowerAtOnce(
  { floatPower }: Interpreter,
  left: Value,
  right: Value,
): Value | undefined {
  if (floatPower === undefined || !(isFloat(left) || isFloat(right))) return undefined;
  const base = float(left);
  const exponent = base === undefined ? undefined : float(right);
  return base === undefined || exponent === undefined ? undefined : floatPower(base, exponent);
}

const AND = 1;
const MULTIPLY = 5;
const OR = 7;
const XOR = 12;

/**
 * A binary operator on operands of built-in types, by the argument of `BINARY_OP`, with the answer that their
 * methods have; `undefined` where these have to be asked.
 */
export function builtInBinary(operator: number, left: Value, right: Value): Value | undefined {
  if (typeof left === 'string' || typeof right === 'string') {
    return textBinary(operator, left, right);
  }
  const leftInteger = integer(left);
  const rightInteger = integer(right);
  if (leftInteger !== undefined && rightInteger !== undefined) {
    const answer = quickIntegers[operator]?.(leftInteger, rightInteger);
    if (answer === undefined || answer instanceof PyFloat) return answer;
    const logical = operator === AND || operator === OR || operator === XOR;
    return logical && typeof left === 'boolean' && typeof right === 'boolean'
      ? Boolean(answer)
      : answer;
  }
  if (isFloat(left) || isFloat(right)) {
    const operation = quickFloats[operator];
    if (operation === undefined) return undefined;
    const leftFloat = float(left);
    const rightFloat = leftFloat === undefined ? undefined : float(right);
    if (leftFloat !== undefined && rightFloat !== undefined) {
      return operation(leftFloat, rightFloat);
    }
  }
  if (isComplex(left) || isComplex(right)) {
    const operation = quickComplex[operator];
    const leftComplex = operation === undefined ? undefined : complex(left);
    const rightComplex = leftComplex === undefined ? undefined : complex(right);
    if (leftComplex !== undefined && rightComplex !== undefined) {
      return operation?.(leftComplex, rightComplex);
    }
  }
  return undefined;
}

function textBinary(operator: number, left: Value, right: Value): Value | undefined {
  if (operator === 0 && typeof left === 'string' && typeof right === 'string') {
    checkJoined(left.length, right.length);
    return left + right;
  }
  if (operator !== MULTIPLY) return undefined;
  const [text, times] = typeof left === 'string' ? [left, integer(right)] : [right, integer(left)];
  if (typeof text !== 'string' || typeof times !== 'number') return undefined;
  return repeat(text, times);
}

const EQUAL = 2;
const NOT_EQUAL = 3;

/**
 * A comparison of operands of built-in types, by the argument of `COMPARE_OP`; `undefined` where their methods
 * have to be asked.
 */
export function builtInCompare(operator: number, left: Value, right: Value): Value | undefined {
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === EQUAL) return left === right;
    if (operator === NOT_EQUAL) return left !== right;
    return holds(operator, compareText(left, right));
  }
  const leftNumber = isFloat(left) ? left.value : integer(left);
  const rightNumber = isFloat(right) ? right.value : integer(right);
  if (leftNumber !== undefined && rightNumber !== undefined) {
    return holds(operator, orderOf(leftNumber, rightNumber));
  }
  if (left instanceof PyBytes && right instanceof PyBytes) {
    if (left.type !== bytesType || right.type !== bytesType) return undefined;
    return holds(operator, compareBytes(left.bytes, right.bytes));
  }
  if (operator !== EQUAL && operator !== NOT_EQUAL) return undefined;
  // Of different kinds, and none that a method of the program could have something to say about.
  const plain =
    (typeof left !== 'object' || left === null) && (typeof right !== 'object' || right === null);
  return plain ? (left === right) === (operator === EQUAL) : undefined;
}

/** Order of two numbers by their exact values, nan for none. */
function orderOf(left: Int, right: Int): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return compare(left, right);
}
