import { hashInteger, integerOfHash } from '../hashing/index.ts';
import {
  absolute,
  bitCount,
  bitLength,
  compare,
  divmod,
  formatInt,
  fromBytes,
  fromText,
  type Int,
  invert,
  negate,
  powerModulo,
  roundInt,
  toBytes,
  toDecimal,
  toFloat,
} from '../numbers/index.ts';
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  intType,
  NOT_IMPLEMENTED,
  PyBytes,
  PyFloat,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { integerOperators } from '../vm/arithmetic.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn, strOf, textIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withInteger, withSize } from '../vm/indices.ts';
import { integerFrom } from '../vm/number-conversions.ts';
import type { Thread } from '../vm/thread.ts';
import { truth } from '../vm/truth.ts';
import { specificationIn, textArgument } from './arguments.ts';
import { bytesFrom } from './bytes-construction.ts';
import { defineNew, intOfClass } from './construct.ts';
import { defineComparisons, defineOperators } from './operators.ts';

const integerOf = (self: Value): Int => integerIn(self) as Int;

defineNew(intType, 'x=0, /, base=10', (thread, type, source?: Value, base?: Value) => {
  if (base !== undefined) {
    if (source === undefined) raise('TypeError', 'int() missing string argument');
    return withInteger(thread, base, (inner, radix) => {
      if (radix !== 0 && (radix < 2 || radix > 36)) {
        raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
      }
      const written = textIn(source) ?? bytesOf(source);
      if (written === undefined) {
        raise('TypeError', "int() can't convert non-string with explicit base");
      }
      return ofText(inner, type, written, radix);
    });
  }
  if (source === undefined) return intOfClass(0, type);
  if (typeOf(source).lookUp('__int__') === undefined) {
    const written = textIn(source) ?? bytesIn(source);
    if (written !== undefined) return ofText(thread, type, written, 10);
  }
  return workThen(
    thread,
    () => integerFrom(thread, source, () => noNumber(source)),
    (_thread, value) => intOfClass(value as Int, type),
    undefined,
  );
});

function noNumber(source: Value): string {
  return `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(source).name}'`;
}

/** With a base, bytes and bytearray are text, other buffers are not. */
function bytesOf(source: Value): Uint8Array | undefined {
  const { layout } = typeOf(source);
  return layout === 'bytes' || layout === 'bytearray' ? bytesIn(source) : undefined;
}

function ofText(thread: Thread, type: PyType, written: string | Uint8Array, radix: Int): Result {
  const value = fromText(written, radix, thread.interpreter.intDigitLimit);
  return drive(thread, value, (_thread, integer: Int) => intOfClass(integer, type), undefined);
}

defineOperators(intType, integerOperators, integerIn, (thread, answer) =>
  answer instanceof PyFloat ? answer : driven(thread, answer),
);
defineComparisons(intType, (self, other) => {
  const value = integerIn(other);
  return value === undefined ? undefined : compare(integerOf(self), value);
});

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
  '__neg__()': (_thread, self: Value) => negate(integerOf(self)),
  '__pos__()': (_thread, self: Value) => integerOf(self),
  '__abs__()': (_thread, self: Value) => absolute(integerOf(self)),
  '__invert__()': (_thread, self: Value) => invert(integerOf(self)),
  '__bool__()': (_thread, self: Value) => integerOf(self) !== 0,
  '__int__()': (_thread, self: Value) => integerOf(self),
  '__index__()': (_thread, self: Value) => integerOf(self),
  '__trunc__()': (_thread, self: Value) => integerOf(self),
  '__floor__()': (_thread, self: Value) => integerOf(self),
  '__ceil__()': (_thread, self: Value) => integerOf(self),
  '__float__()': (_thread, self: Value) => new PyFloat(toFloat(integerOf(self))),
  '__hash__()': (_thread, self: Value) => integerOfHash(hashInteger(integerOf(self))),
  '__repr__()': (thread, self: Value) =>
    driven(thread, toDecimal(integerOf(self), thread.interpreter.intDigitLimit)),
  '__round__(ndigits=None, /)': (thread, self: Value, digits?: Value) =>
    digits === undefined
      ? integerOf(self)
      : withInteger(thread, digits, (inner, count) =>
          driven(inner, roundInt(integerOf(self), count)),
        ),
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    const { intDigitLimit } = thread.interpreter;
    return driven(
      thread,
      formatInt(integerOf(self), specification, typeOf(self).name, intDigitLimit),
    );
  },
  '__getnewargs__()': (_thread, self: Value) => new PyTuple([integerOf(self)]),
  // 24 bytes and 4 for every 30 bits.
  '__sizeof__()': (_thread, self: Value) =>
    24 + 4 * Math.max(1, Math.ceil(bitLength(integerOf(self)) / 30)),
  'bit_length()': (_thread, self: Value) => bitLength(integerOf(self)),
  'bit_count()': (_thread, self: Value) => bitCount(integerOf(self)),
  'conjugate()': (_thread, self: Value) => integerOf(self),
  'as_integer_ratio()': (_thread, self: Value) => new PyTuple([integerOf(self), 1]),
  "to_bytes(length=1, byteorder='big', *, signed=False)": (
    thread,
    self: Value,
    length: Value = 1,
    order: Value = 'big',
    signed: Value = false,
  ) =>
    withSize(thread, length, (inner, size) => {
      const byteOrder = textArgument('to_bytes', "'byteorder'", order);
      return withTruth(inner, signed, (isSigned) => {
        checkLength(size);
        return new PyBytes(toBytes(integerOf(self), size, byteOrder, isSigned));
      });
    }),
});

function withTruth(thread: Thread, value: Value, then: (isTrue: boolean) => Result): Result {
  return workThen(
    thread,
    () => truth(thread, value),
    (_thread, answer) => then(answer === true),
    undefined,
  );
}

defineClassMethods(intType, {
  "from_bytes(bytes, byteorder='big', *, signed=False)": (
    thread,
    type: PyType,
    source: Value,
    order: Value = 'big',
    signed: Value = false,
  ) => {
    const byteOrder = textArgument('from_bytes', "'byteorder'", order);
    return withTruth(thread, signed, (isSigned) =>
      bytesFrom(thread, source, (inner, bytes) => {
        const value = fromBytes(bytes, byteOrder, isSigned);
        if (type === intType) return value;
        return callThen(inner, type, [value], (_thread, made) => made, undefined);
      }),
    );
  },
});

defineAttributes(intType, {
  real: (_thread, self: Value) => integerOf(self),
  imag: () => 0,
  numerator: (_thread, self: Value) => integerOf(self),
  denominator: () => 1,
});
