/** What a program gets by operators of floats that is not there at once. */
import { divmodFloats, toFloat } from '../numbers/index.ts';
import {
  defineMethods,
  floatType,
  NOT_IMPLEMENTED,
  PyFloat,
  PyTuple,
  type Value,
} from '../objects/index.ts';
import { floatOperators } from '../vm/arithmetic.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { defineOperators } from './operator-methods.ts';

/** A float, or an int as one. Raises OverflowError. */
function operandOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const integer = integerIn(value);
  return integer === undefined ? undefined : toFloat(integer);
}

defineOperators(floatType, floatOperators, operandOf, (_thread, answer) => answer);
function bothParts(left: Value, right: Value): Value {
  const dividend = operandOf(left);
  const divisor = dividend === undefined ? undefined : operandOf(right);
  if (dividend === undefined || divisor === undefined) return NOT_IMPLEMENTED;
  return new PyTuple(divmodFloats(dividend, divisor).map((part) => new PyFloat(part)));
}

const POWER = 8;

function powerOf(
  { interpreter }: Thread,
  base: Value,
  exponent: Value,
  modulus: Value | undefined,
): Value {
  if (modulus !== undefined && modulus !== null) {
    raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  const a = operandOf(base);
  const b = a === undefined ? undefined : operandOf(exponent);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  interpreter.floatPower ??= floatOperators[POWER];
  return floatOperators[POWER]?.(a, b) ?? NOT_IMPLEMENTED;
}

defineMethods(floatType, {
  '__divmod__(value, /)': (_thread, self: Value, value: Value) => bothParts(self, value),
  '__rdivmod__(value, /)': (_thread, self: Value, value: Value) => bothParts(value, self),
  '__pow__(value, mod=None, /)': powerOf,
  '__rpow__(value, mod=None, /)': (thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(thread, value, self, modulus),
});
