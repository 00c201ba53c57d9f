import { adopt } from '../../builtins/construct.ts';
import { resized } from '../../builtins/resizing.ts';
import {
  type KeywordArguments,
  PyByteArray,
  PyBytes,
  PyList,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { length } from '../../text/index.ts';
import { afterBulk, workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { type EachItem, forEachItem } from '../../vm/each.ts';
import { raise } from '../../vm/errors.ts';
import { plainWork } from '../../vm/garbage/plain-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { type ItemKind, itemKinds, withItem } from './items.ts';
import { arrayOf, PyArray } from './py-array.ts';

/** Appends an item. Raises TypeError, OverflowError, BufferError. */
export const appendItem = (thread: Thread, array: PyArray, item: Value): Result =>
  withItem(thread, array.kind, item, (inner, written) =>
    resized(inner, array, () => {
      array.append(written);
      return null;
    }),
  );

const APPENDING: EachItem<PyArray> = {
  visit: (thread, item, array) => appendItem(thread, array, item),
  done: () => null,
};
plainWork.add(APPENDING);

/** Refuses bytes that are no whole number of items. */
export function checkWhole({ kind }: PyArray, bytes: Uint8Array): void {
  if (bytes.length % kind.size !== 0) {
    raise('ValueError', 'bytes length not a multiple of item size');
  }
}

/** Appends items given as bytes, which `source` holds. Raises ValueError, BufferError. */
export function extendByBytes(
  thread: Thread,
  array: PyArray,
  bytes: Uint8Array,
  source: Value,
): Result {
  checkWhole(array, bytes);
  return resized(
    thread,
    array,
    (inner) => {
      array.addBytes(bytes);
      return afterBulk(inner, null, bytes.length);
    },
    [source],
  );
}

/** Appends what an iterable gives. Raises TypeError, OverflowError, BufferError. */
export function extendBy(thread: Thread, array: PyArray, iterable: Value): Result {
  if (!(iterable instanceof PyArray)) return forEachItem(thread, iterable, APPENDING, array);
  if (iterable.kind !== array.kind) raise('TypeError', 'can only extend with array of same kind');
  return extendByBytes(thread, array, iterable.bytes, iterable);
}

/** Adds the characters of a text. */
export function addText(array: PyArray, text: string): void {
  const points = new Uint32Array(length(text));
  let index = 0;
  for (const character of text) {
    points[index] = character.codePointAt(0) as number;
    index += 1;
  }
  array.addBytes(new Uint8Array(points.buffer));
}

function kindOf(code: Value): ItemKind {
  const text = textIn(code);
  if (text === undefined || length(text) !== 1) {
    raise('TypeError', `array() argument 1 must be a unicode character, not ${typeOf(code).name}`);
  }
  return (
    itemKinds.get(text) ??
    raise('ValueError', 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
  );
}

/** `array(typecode[, initializer])` */
export function makeArray(
  thread: Thread,
  type: PyType,
  args: readonly Value[],
  keywords: KeywordArguments,
): Result {
  if (type.builtIn && keywords.names.length > 0) {
    raise('TypeError', 'array.array() takes no keyword arguments');
  }
  const [code, initial] = args;
  if (code === undefined) raise('TypeError', 'array() takes at least 1 argument (0 given)');
  if (args.length > 2) {
    raise('TypeError', `array() takes at most 2 arguments (${args.length} given)`);
  }
  const kind = kindOf(code);
  if (kind.code !== 'u') refuseText(kind, initial);
  const sized = initial instanceof PyList || initial instanceof PyTuple ? initial.items.length : 0;
  if (sized > 0) return fillAll(thread, type, kind, initial as Value, sized);
  if (initial instanceof PyArray && initial.kind === kind) {
    const { bytes } = initial;
    return afterBulk(thread, adopt(arrayOf(kind, bytes), type), bytes.length);
  }
  const made = adopt(new PyArray(kind), type);
  if (initial === undefined) return made;
  return workThen(
    thread,
    (inner) => addInitial(inner, made, initial),
    () => made,
    undefined,
  );
}

function refuseText({ code }: ItemKind, initial: Value | undefined): void {
  const isText = initial !== undefined && textIn(initial) !== undefined;
  if (!isText && !(initial instanceof PyArray && initial.kind.code === 'u')) return;
  raise(
    'TypeError',
    `cannot use a ${isText ? 'str' : 'unicode array'} to initialize an array with typecode '${code}'`,
  );
}

function addInitial(thread: Thread, made: PyArray, initial: Value): Result {
  const text = textIn(initial);
  if (text !== undefined) {
    addText(made, text);
    return afterBulk(thread, null, 4 * text.length);
  }
  if (initial instanceof PyBytes || initial instanceof PyByteArray) {
    return extendByBytes(thread, made, initial.bytes, initial);
  }
  return forEachItem(thread, initial, APPENDING, made);
}

interface Filling {
  readonly array: PyArray;
  next: number;
}

const FILLING: EachItem<Filling> = {
  visit: (thread, item, filling) =>
    withItem(thread, filling.array.kind, item, (_thread, written) => {
      if (filling.next < filling.array.length) filling.array.put(filling.next, written);
      filling.next += 1;
      return null;
    }),
  done: (_thread, { array }) => array,
};

/** An array with room for just as many items as there are. */
function fillAll(
  thread: Thread,
  type: PyType,
  kind: ItemKind,
  items: Value,
  count: number,
): Result {
  const array = adopt(new PyArray(kind, count), type);
  return forEachItem(thread, items, FILLING, { array, next: 0 });
}
