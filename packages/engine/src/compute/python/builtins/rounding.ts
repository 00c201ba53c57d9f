/** `round`, and what ints and floats do for it and its like. */
import { ceiling, floor, type Int, roundFloat, roundToInt } from '../numbers/index.ts';
import {
  defineMethods,
  floatType,
  intType,
  PyFloat,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { call } from '../vm/call.ts';
import { integerIn } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { part, withPart } from '../vm/parts.ts';
import { defineFunctions } from './define-functions.ts';

/** Rounding to tens, hundreds and so on. */
const tens = part(() => import('./int-tens.ts'));

const integerOf = (self: Value): Int => integerIn(self) as Int;

defineMethods(intType, {
  '__floor__()': (_thread, self: Value) => integerOf(self),
  '__ceil__()': (_thread, self: Value) => integerOf(self),
  '__round__(ndigits=None, /)': (thread, self: Value, digits?: Value) =>
    digits === undefined
      ? integerOf(self)
      : withInteger(thread, digits, (inner, count) =>
          count >= 0
            ? integerOf(self)
            : withPart(inner, tens, (later, { roundInt }) =>
                driven(later, roundInt(integerOf(self), count)),
              ),
        ),
});

defineMethods(floatType, {
  '__floor__()': (_thread, self: PyFloat) => floor(self.value),
  '__ceil__()': (_thread, self: PyFloat) => ceiling(self.value),
  '__round__(ndigits=None, /)': (thread, self: PyFloat, digits: Value = null) =>
    digits === null
      ? roundToInt(self.value)
      : withInteger(thread, digits, (_thread, count) => new PyFloat(roundFloat(self.value, count))),
});

defineFunctions({
  'round(number, ndigits=None)': (thread, number: Value, digits?: Value) => {
    const own = typeOf(number).lookUp('__round__');
    if (own === undefined) {
      raise('TypeError', `type ${typeOf(number).name} doesn't define __round__ method`);
    }
    const args = digits === undefined || digits === null ? [number] : [number, digits];
    return call(thread, own, args);
  },
});
