/** Format specifications of numbers and text. */
import { formatFloatBySpec, formatInt, formatText, type Int } from '../numbers/index.ts';
import {
  defineMethods,
  floatType,
  intType,
  type PyFloat,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { integerIn, strOf } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { specificationIn } from './arguments.ts';
import { textOf } from './str.ts';

defineMethods(intType, {
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    const { intDigitLimit } = thread.interpreter;
    return driven(
      thread,
      formatInt(integerIn(self) as Int, specification, typeOf(self).name, intDigitLimit),
    );
  },
});

defineMethods(floatType, {
  '__format__(format_spec, /)': (thread, self: PyFloat, given: Value) => {
    const specification = specificationIn(given);
    if (specification === '') return strOf(thread, self);
    return formatFloatBySpec(self.value, specification);
  },
});

defineMethods(strType, {
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    return specification === '' ? strOf(thread, self) : formatText(textOf(self), specification);
  },
});
