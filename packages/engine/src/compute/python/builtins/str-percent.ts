import {
  defineMethods,
  NOT_IMPLEMENTED,
  type Result,
  strType,
  type Value,
} from '../objects/index.ts';
import { textIn } from '../vm/conversions.ts';
import { percentFormat, percentOfText } from '../vm/percent-format.ts';
import type { Thread } from '../vm/thread.ts';
import { isMapping } from './mappings.ts';
import { textOf } from './str.ts';

const format = (thread: Thread, text: string, values: Value): Result =>
  percentFormat(thread, text, values, percentOfText, isMapping(values));

defineMethods(strType, {
  '__mod__(value, /)': (thread, self: Value, values: Value) => format(thread, textOf(self), values),
  '__rmod__(value, /)': (thread, self: Value, other: Value) => {
    const text = textIn(other);
    return text === undefined ? NOT_IMPLEMENTED : format(thread, text, self);
  },
});
