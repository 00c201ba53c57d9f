/** Methods and attributes of ints that few programs need. */
import {
  bitCount,
  bitLength,
  fromBytes,
  type Int,
  isLittle,
  roundInt,
  toBytes,
} from '../numbers/index.ts';
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  intType,
  PyBytes,
  PyTuple,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { withInteger, withSize } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';
import { truth } from '../vm/truth.ts';
import { textArgument } from './arguments.ts';
import { bytesFrom } from './bytes-construction.ts';

const integerOf = (self: Value): Int => integerIn(self) as Int;

defineMethods(intType, {
  '__floor__()': (_thread, self: Value) => integerOf(self),
  '__ceil__()': (_thread, self: Value) => integerOf(self),
  '__round__(ndigits=None, /)': (thread, self: Value, digits?: Value) =>
    digits === undefined
      ? integerOf(self)
      : withInteger(thread, digits, (inner, count) =>
          driven(inner, roundInt(integerOf(self), count)),
        ),
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
        isLittle(byteOrder);
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
    return withTruth(thread, signed, (isSigned) => {
      isLittle(byteOrder);
      return bytesFrom(thread, source, (inner, bytes) => {
        const value = fromBytes(bytes, byteOrder, isSigned);
        if (type === intType) return value;
        return callThen(inner, type, [value], (_thread, made) => made, undefined);
      });
    });
  },
});

defineAttributes(intType, {
  real: (_thread, self: Value) => integerOf(self),
  imag: () => 0,
  numerator: (_thread, self: Value) => integerOf(self),
  denominator: () => 1,
});
