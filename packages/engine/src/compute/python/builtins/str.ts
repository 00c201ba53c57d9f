import {
  defineMethods,
  PySlice,
  PyStrInstance,
  type PyType,
  type Result,
  StrIterator,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { length, mapPieces, unitsToLookThrough } from '../text/index.ts';
import { escapedAscii, isAscii, quoteOfText } from '../unicode/index.ts';
import { wholeBytesIn } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { strOf, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withSubscript } from '../vm/indices.ts';
import { part, withPart } from '../vm/parts.ts';
import { getCharacter } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { codecArgument } from './arguments.ts';
import { adopt, defineNew } from './construct.ts';
import { slicing } from './list.ts';

/** The text of the object that a method is called on. */
export const textOf = (self: Value): string => textIn(self) as string;

const ofClass = (text: string, type: PyType): Value =>
  type.builtIn ? text : adopt(new PyStrInstance(text), type);

/** What characters beyond ASCII are. */
export const characters = part(() => import('./beyond-ascii.ts'));
const decoding = part(() => import('./str-of-bytes.ts'));

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
      encoding === undefined ? undefined : codecArgument('str', "'encoding'", encoding);
    const handler = errors === undefined ? undefined : codecArgument('str', "'errors'", errors);
    if (object === undefined) return ofClass('', type);
    const bytes = wholeBytesIn(object);
    if (bytes === undefined) {
      if (textIn(object) !== undefined) raise('TypeError', 'decoding str is not supported');
      raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
    }
    return withPart(thread, decoding, (_thread, { decode }) =>
      ofClass(decode(bytes, encodingName, handler), type),
    );
  },
);

strType.makesAtOnce = ([object, ...more]) => {
  if (more.length > 0) return undefined;
  if (typeof object === 'number') return String(object);
  return typeof object === 'string' ? object : undefined;
};

function item(thread: Thread, self: Value, index: Value): Result {
  const text = textOf(self);
  if (!(index instanceof PySlice)) {
    return withSubscript(
      thread,
      index,
      (inner, place) => getCharacter(inner, text, place),
      `string indices must be integers, not '${typeOf(index).name}'`,
    );
  }
  return withPart(thread, slicing, (inner, { sliceOfText }) => sliceOfText(inner, text, index));
}

defineMethods(strType, {
  '__str__()': (_thread, self: Value) => textOf(self),
  '__repr__()': (thread, self: Value) => {
    const text = textOf(self);
    const quote = quoteOfText(text);
    const show = (inner: Thread, escaping: (text: string, quote: string) => string): Result =>
      drive(
        inner,
        mapPieces(text, (piece) => escaping(piece, quote)),
        (_inner, escaped) => quote + escaped + quote,
        undefined,
      );
    if (isAscii(text)) return show(thread, escapedAscii);
    return withPart(thread, characters, (inner, { escapedText }) => show(inner, escapedText));
  },
  '__len__()': (thread, self: Value) => {
    const text = textOf(self);
    const units = unitsToLookThrough(text);
    return afterBulk(thread, length(text), units);
  },
  '__iter__()': (_thread, self: Value) => new StrIterator(textOf(self)),
  '__getitem__(key, /)': item,
});
