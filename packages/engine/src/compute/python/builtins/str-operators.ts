/** What texts have for operators; where their answer is there at once nobody asks it. */
import {
  defineMethods,
  NOT_IMPLEMENTED,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { compareText, repeat } from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';
import { defineComparisons } from './operators.ts';
import { textOf } from './str.ts';

defineComparisons(strType, (self, other) => {
  const text = textIn(other);
  return text === undefined ? undefined : compareText(textOf(self), text);
});

function times(thread: Thread, self: Value, count: Value): Result {
  return withSize(
    thread,
    count,
    (inner, number) => {
      const text = repeat(textOf(self), number);
      return afterBulk(inner, text, text.length);
    },
    `cannot fit '${typeOf(count).name}' into an index-sized integer`,
  );
}

/** `sequence * count` for a count that is none. Raises TypeError. */
export function checkCount(count: Value): void {
  const type = typeOf(count);
  if (type.lookUp('__index__') !== undefined) return;
  raise('TypeError', `can't multiply sequence by non-int of type '${type.name}'`);
}

/** Whether a value is repeated itself and, on the left of `*`, has the say. */
export function isSequence(value: Value): boolean {
  return ['str', 'bytes', 'bytearray', 'list', 'tuple'].includes(typeOf(value).layout);
}

defineMethods(strType, {
  '__add__(value, /)': (_thread, self: Value, other: Value) => {
    const text = textIn(other);
    if (text === undefined) {
      raise('TypeError', `can only concatenate str (not "${typeOf(other).name}") to str`);
    }
    const own = textOf(self);
    checkLength(own.length + text.length);
    return own + text;
  },
  '__mul__(value, /)': (thread, self: Value, count: Value) => {
    checkCount(count);
    return times(thread, self, count);
  },
  '__rmul__(value, /)': (thread, self: Value, count: Value) => {
    if (isSequence(count)) return NOT_IMPLEMENTED;
    checkCount(count);
    return times(thread, self, count);
  },
});
