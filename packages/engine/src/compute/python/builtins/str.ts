import {
  HASHED_AT_ONCE,
  type Hash,
  hashText,
  hashTextInSlices,
  integerOfHash,
} from '../hashing/index.ts';
import { formatText } from '../numbers/index.ts';
import {
  defineMethods,
  NOT_IMPLEMENTED,
  PySlice,
  PyStrInstance,
  PyTuple,
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
  decode,
  find,
  length,
  mapPieces,
  repeat,
  slice,
  unitsToLookThrough,
} from '../text/index.ts';
import { escapedText, isAscii, quoteOfText } from '../unicode/index.ts';
import { bytesIn } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withPlaces, withSize, withSubscript } from '../vm/indices.ts';
import { percentFormat, percentOfText } from '../vm/percent-format.ts';
import type { Thread } from '../vm/thread.ts';
import { specificationIn, textArgument } from './arguments.ts';
import { adopt, defineNew } from './construct.ts';
import { defineComparisons } from './operators.ts';

/** The text of the object that a method is called on. */
export const textOf = (self: Value): string => textIn(self) as string;

const ofClass = (text: string, type: PyType): Value =>
  type.builtIn ? text : adopt(new PyStrInstance(text), type);

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
    return ofClass(decode(bytes, encodingName, handler), type);
  },
);

strType.makesAtOnce = ([object, ...more]) => {
  if (more.length > 0) return undefined;
  if (typeof object === 'number') return String(object);
  return typeof object === 'string' ? object : undefined;
};

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

/** Whether keys of `%` are looked up in the values. Source: PyMapping_Check of CPython. */
export function isMapping(values: Value): boolean {
  return (
    !(values instanceof PyTuple) &&
    textIn(values) === undefined &&
    typeOf(values).lookUp('__getitem__') !== undefined
  );
}

const format = (thread: Thread, text: string, values: Value): Result =>
  workThen(
    thread,
    (inner) => percentFormat(inner, text, values, percentOfText, isMapping(values)),
    (inner, made) => afterBulk(inner, made, DIGIT_WORK * (made as string).length),
    undefined,
  );

/** Digits take so much longer than copied characters. */
const DIGIT_WORK = 8;

function item(thread: Thread, self: Value, index: Value): Result {
  const text = textOf(self);
  if (!(index instanceof PySlice)) {
    return withSubscript(
      thread,
      index,
      (inner, place) => {
        const units = unitsToLookThrough(text);
        return afterBulk(inner, characterAt(text, place), units);
      },
      `string indices must be integers, not '${typeOf(index).name}'`,
    );
  }
  return withPlaces(
    thread,
    index,
    () => length(text),
    (inner, { start, step, count }) =>
      driven(
        inner,
        step === 1 ? between(text, start, start + count) : slice(text, start, step, count),
      ),
  );
}

const firstHash = (_thread: Thread, [hash]: readonly [Hash]): Result => integerOfHash(hash);

defineMethods(strType, {
  '__str__()': (_thread, self: Value) => textOf(self),
  '__repr__()': (thread, self: Value) => {
    const text = textOf(self);
    const quote = quoteOfText(text);
    return drive(
      thread,
      mapPieces(text, (piece) => escapedText(piece, quote)),
      (_inner, escaped) => quote + escaped + quote,
      undefined,
    );
  },
  '__hash__()': (thread, self: Value) => {
    const text = textOf(self);
    const { hashKey } = thread.interpreter;
    if (text.length <= HASHED_AT_ONCE) return integerOfHash(hashText(text, hashKey));
    return drive(thread, hashTextInSlices(text, hashKey), firstHash, undefined);
  },
  '__len__()': (thread, self: Value) => {
    const text = textOf(self);
    const units = unitsToLookThrough(text);
    return afterBulk(thread, length(text), units);
  },
  '__iter__()': (_thread, self: Value) => new StrIterator(textOf(self)),
  '__getitem__(key, /)': item,
  '__contains__(key, /)': (thread, self: Value, part: Value) => {
    const text = textIn(part);
    if (text === undefined) {
      raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(part).name}`);
    }
    const own = textOf(self);
    return drive(
      thread,
      find(own, text),
      (inner, place) => afterBulk(inner, place >= 0, own.length),
      undefined,
    );
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
  '__mod__(value, /)': (thread, self: Value, values: Value) => format(thread, textOf(self), values),
  '__rmod__(value, /)': (thread, self: Value, other: Value) => {
    const text = textIn(other);
    return text === undefined ? NOT_IMPLEMENTED : format(thread, text, self);
  },
  '__format__(format_spec, /)': (thread, self: Value, given: Value) => {
    const specification = specificationIn(given);
    return specification === '' ? strOf(thread, self) : formatText(textOf(self), specification);
  },
  '__getnewargs__()': (_thread, self: Value) => new PyTuple([textOf(self)]),
  '__sizeof__()': (_thread, self: Value) => sizeOf(textOf(self)),
});

/** Bytes of CPython's object: a header, and one to four for each character and one that ends them. */
function sizeOf(text: string): number {
  if (isAscii(text)) return 48 + text.length + 1;
  let highest = 0;
  for (const character of text) highest = Math.max(highest, character.codePointAt(0) ?? 0);
  const width = highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
  return 72 + width * (length(text) + 1);
}
