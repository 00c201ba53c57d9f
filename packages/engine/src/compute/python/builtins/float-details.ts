/** Methods and attributes of floats that few programs need. */
import { fromHex, integerRatio, toHex } from '../numbers/index.ts';
import {
  defineAttributes,
  defineClassMethods,
  defineMethods,
  floatType,
  PyFloat,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { callThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { plainFloat } from '../vm/number-conversions.ts';
import type { Thread } from '../vm/thread.ts';

defineMethods(floatType, {
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
