import { resized } from '../../builtins/resizing.ts';
import {
  defineAttributes,
  defineMethods,
  PyBytes,
  PyDict,
  PyItemBuffer,
  PyList,
  PyMemoryView,
  PyTuple,
  plainNameOf,
  Raised,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { findAttribute } from '../../vm/attributes.ts';
import { bytesArgument } from '../../vm/bytes-like.ts';
import { afterBulk, workThen } from '../../vm/continue.ts';
import { reprOf, textIn } from '../../vm/conversions.ts';
import { type EachItem, forEachItem } from '../../vm/each.ts';
import { givenType, raise } from '../../vm/errors.ts';
import { withSize } from '../../vm/indices.ts';
import { checkItems } from '../../vm/memory.ts';
import { withBounds } from '../../vm/places.ts';
import { systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { callMethod } from '../io/index.ts';
import { addText, appendItem, checkWhole, extendBy, extendByBytes } from './construction.ts';
import { withItem } from './items.ts';
import { arrayOf, arrayType, type PyArray } from './py-array.ts';
import { countEqual, firstEqual } from './search.ts';

/** Making an item an object takes as long as copying so many bytes. */
const ITEM_WORK = 16;

/** Bytes that `tofile` writes at once. */
const BLOCK = 64 * 1024;

function listOf(thread: Thread, self: PyArray): Result {
  checkItems(self.length);
  const items: Value[] = [];
  for (let index = 0; index < self.length; index += 1) items.push(self.at(index));
  return afterBulk(thread, new PyList(items), ITEM_WORK * self.length);
}

function textOf(self: PyArray): string {
  let text = '';
  for (let index = 0; index < self.length; index += 1) text += self.at(index);
  return text;
}

/** A place to put an item before, cut to those that there are. */
const insertionPlace = (self: PyArray, given: number): number =>
  Math.min(self.length, Math.max(0, given < 0 ? given + self.length : given));

function insert(thread: Thread, self: PyArray, index: Value, value: Value): Result {
  return withSize(thread, index, (inner, given) =>
    withItem(inner, self.kind, value, (later, written) =>
      resized(later, self, () => {
        const place = insertionPlace(self, given);
        self.resizeAt(place, 1);
        self.put(place, written);
        return null;
      }),
    ),
  );
}

function pop(thread: Thread, self: PyArray, index: Value = -1): Result {
  return withSize(thread, index, (inner, given) => {
    if (self.length === 0) raise('IndexError', 'pop from empty array');
    const place = given < 0 ? given + self.length : given;
    if (place < 0 || place >= self.length) raise('IndexError', 'pop index out of range');
    const item = self.at(place);
    return resized(inner, self, () => {
      self.resizeAt(place, -1);
      return item;
    });
  });
}

function remove(thread: Thread, self: PyArray, value: Value): Result {
  return systemThen(
    thread,
    firstEqual(self, value, 0, self.length),
    (inner, place) => {
      if (place < 0) raise('ValueError', 'array.remove(x): x not in array');
      return resized(inner, self, () => {
        self.resizeAt(place, -1);
        return null;
      });
    },
    undefined,
  );
}

function index(thread: Thread, self: PyArray, value: Value, start?: Value, stop?: Value): Result {
  for (const bound of [start, stop]) {
    if (bound === undefined || typeOf(bound).lookUp('__index__') !== undefined) continue;
    raise('TypeError', 'slice indices must be integers or have an __index__ method');
  }
  return withBounds(thread, start, stop, (inner, from, to) => {
    const first = insertionPlace(self, from ?? 0);
    return systemThen(
      inner,
      firstEqual(self, value, first, insertionPlace(self, to ?? self.length)),
      (_thread, place) =>
        place < 0 ? raise('ValueError', 'array.index(x): x not in array') : place,
      undefined,
    );
  });
}

function reverse(self: PyArray): void {
  const { size } = self.kind;
  const { bytes } = self;
  const old = bytes.slice();
  for (let place = 0; place < old.length; place += size) {
    bytes.set(old.subarray(place, place + size), old.length - place - size);
  }
}

function swapBytes(self: PyArray): void {
  const { size } = self.kind;
  const { bytes } = self;
  for (let place = 0; place < bytes.length; place += size) {
    bytes.subarray(place, place + size).reverse();
  }
}

interface Addition {
  readonly self: PyArray;
  readonly list: PyList;
  /** Items of the array before, and of the list. */
  readonly before: number;
  readonly count: number;
  next: number;
}

const ADDING: EachItem<Addition> = {
  visit: (thread, item, addition) =>
    withItem(thread, addition.self.kind, item, (_thread, written) => {
      const { self, list, count, next } = addition;
      if (next < self.length) self.put(next, written);
      if (list.items.length !== count) {
        raise('RuntimeError', 'list changed size during iteration');
      }
      addition.next += 1;
      return null;
    }),
  done: () => null,
};

/** Adds the items of a list, or none. Room for all of them is made first. */
function addList(thread: Thread, self: PyArray, list: Value): Result {
  if (!(list instanceof PyList)) raise('TypeError', 'arg must be list');
  const before = self.length;
  const count = list.items.length;
  if (count === 0) return null;
  const addition: Addition = { self, list, before, count, next: before };
  return resized(thread, self, (inner) => {
    self.resize(before + count);
    return workThen(
      inner,
      (later) => forEachItem(later, list, ADDING, addition),
      () => null,
      undefined,
      (_thread, exception) => {
        self.resize(before);
        throw new Raised(exception);
      },
    );
  });
}

function readFrom(thread: Thread, self: PyArray, file: Value, count: Value): Result {
  return withSize(thread, count, (inner, items) => {
    if (items < 0) raise('ValueError', 'negative count');
    const wanted = items * self.kind.size;
    return callMethod(inner, file, 'read', [wanted], (later, answer) => {
      if (!(answer instanceof PyBytes)) raise('TypeError', "read() didn't return bytes");
      const { bytes } = answer;
      checkWhole(self, bytes);
      return resized(later, self, (last) => {
        self.addBytes(bytes);
        if (bytes.length !== wanted) raise('EOFError', "read() didn't return enough bytes");
        return afterBulk(last, null, bytes.length);
      });
    });
  });
}

function writeTo(thread: Thread, self: PyArray, file: Value, from = 0): Result {
  const block = self.bytes.slice(from, from + BLOCK);
  if (block.length === 0) return null;
  return callMethod(thread, file, 'write', [new PyBytes(block)], (inner) =>
    writeTo(inner, self, file, from + BLOCK),
  );
}

function shown(thread: Thread, self: PyArray): Result {
  const start = `${plainNameOf(self.type)}('${self.kind.code}'`;
  if (self.length === 0) return `${start})`;
  return workThen(
    thread,
    (inner) =>
      workThen(
        inner,
        (deeper) => (self.kind.code === 'u' ? textOf(self) : listOf(deeper, self)),
        (deeper, items) => reprOf(deeper, items),
        undefined,
      ),
    (_thread, items) => `${start}, ${textIn(items)})`,
    undefined,
  );
}

/** Gives arrays their methods. `formats` are numbers of layouts, for what pickles are made of. */
export function defineArrayMethods(
  reconstructor: Value,
  formats: Readonly<Record<string, number>>,
): void {
  const copy = (thread: Thread, self: PyArray): Result =>
    afterBulk(thread, arrayOf(self.kind, self.bytes), self.bytes.length);
  const attributes = (thread: Thread, self: PyArray): Value => {
    const found = self.type.builtIn ? undefined : findAttribute(thread, self, '__dict__');
    return found instanceof PyDict ? found : null;
  };
  defineMethods(arrayType, {
    'append(v, /)': appendItem,
    'extend(bb, /)': extendBy,
    'insert(i, v, /)': insert,
    'pop(i=-1, /)': pop,
    'remove(v, /)': remove,
    'index(v, start=0, stop=sys.maxsize, /)': index,
    'count(v, /)': (thread, self: PyArray, value: Value) =>
      systemThen(thread, countEqual(self, value), (_thread, count) => count, undefined),
    'reverse()': (thread, self: PyArray) => {
      reverse(self);
      return afterBulk(thread, null, ITEM_WORK * self.length);
    },
    'byteswap()': (thread, self: PyArray) => {
      swapBytes(self);
      return afterBulk(thread, null, ITEM_WORK * self.length);
    },
    'tolist()': listOf,
    'fromlist(list, /)': addList,
    'tobytes()': (thread, self: PyArray) =>
      afterBulk(thread, new PyBytes(self.bytes.slice()), self.bytes.length),
    'frombytes(buffer, /)': (thread, self: PyArray, buffer: Value) => {
      const bytes = bytesArgument(buffer);
      const hasItems = buffer instanceof PyItemBuffer || buffer instanceof PyMemoryView;
      if (hasItems && buffer.itemSize !== 1) raise('TypeError', 'a bytes-like object is required');
      // While it is read its size is fixed.
      if (buffer === self && bytes.length > 0) self.refuseResizing();
      return extendByBytes(thread, self, bytes, buffer);
    },
    'tounicode()': (thread, self: PyArray) => {
      if (self.kind.code !== 'u') {
        raise('ValueError', 'tounicode() may only be called on unicode type arrays');
      }
      return afterBulk(thread, textOf(self), ITEM_WORK * self.length);
    },
    'fromunicode(ustr, /)': (thread, self: PyArray, value: Value) => {
      const text = textIn(value);
      if (text === undefined) {
        raise('TypeError', `fromunicode() argument must be str, not ${givenType(value)}`);
      }
      if (self.kind.code !== 'u') {
        raise('ValueError', 'fromunicode() may only be called on unicode type arrays');
      }
      return resized(thread, self, (inner) => {
        addText(self, text);
        return afterBulk(inner, null, 4 * text.length);
      });
    },
    'fromfile(f, n, /)': readFrom,
    'tofile(f, /)': (thread, self: PyArray, file: Value) => writeTo(thread, self, file),
    'buffer_info()': (thread, self: PyArray) =>
      new PyTuple([thread.interpreter.identityOf(self), self.length]),
    '__copy__()': copy,
    '__deepcopy__(unused, /)': copy,
    '__sizeof__()': (_thread, self: PyArray) => self.sizeInMemory() - 16,
    '__reduce_ex__(value, /)': (thread, self: PyArray, protocol: Value) => {
      const { code } = self.kind;
      if (Number(protocol) < 3) {
        return workThen(
          thread,
          (inner) => listOf(inner, self),
          (inner, items) =>
            new PyTuple([self.type, new PyTuple([code, items]), attributes(inner, self)]),
          undefined,
        );
      }
      const parts = [self.type, code, formats[code] ?? null, new PyBytes(self.bytes.slice())];
      return new PyTuple([reconstructor, new PyTuple(parts), attributes(thread, self)]);
    },
    '__repr__()': shown,
  });
  const readOnly = (name: string, get: (self: PyArray) => Value) => ({
    [name]: {
      get: (_thread: Thread, self: PyArray) => get(self),
      set: (): never =>
        raise('AttributeError', `attribute '${name}' of 'array.array' objects is not writable`),
    },
  });
  defineAttributes(
    arrayType,
    readOnly('typecode', ({ kind }) => kind.code),
  );
  defineAttributes(
    arrayType,
    readOnly('itemsize', ({ kind }) => kind.size),
  );
}
