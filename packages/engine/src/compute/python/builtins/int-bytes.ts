/** Ints as bytes and back. */
import { fromBytes, type Int, toBytes } from '../numbers/index.ts';
import {
  defineClassMethods,
  defineMethods,
  intType,
  PyBytes,
  type PyType,
  type Result,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { integerIn } from '../vm/conversions.ts';
import { withSize } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';
import { truth } from '../vm/truth.ts';
import { textArgument } from './arguments.ts';
import { bytesFrom } from './bytes-construction.ts';

const integerOf = (self: Value): Int => integerIn(self) as Int;

defineMethods(intType, {
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
