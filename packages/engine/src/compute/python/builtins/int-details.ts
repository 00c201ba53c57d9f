/** Methods and attributes of ints that few programs need. */
import { bitCount, bitLength, type Int } from '../numbers/index.ts';
import { defineAttributes, defineMethods, intType, PyTuple, type Value } from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';

const integerOf = (self: Value): Int => integerIn(self) as Int;

defineMethods(intType, {
  '__getnewargs__()': (_thread, self: Value) => new PyTuple([integerOf(self)]),
  // 24 bytes and 4 for every 30 bits.
  '__sizeof__()': (_thread, self: Value) =>
    24 + 4 * Math.max(1, Math.ceil(bitLength(integerOf(self)) / 30)),
  'bit_length()': (_thread, self: Value) => bitLength(integerOf(self)),
  'bit_count()': (_thread, self: Value) => bitCount(integerOf(self)),
  'conjugate()': (_thread, self: Value) => integerOf(self),
  'as_integer_ratio()': (_thread, self: Value) => new PyTuple([integerOf(self), 1]),
});

defineAttributes(intType, {
  real: (_thread, self: Value) => integerOf(self),
  imag: () => 0,
  numerator: (_thread, self: Value) => integerOf(self),
  denominator: () => 1,
});
