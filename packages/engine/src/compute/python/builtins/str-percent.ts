import {
  defineMethods,
  NOT_IMPLEMENTED,
  type Result,
  strType,
  type Value,
} from '../objects/index.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { percentFormat, percentOfText } from '../vm/percent-format.ts';
import type { Thread } from '../vm/thread.ts';
import { isMapping } from './mappings.ts';
import { textOf } from './str.ts';

/** `source % values`, a text of any class: without a directive it is itself. */
function format(thread: Thread, source: Value, text: string, values: Value): Result {
  const isPlain = text !== '' && !text.includes('%');
  return workThen(
    thread,
    (inner) => percentFormat(inner, text, values, percentOfText, isMapping(values)),
    (inner, made) =>
      isPlain ? source : afterBulk(inner, made, DIGIT_WORK * (made as string).length),
    undefined,
  );
}

/** Digits take so much longer than copied characters. */
const DIGIT_WORK = 8;

defineMethods(strType, {
  '__mod__(value, /)': (thread, self: Value, values: Value) =>
    format(thread, self, textOf(self), values),
  '__rmod__(value, /)': (thread, self: Value, other: Value) => {
    const text = textIn(other);
    return text === undefined ? NOT_IMPLEMENTED : format(thread, other, text, self);
  },
});
