import { hashFloat, hashIdentity, integerOfHash } from '../hashing/index.ts';
import {
  ceiling,
  compareToFloat,
  divmodFloats,
  floatFromText,
  floor,
  formatFloatBySpec,
  fromHex,
  integerRatio,
  reprOfFloat,
  roundFloat,
  roundToInt,
  toFloat,
  toHex,
  truncate,
} from '../numbers/index.ts';
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  floatType,
  NOT_IMPLEMENTED,
  PyByteArray,
  PyFloat,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { reprOfBytes } from '../unicode/index.ts';
import { floatOperators } from '../vm/arithmetic.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn, strOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { floatFrom, plainFloat } from '../vm/number-conversions.ts';
import type { Thread } from '../vm/thread.ts';
import { specificationIn } from './arguments.ts';
import { adopt, defineNew } from './construct.ts';
import { defineComparisons, defineOperators } from './operators.ts';

/** A float, or an int as one. Raises OverflowError. */
function operandOf(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const integer = integerIn(value);
  return integer === undefined ? undefined : toFloat(integer);
}

defineNew(floatType, 'x=0, /', (thread, type, source: Value = 0) => {
  const written = textIn(source) ?? bytesIn(source);
  if (written !== undefined) return adopt(new PyFloat(floatOfText(source, written)), type);
  const complaint = `float() argument must be a string or a real number, not '${typeOf(source).name}'`;
  return workThen(
    thread,
    () => floatFrom(thread, source, complaint),
    (_thread, value) => (type.builtIn ? value : adopt(new PyFloat((value as PyFloat).value), type)),
    undefined,
  );
});

/** The message of what is no number shows a bytearray as such. */
function floatOfText(source: Value, written: string | Uint8Array): number {
  try {
    return floatFromText(written);
  } catch (error) {
    if (!(source instanceof PyByteArray && error instanceof OperationError)) throw error;
    return raise(
      'ValueError',
      `could not convert string to float: bytearray(${reprOfBytes(source.bytes)})`,
    );
  }
}

defineOperators(floatType, floatOperators, operandOf, (_thread, answer) => answer);
defineComparisons(floatType, (self, other) => {
  const { value } = self as PyFloat;
  if (other instanceof PyFloat) return orderOf(value, other.value);
  const integer = integerIn(other);
  return integer === undefined ? undefined : -compareToFloat(integer, value);
});

function orderOf(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

function bothParts(left: Value, right: Value): Value {
  const dividend = operandOf(left);
  const divisor = dividend === undefined ? undefined : operandOf(right);
  if (dividend === undefined || divisor === undefined) return NOT_IMPLEMENTED;
  return new PyTuple(divmodFloats(dividend, divisor).map((part) => new PyFloat(part)));
}

function powerOf(base: Value, exponent: Value, modulus: Value | undefined): Value {
  if (modulus !== undefined && modulus !== null) {
    raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  const a = operandOf(base);
  const b = a === undefined ? undefined : operandOf(exponent);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  return floatOperators[8]?.(a, b) ?? NOT_IMPLEMENTED;
}

defineMethods(floatType, {
  '__divmod__(value, /)': (_thread, self: Value, value: Value) => bothParts(self, value),
  '__rdivmod__(value, /)': (_thread, self: Value, value: Value) => bothParts(value, self),
  '__pow__(value, mod=None, /)': (_thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(self, value, modulus),
  '__rpow__(value, mod=None, /)': (_thread, self: Value, value: Value, modulus?: Value) =>
    powerOf(value, self, modulus),
  '__neg__()': (_thread, self: PyFloat) => new PyFloat(-self.value),
  '__pos__()': (_thread, self: PyFloat) => plainFloat(self),
  '__abs__()': (_thread, self: PyFloat) => new PyFloat(Math.abs(self.value)),
  '__bool__()': (_thread, self: PyFloat) => self.value !== 0,
  '__int__()': (_thread, self: PyFloat) => truncate(self.value),
  '__float__()': (_thread, self: PyFloat) => plainFloat(self),
  '__trunc__()': (_thread, self: PyFloat) => truncate(self.value),
  '__floor__()': (_thread, self: PyFloat) => floor(self.value),
  '__ceil__()': (_thread, self: PyFloat) => ceiling(self.value),
  '__hash__()': (thread, self: PyFloat) =>
    integerOfHash(hashFloat(self.value) ?? hashIdentity(thread.interpreter.identityOf(self))),
  '__repr__()': (_thread, self: PyFloat) => reprOfFloat(self.value),
  '__round__(ndigits=None, /)': (thread, self: PyFloat, digits: Value = null) =>
    digits === null
      ? roundToInt(self.value)
      : withInteger(thread, digits, (_thread, count) => new PyFloat(roundFloat(self.value, count))),
  '__format__(format_spec, /)': (thread, self: PyFloat, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    return formatFloatBySpec(self.value, specification);
  },
  '__getnewargs__()': (_thread, self: PyFloat) => new PyTuple([plainFloat(self)]),
  'conjugate()': (_thread, self: PyFloat) => plainFloat(self),
  'is_integer()': (_thread, self: PyFloat) => Number.isInteger(self.value),
  'as_integer_ratio()': (_thread, self: PyFloat) => new PyTuple(integerRatio(self.value)),
  'hex()': (_thread, self: PyFloat) => toHex(self.value),
});

defineClassMethods(floatType, {
  'fromhex(string, /)': (thread: Thread, type: PyType, source: Value): Result => {
    const text = textIn(source);
    if (text === undefined) {
      raise('TypeError', `bad argument type for built-in operation`);
    }
    const value = new PyFloat(fromHex(text));
    if (type === floatType) return value;
    return callThen(thread, type, [value], (_thread, made) => made, undefined);
  },
  '__getformat__(typestr, /)': (_thread, _type: PyType, kind: Value) => {
    if (typeof kind !== 'string') {
      raise('TypeError', `__getformat__() argument must be str, not ${typeOf(kind).name}`);
    }
    if (kind !== 'double' && kind !== 'float') {
      raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
    }
    return 'IEEE, little-endian';
  },
});

defineAttributes(floatType, {
  real: (_thread, self: PyFloat) => plainFloat(self),
  imag: () => new PyFloat(0),
});
