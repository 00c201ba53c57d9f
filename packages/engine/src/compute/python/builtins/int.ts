import {
  absolute,
  compare,
  decimalAtOnce,
  type Int,
  intAtOnce,
  invert,
  negate,
  toFloat,
} from '../numbers/index.ts';
import {
  defineMethods,
  intType,
  PyFloat,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { bytesIn, wholeBytesIn } from '../vm/bytes-like.ts';
import { workThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { integerFrom } from '../vm/number-conversions.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import { defineNew, intOfClass } from './construct.ts';
import { defineComparisons } from './operators.ts';

/** The texts of ints that are long, or written in another way than usual. */
const intText = part(() => import('./int-of-text.ts'));

/** By which an object becomes an int. */
const CONVERSIONS = ['__int__', '__index__', '__trunc__'];

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
      return ofText(inner, type, source, written, radix);
    });
  }
  if (source === undefined) return intOfClass(0, type);
  // A subclass of str may be a number too.
  const isNumber = CONVERSIONS.some((name) => typeOf(source).lookUp(name) !== undefined);
  if (!isNumber) {
    const written = textIn(source) ?? wholeBytesIn(source);
    if (written !== undefined) return ofText(thread, type, source, written, 10);
  }
  return workThen(
    thread,
    () => integerFrom(thread, source, () => noNumber(source)),
    (_thread, value) => intOfClass(value as Int, type),
    undefined,
  );
});

const SHORT_NUMBER = /^[0-9]{1,15}$/;

intType.makesAtOnce = ([source, ...more]) => {
  if (more.length > 0) return undefined;
  if (typeof source === 'number') return source;
  return typeof source === 'string' && SHORT_NUMBER.test(source) ? Number(source) : undefined;
};

function noNumber(source: Value): string {
  return `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(source).name}'`;
}

/** With a base, bytes and bytearray are text, other buffers are not. */
function bytesOf(source: Value): Uint8Array | undefined {
  const { layout } = typeOf(source);
  return layout === 'bytes' || layout === 'bytearray' ? bytesIn(source) : undefined;
}

function ofText(
  thread: Thread,
  type: PyType,
  source: Value,
  written: string | Uint8Array,
  radix: Int,
): Result {
  const quick = typeof written === 'string' && radix === 10 ? intAtOnce(written) : undefined;
  if (quick !== undefined) return intOfClass(quick, type);
  return withPart(thread, intText, (inner, { fromText, readNumber }) => {
    const read = () => {
      const value = fromText(written, radix, inner.interpreter.intDigitLimit);
      return drive(inner, value, (_thread, integer: Int) => intOfClass(integer, type), undefined);
    };
    // Bytes are shown as such whatever their class.
    return typeof written === 'string' ? readNumber(inner, source, read) : read();
  });
}

defineComparisons(intType, (self, other) => {
  const value = integerIn(other);
  return value === undefined ? undefined : compare(integerOf(self), value);
});

defineMethods(intType, {
  '__neg__()': (_thread, self: Value) => negate(integerOf(self)),
  '__pos__()': (_thread, self: Value) => integerOf(self),
  '__abs__()': (_thread, self: Value) => absolute(integerOf(self)),
  '__invert__()': (_thread, self: Value) => invert(integerOf(self)),
  '__bool__()': (_thread, self: Value) => integerOf(self) !== 0,
  '__int__()': (_thread, self: Value) => integerOf(self),
  '__index__()': (_thread, self: Value) => integerOf(self),
  '__trunc__()': (_thread, self: Value) => integerOf(self),
  '__float__()': (_thread, self: Value) => new PyFloat(toFloat(integerOf(self))),
  '__repr__()': (thread, self: Value) => {
    const integer = integerOf(self);
    return (
      decimalAtOnce(integer) ??
      withPart(thread, intText, (inner, { toDecimal }) =>
        driven(inner, toDecimal(integer, inner.interpreter.intDigitLimit)),
      )
    );
  },
});
