import { compareToFloat, plainFloatText, reprOfFloat, truncate } from '../numbers/index.ts';
import { defineMethods, floatType, PyFloat, typeOf, type Value } from '../objects/index.ts';
import { wholeBytesIn } from '../vm/bytes-like.ts';
import { workThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { floatFrom, plainFloat } from '../vm/number-conversions.ts';
import { part, withPart } from '../vm/parts.ts';
import { adopt, defineNew } from './construct.ts';
import { defineComparisons } from './operators.ts';

/** The texts of floats that are written in another way than usual, and of what is none. */
const texts = part(() => import('./float-of-text.ts'));

defineNew(floatType, 'x=0, /', (thread, type, source: Value = 0) => {
  const written = textIn(source) ?? wholeBytesIn(source);
  // A subclass of str may be a number too.
  const isNumber = ['__float__', '__index__'].some((name) => typeOf(source).lookUp(name));
  if (written !== undefined && !isNumber) {
    const quick = typeof written === 'string' ? plainFloatText(written) : undefined;
    if (quick !== undefined) return adopt(new PyFloat(quick), type);
    return withPart(thread, texts, (inner, { floatFromText, readNumber }) =>
      readNumber(inner, source, () => adopt(new PyFloat(floatFromText(written)), type)),
    );
  }
  const complaint = `float() argument must be a string or a real number, not '${typeOf(source).name}'`;
  return workThen(
    thread,
    () => floatFrom(thread, source, complaint),
    (_thread, value) => (type.builtIn ? value : adopt(new PyFloat((value as PyFloat).value), type)),
    undefined,
  );
});

defineComparisons(floatType, (self, other) => {
  const { value } = self as PyFloat;
  if (other instanceof PyFloat) return orderOf(value, other.value);
  const integer = integerIn(other);
  return integer === undefined ? undefined : -compareToFloat(integer, value);
});

function orderOf(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

defineMethods(floatType, {
  '__neg__()': (_thread, self: PyFloat) => new PyFloat(-self.value),
  '__pos__()': (_thread, self: PyFloat) => plainFloat(self),
  '__abs__()': (_thread, self: PyFloat) => new PyFloat(Math.abs(self.value)),
  '__bool__()': (_thread, self: PyFloat) => self.value !== 0,
  '__int__()': (_thread, self: PyFloat) => truncate(self.value),
  '__float__()': (_thread, self: PyFloat) => plainFloat(self),
  '__trunc__()': (_thread, self: PyFloat) => truncate(self.value),
  '__repr__()': (_thread, self: PyFloat) => reprOfFloat(self.value),
});
