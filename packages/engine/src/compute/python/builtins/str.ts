import { hashText, integerOfHash } from '../hashing/index.ts';
import {
  defineMethods,
  NOT_IMPLEMENTED,
  PySlice,
  PyStrInstance,
  type PyType,
  type Result,
  StrIterator,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import {
  between,
  characterAt,
  compareText,
  length,
  nextPlace,
  repeat,
  slice,
} from '../text/index.ts';
import { isAscii, reprOfAscii } from '../unicode/index.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { workThen } from '../vm/continue.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withPlaces, withSize, withSubscript } from '../vm/indices.ts';
import { part, withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import { textArgument } from './arguments.ts';
import { adopt, defineNew } from './construct.ts';
import { defineComparisons } from './operators.ts';

/** The text of the object that a method is called on. */
export const textOf = (self: Value): string => textIn(self) as string;

const ofClass = (text: string, type: PyType): Value =>
  type.builtIn ? text : adopt(new PyStrInstance(text), type);

/** What characters beyond ASCII are. */
const characters = part(() => import('../unicode/repr.ts'));
const casing = part(() => import('../text/case.ts'));
const decoding = part(() => import('../text/decode.ts'));

defineNew(
  strType,
  "object='', encoding='utf-8', errors='strict'",
  (thread, type, object?: Value, encoding?: Value, errors?: Value) => {
    if (encoding === undefined && errors === undefined) {
      if (object === undefined) return ofClass('', type);
      return workThen(
        thread,
        () => strOf(thread, object),
        (_thread, text) => ofClass(text as string, type),
        undefined,
      );
    }
    const encodingName =
      encoding === undefined ? undefined : textArgument('str', "'encoding'", encoding);
    const handler = errors === undefined ? undefined : textArgument('str', "'errors'", errors);
    if (object === undefined) return ofClass('', type);
    const bytes = bytesIn(object);
    if (bytes === undefined) {
      if (textIn(object) !== undefined) raise('TypeError', 'decoding str is not supported');
      raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
    }
    return withPart(thread, decoding, (_thread, { decode }) =>
      ofClass(decode(bytes, encodingName, handler), type),
    );
  },
);

defineComparisons(strType, (self, other) => {
  const text = textIn(other);
  return text === undefined ? undefined : compareText(textOf(self), text);
});

function times(thread: Thread, self: Value, count: Value): Result {
  return withSize(
    thread,
    count,
    (_thread, number) => repeat(textOf(self), number),
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

function item(thread: Thread, self: Value, index: Value): Result {
  const text = textOf(self);
  if (!(index instanceof PySlice)) {
    return withSubscript(
      thread,
      index,
      (_thread, place) => characterAt(text, place),
      `string indices must be integers, not '${typeOf(index).name}'`,
    );
  }
  return withPlaces(
    thread,
    index,
    () => length(text),
    (_thread, { start, step, count }) =>
      step === 1 ? between(text, start, start + count) : slice(text, start, step, count),
  );
}

defineMethods(strType, {
  '__str__()': (_thread, self: Value) => textOf(self),
  '__repr__()': (thread, self: Value) => {
    const text = textOf(self);
    return (
      reprOfAscii(text) ??
      withPart(thread, characters, (_thread, { reprOfText }) => reprOfText(text))
    );
  },
  '__hash__()': (thread, self: Value) =>
    integerOfHash(hashText(textOf(self), thread.interpreter.hashKey)),
  'lower()': (thread, self: Value) => {
    const text = textOf(self);
    if (isAscii(text)) return text.toLowerCase();
    return withPart(thread, casing, (_thread, { lower }) => lower(text));
  },
  'upper()': (thread, self: Value) => {
    const text = textOf(self);
    if (isAscii(text)) return text.toUpperCase();
    return withPart(thread, casing, (_thread, { upper }) => upper(text));
  },
  '__len__()': (_thread, self: Value) => length(textOf(self)),
  '__iter__()': (_thread, self: Value) => new StrIterator(textOf(self)),
  '__getitem__(key, /)': item,
  '__contains__(key, /)': (_thread, self: Value, part: Value) => {
    const text = textIn(part);
    if (text === undefined) {
      raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(part).name}`);
    }
    return nextPlace(textOf(self), text, 0) >= 0;
  },
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
