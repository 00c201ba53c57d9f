/** What a program gets by operators of ints that is not there at once. */
import { divmod, type Int, powerModulo } from '../numbers/index.ts';
import {
  defineMethods,
  intType,
  NOT_IMPLEMENTED,
  PyFloat,
  PyTuple,
  type Result,
  type Value,
} from '../objects/index.ts';
import { integerOperators } from '../vm/arithmetic.ts';
import { integerIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import type { Thread } from '../vm/thread.ts';
import { defineOperators } from './operator-methods.ts';

defineOperators(intType, integerOperators, integerIn, (thread, answer) =>
  answer instanceof PyFloat ? answer : driven(thread, answer),
);
function bothParts(thread: Thread, left: Value, right: Value): Result {
  const dividend = integerIn(left);
  const divisor = integerIn(right);
  if (dividend === undefined || divisor === undefined) return NOT_IMPLEMENTED;
  return drive(
    thread,
    divmod(dividend, divisor),
    (_thread, parts) => new PyTuple(parts),
    undefined,
  );
}

function powerOf(thread: Thread, base: Value, exponent: Value, modulus?: Value): Result {
  const [a, b] = [integerIn(base), integerIn(exponent)];
  const c = modulus === undefined || modulus === null ? null : integerIn(modulus);
  if (a === undefined || b === undefined || c === undefined) return NOT_IMPLEMENTED;
  if (c !== null) return driven(thread, powerModulo(a, b, c));
  const answer = integerOperators[8]?.(a, b);
  return answer instanceof PyFloat ? answer : driven(thread, answer as Int);
}

defineMethods(intType, {
  '__divmod__(value, /)': bothParts,
  '__rdivmod__(value, /)': (thread, self: Value, value: Value) => bothParts(thread, value, self),
  '__pow__(value, mod=None, /)': powerOf,
  '__rpow__(value, mod=None, /)': (thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(thread, value, self, modulus),
});
