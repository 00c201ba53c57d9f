import {
  byteArrayType,
  define,
  defineMethods,
  defineValue,
  native,
  PyByteArray,
  PyBytes,
  PyMemoryView,
  PySlice,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { toLatin1 } from '../text/index.ts';
import { reprOfByteArray } from '../unicode/index.ts';
import { bytesIn, openBytesIn, wholeBytesIn } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { indexOf, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { type EachItem, forEachItem } from '../vm/each.ts';
import { raise } from '../vm/errors.ts';
import { plainWork } from '../vm/garbage/plain-work.ts';
import { withSize, withSubscript } from '../vm/indices.ts';
import { collectHinted } from '../vm/iteration.ts';
import { isNumberLike } from '../vm/number-likeness.ts';
import { type PlaceComplaints, type Places, withPlace, withPlaces } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { codecArgument } from './arguments.ts';
import { defineByteSequence, repeatBytes, shownBytes } from './bytes.ts';
import {
  byteOf,
  bytesOfContents,
  bytesOfItems,
  checkIterable,
  constructBytes,
  type WithBytes,
} from './bytes-construction.ts';
import { adopt, defineNew } from './construct.ts';
import { resized } from './resizing.ts';

defineNew(byteArrayType, '*args, **kwargs', (_thread, type: PyType) =>
  adopt(new PyByteArray(new Uint8Array(0)), type),
);

/** Gives it other bytes. Raises BufferError when its size changes while somebody looks at them. */
function setBytes(self: PyByteArray, bytes: Uint8Array): void {
  if (bytes.length === self.bytes.length) self.bytes.set(bytes);
  else {
    checkResizable(self);
    self.bytes = bytes;
  }
}

function checkResizable(self: PyByteArray): void {
  if (self.exports > 0) refuseResizing();
}

function refuseResizing(): never {
  raise('BufferError', 'Existing exports of data: object cannot be re-sized');
}

/** Makes a gap of `count` bytes, or takes as many out when it is negative. */
function resizeAt(self: PyByteArray, index: number, count: number): void {
  if (count === 0) return;
  checkResizable(self);
  const { bytes } = self;
  const size = bytes.length + count;
  checkLength(size);
  const room = bytes.buffer.byteLength - bytes.byteOffset;
  if (size > room) {
    // An eighth more than is needed, so that many small additions do not copy everything each time.
    const larger = new Uint8Array(size + (size >> 3) + 16).subarray(0, size);
    larger.set(bytes.subarray(0, index));
    larger.set(bytes.subarray(index), index + count);
    self.bytes = larger;
    return;
  }
  const whole = new Uint8Array(bytes.buffer, bytes.byteOffset, Math.max(size, bytes.length));
  whole.copyWithin(Math.max(index, index + count), count < 0 ? index - count : index, bytes.length);
  self.bytes = whole.subarray(0, size);
}

/** Puts bytes in place of those from `start` up to `stop`. */
function replaceRange(self: PyByteArray, start: number, stop: number, bytes: Uint8Array): void {
  resizeAt(self, start, bytes.length - (stop - start));
  self.bytes.set(bytes, start);
}

/** Goes on with a value as a byte. Raises TypeError, ValueError. */
function withByte(
  thread: Thread,
  value: Value,
  then: (thread: Thread, byte: number) => Result,
): Result {
  return workThen(
    thread,
    () => indexOf(thread, value),
    (inner, integer) => then(inner, byteOf(integer)),
    undefined,
  );
}

defineByteSequence(byteArrayType, (bytes) => new PyByteArray(bytes), {
  indices: 'bytearray',
  outOfRange: 'bytearray index out of range',
});
defineValue(byteArrayType, '__hash__', null);

const complaintsOf = (index: Value): PlaceComplaints => ({
  noIndex: wrongIndex(index),
  outOfRange: 'bytearray index out of range',
});

const wrongIndex = (index: Value): string =>
  `bytearray indices must be integers or slices, not ${typeOf(index).name}`;

function assign(self: PyByteArray, { start, stop, step, count }: Places, bytes: Uint8Array): null {
  if (step === 1) {
    replaceRange(self, start, Math.max(start, stop), bytes);
    return null;
  }
  if (bytes.length === 0) return remove(self, { start, stop, step, count });
  if (bytes.length !== count) {
    raise(
      'ValueError',
      `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`,
    );
  }
  for (const [index, byte] of bytes.entries()) self.bytes[start + index * step] = byte;
  return null;
}

function remove(self: PyByteArray, { start, step, count }: Places): null {
  if (count === 0 && step === 1) return null;
  checkResizable(self);
  if (count === 0) return null;
  const goes = new Set(Array.from({ length: count }, (_, index) => start + index * step));
  setBytes(
    self,
    self.bytes.filter((_, index) => !goes.has(index)),
  );
  return null;
}

function setSlice(thread: Thread, self: PyByteArray, slice: PySlice, value: Value): Result {
  const length = () => self.bytes.length;
  // The slice is looked at first, and again when the value is there, as making it may have changed the length.
  return withPlaces(thread, slice, length, (inner) => setPlaces(inner, self, slice, value));
}

function setPlaces(thread: Thread, self: PyByteArray, slice: PySlice, value: Value): Result {
  const known = bytesIn(value);
  if (known === undefined && (isNumberLike(value) || textIn(value) !== undefined)) {
    raise('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  return bytesOfContents(thread, value, 'bytearray', (inner, bytes) =>
    withPlaces(
      inner,
      slice,
      () => self.bytes.length,
      (later, places) => resized(later, self, () => assign(self, places, bytes), [value]),
    ),
  );
}

function addByte(self: PyByteArray, byte: number): void {
  const { length } = self.bytes;
  resizeAt(self, length, 1);
  self.bytes[length] = byte;
}

/** Adds an integer. Raises TypeError, ValueError, BufferError. */
const appendItem = (thread: Thread, self: PyByteArray, item: Value): Result =>
  withByte(thread, item, (inner, byte) =>
    resized(inner, self, () => {
      addByte(self, byte);
      return null;
    }),
  );

/** Adds bytes that come from an object, and answers. */
const append = (
  thread: Thread,
  self: PyByteArray,
  bytes: Uint8Array,
  source: Value,
  answer: Value,
): Result =>
  resized(
    thread,
    self,
    (inner) => {
      replaceRange(self, self.bytes.length, self.bytes.length, bytes);
      return afterBulk(inner, answer, bytes.length);
    },
    [source],
  );

function extend(thread: Thread, self: PyByteArray, source: Value): Result {
  const type = typeOf(source);
  const iterable =
    bytesIn(source) !== undefined ||
    type.lookUp('__iter__') !== undefined ||
    type.lookUp('__getitem__') !== undefined;
  if (!iterable) raise('TypeError', `can't extend bytearray with ${type.name}`);
  if (source instanceof PyMemoryView && wholeBytesIn(source) === undefined) {
    raise('TypeError', "can't set bytearray slice from memoryview");
  }
  const add: WithBytes = (inner, bytes) => append(inner, self, bytes, source, null);
  if (bytesIn(source) !== undefined) return bytesOfContents(thread, source, 'bytearray', add);
  return collectHinted(
    thread,
    source,
    (inner, items) => bytesOfItems(inner, items, 'byte', add),
    undefined,
  );
}

const shown = (thread: Thread, self: PyByteArray): Result =>
  drive(
    thread,
    shownBytes(self.bytes),
    (_thread, text) => reprOfByteArray(self.type.name, text),
    undefined,
  );

interface Initialisation {
  readonly self: PyByteArray;
  readonly source: Value | undefined;
  readonly encoding: Value | undefined;
  readonly errors: Value | undefined;
}

const setTo = (thread: Thread, { self, source }: Initialisation, bytes: Uint8Array): Result =>
  resized(
    thread,
    self,
    () => {
      setBytes(self, bytes);
      return null;
    },
    [source],
  );

/** Adds integers one by one, which the program can watch. */
const ADDING: EachItem<PyByteArray> = {
  quick(_thread, item, self) {
    if (typeof item !== 'number' || item < 0 || item > 255 || self.exports > 0) return false;
    addByte(self, item);
    return true;
  },
  visit: (thread, item, self) => appendItem(thread, self, item),
  done: () => null,
};
plainWork.add(ADDING);

function fillFrom(thread: Thread, state: Initialisation, source: Value): Result {
  const bytes = openBytesIn(source);
  if (bytes !== undefined) return setTo(thread, state, bytes.slice());
  checkIterable(source, 'bytearray');
  return forEachItem(thread, source, ADDING, state.self);
}

/** Fills one that is empty. */
export const fillAnew = (thread: Thread, _emptied: Value, state: Initialisation): Result =>
  constructBytes(
    thread,
    'bytearray',
    state.source,
    state.encoding,
    state.errors,
    (inner, bytes) => setTo(inner, state, bytes),
    (inner, source) => fillFrom(inner, state, source),
  );

function initialise(
  thread: Thread,
  self: PyByteArray,
  source?: Value,
  encoding?: Value,
  errors?: Value,
): Result {
  // Names of codecs are looked at before it changes.
  if (encoding !== undefined) codecArgument('bytearray', "'encoding'", encoding);
  if (errors !== undefined) codecArgument('bytearray', "'errors'", errors);
  const state: Initialisation = { self, source, encoding, errors };
  // What it held before goes first of all, so it gives nothing to what it gets.
  const empty = (inner: Thread) => setTo(inner, state, new Uint8Array(0));
  return self.bytes.length === 0
    ? fillAnew(thread, null, state)
    : workThen(thread, empty, fillAnew, state);
}

define(
  byteArrayType,
  native("__init__(source=b'', encoding='utf-8', errors='strict')", initialise, {
    owner: byteArrayType,
    calledAs: 'bytearray',
    checksSelf: true,
  }),
);

/** From this protocol on bytes are given as bytes, before as text. */
const FIRST_WITH_BYTES = 3;

/** What it can be made anew of: its type, arguments, state. */
function reduced(self: PyByteArray, protocol: number): Value {
  const { type, bytes, attributes } = self;
  const text = protocol < FIRST_WITH_BYTES ? [toLatin1(bytes), 'latin-1'] : undefined;
  const args = bytes.length === 0 ? [] : (text ?? [new PyBytes(bytes.slice())]);
  return new PyTuple([type, new PyTuple(args), attributes ?? null]);
}

defineMethods(byteArrayType, {
  '__repr__()': shown,
  '__str__()': shown,
  '__setitem__(key, value, /)': (thread, self: PyByteArray, index: Value, value: Value) => {
    if (index instanceof PySlice) return setSlice(thread, self, index, value);
    return withSubscript(
      thread,
      index,
      (inner) =>
        withByte(inner, value, (later, byte) =>
          withPlace(
            later,
            index,
            () => self.bytes.length,
            complaintsOf(index),
            (_thread, place) => {
              self.bytes[place] = byte;
              return null;
            },
          ),
        ),
      wrongIndex(index),
    );
  },
  '__delitem__(key, /)': (thread, self: PyByteArray, index: Value) => {
    if (index instanceof PySlice) {
      return withPlaces(
        thread,
        index,
        () => self.bytes.length,
        (inner, places) => {
          const { length } = self.bytes;
          return resized(inner, self, (later) =>
            afterBulk(later, remove(self, places), length - places.start),
          );
        },
      );
    }
    return withPlace(
      thread,
      index,
      () => self.bytes.length,
      complaintsOf(index),
      (inner, place) =>
        resized(inner, self, (later) => {
          resizeAt(self, place, -1);
          return afterBulk(later, null, self.bytes.length - place);
        }),
    );
  },
  '__iadd__(value, /)': (thread, self: PyByteArray, other: Value) => {
    const bytes = wholeBytesIn(other);
    if (bytes === undefined) {
      raise('TypeError', `can't concat ${typeOf(other).name} to ${self.type.name}`);
    }
    // While its own bytes are read its size is fixed.
    if (other === self && bytes.length > 0) refuseResizing();
    return append(thread, self, bytes.slice(), other, self);
  },
  '__imul__(value, /)': (thread, self: PyByteArray, count: Value) =>
    withSize(
      thread,
      count,
      (inner, number) =>
        resized(inner, self, (later) => {
          setBytes(self, repeatBytes(self.bytes, number));
          return afterBulk(later, self, self.bytes.length);
        }),
      `cannot fit '${typeOf(count).name}' into an index-sized integer`,
    ),
  '__alloc__()': (_thread, self: PyByteArray) =>
    self.bytes.length === 0 ? 0 : self.bytes.length + 1,
  '__sizeof__()': (_thread, self: PyByteArray) =>
    56 + (self.bytes.length === 0 ? 0 : self.bytes.length + 1),
  '__reduce__()': (_thread, self: PyByteArray) => reduced(self, FIRST_WITH_BYTES - 1),
  '__reduce_ex__(proto=0, /)': (thread, self: PyByteArray, protocol: Value = 0) =>
    withSize(thread, protocol, (_inner, number) => reduced(self, number)),
  'append(item, /)': appendItem,
  'clear()': (thread, self: PyByteArray) =>
    resized(thread, self, () => {
      setBytes(self, new Uint8Array(0));
      return null;
    }),
  'copy()': (thread, self: PyByteArray) =>
    afterBulk(thread, new PyByteArray(self.bytes.slice()), self.bytes.length),
  'extend(iterable_of_ints, /)': extend,
  'insert(index, item, /)': (thread, self: PyByteArray, index: Value, item: Value) =>
    withSize(thread, index, (inner, given) =>
      withByte(inner, item, (later, byte) =>
        resized(later, self, (last) => {
          const size = self.bytes.length;
          const place = Math.max(0, Math.min(size, given < 0 ? given + size : given));
          resizeAt(self, place, 1);
          self.bytes[place] = byte;
          return afterBulk(last, null, size - place);
        }),
      ),
    ),
  'pop(index=-1, /)': (thread, self: PyByteArray, index: Value = -1) =>
    withSize(thread, index, (inner, given) => {
      if (self.bytes.length === 0) raise('IndexError', 'pop from empty bytearray');
      const place = given < 0 ? given + self.bytes.length : given;
      const byte = self.bytes[place];
      if (byte === undefined) raise('IndexError', 'pop index out of range');
      return resized(inner, self, (later) => {
        resizeAt(self, place, -1);
        return afterBulk(later, byte, self.bytes.length - place);
      });
    }),
  'remove(value, /)': (thread, self: PyByteArray, value: Value) =>
    withByte(thread, value, (inner, byte) => {
      const place = self.bytes.indexOf(byte);
      if (place < 0) raise('ValueError', 'value not found in bytearray');
      return resized(inner, self, (later) => {
        resizeAt(self, place, -1);
        return afterBulk(later, null, self.bytes.length);
      });
    }),
  'reverse()': (thread, self: PyByteArray) => {
    self.bytes.reverse();
    return afterBulk(thread, null, self.bytes.length);
  },
});
