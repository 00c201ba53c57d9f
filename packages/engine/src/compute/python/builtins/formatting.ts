/** Format specifications of numbers and text. */
import {
  asksForFloat,
  formatFloatBySpec,
  formatInt,
  formatText,
  type Int,
} from '../numbers/index.ts';
import {
  defineMethods,
  floatType,
  intType,
  type PyFloat,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { integerIn, strOf } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { floatFrom } from '../vm/number-conversions.ts';
import { specificationIn } from './arguments.ts';
import { textOf } from './str.ts';

defineMethods(intType, {
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    const { intDigitLimit } = thread.interpreter;
    const { name } = typeOf(self);
    if (typeof self === 'object' && asksForFloat(specification, name)) {
      // A subclass may have a float of its own.
      return workThen(
        thread,
        (inner) => floatFrom(inner, self),
        (_thread, float) => formatFloatBySpec((float as PyFloat).value, specification, name),
        undefined,
      );
    }
    return driven(thread, formatInt(integerIn(self) as Int, specification, name, intDigitLimit));
  },
});

defineMethods(floatType, {
  '__format__(format_spec, /)': (thread, self: PyFloat, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    return formatFloatBySpec(self.value, specification, self.type.name);
  },
});

defineMethods(strType, {
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    return specification === '' ? strOf(thread, self) : formatText(textOf(self), specification);
  },
});
