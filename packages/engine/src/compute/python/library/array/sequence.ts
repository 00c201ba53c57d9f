import { defineIterator } from '../../builtins/iterators.ts';
import { withTimes } from '../../builtins/repetition.ts';
import { resized } from '../../builtins/resizing.ts';
import {
  builtInType,
  defineMethods,
  defineValue,
  EXHAUSTED,
  type NextResult,
  NOT_IMPLEMENTED,
  PyIterator,
  PySlice,
  type Result,
  typeOf,
  type Value,
} from '../../objects/index.ts';
import { checkLength } from '../../slices.ts';
import { builtInCompare } from '../../vm/built-in-operators.ts';
import { afterBulk } from '../../vm/continue.ts';
import { raise } from '../../vm/errors.ts';
import { EQUAL, NOT_EQUAL } from '../../vm/operators.ts';
import { type PlaceComplaints, type Places, withPlace, withPlaces } from '../../vm/places.ts';
import { systemThen } from '../../vm/system-work.ts';
import type { Thread } from '../../vm/thread.ts';
import { withItem } from './items.ts';
import { arrayOf, arrayType, PyArray } from './py-array.ts';
import { firstEqual } from './search.ts';

/** Goes over the items of an array, of which there may be more meanwhile. */
class ArrayIterator extends PyIterator {
  array: PyArray | undefined;
  index = 0;

  constructor(array: PyArray) {
    super();
    this.array = array;
  }

  advance(): NextResult {
    const { array } = this;
    if (array === undefined) return EXHAUSTED;
    if (this.index >= array.length) {
      this.array = undefined;
      return EXHAUSTED;
    }
    this.index += 1;
    return array.at(this.index - 1);
  }
}

defineIterator(
  builtInType('arrayiterator', ArrayIterator, { module: 'array', canBeBase: false }),
  false,
);

const READING: PlaceComplaints = {
  noIndex: 'array indices must be integers',
  outOfRange: 'array index out of range',
};
const ASSIGNING: PlaceComplaints = {
  noIndex: 'array indices must be integers',
  outOfRange: 'array assignment index out of range',
};

/** The items at the places of a slice, as bytes. */
function bytesAt({ kind, bytes }: PyArray, { start, step, count }: Places): Uint8Array {
  const { size } = kind;
  if (step === 1) return bytes.slice(start * size, (start + count) * size);
  const picked = new Uint8Array(count * size);
  for (let index = 0; index < count; index += 1) {
    const from = (start + index * step) * size;
    picked.set(bytes.subarray(from, from + size), index * size);
  }
  return picked;
}

function getItem(thread: Thread, self: PyArray, key: Value): Result {
  if (key instanceof PySlice) {
    return withPlaces(
      thread,
      key,
      () => self.length,
      (inner, places) => {
        const bytes = bytesAt(self, places);
        return afterBulk(inner, arrayOf(self.kind, bytes), bytes.length);
      },
    );
  }
  return withPlace(
    thread,
    key,
    () => self.length,
    READING,
    (_thread, place) => self.at(place),
  );
}

/** Goes on with the place of an item that is to change. Raises TypeError, IndexError. */
const withOwnPlace = (
  thread: Thread,
  self: PyArray,
  key: Value,
  then: (thread: Thread, place: number) => Result,
): Result => withPlace(thread, key, () => self.length, ASSIGNING, then);

function setItem(thread: Thread, self: PyArray, key: Value, value: Value): Result {
  if (!(key instanceof PySlice)) {
    return withOwnPlace(thread, self, key, (inner, place) =>
      withItem(inner, self.kind, value, (_thread, written) => {
        if (place < self.length) self.put(place, written);
        return null;
      }),
    );
  }
  return setSlice(thread, self, key, value);
}

function setSlice(thread: Thread, self: PyArray, key: PySlice, value: Value): Result {
  return withPlaces(
    thread,
    key,
    () => self.length,
    (inner, places) => {
      if (!(value instanceof PyArray)) {
        raise('TypeError', `can only assign array (not "${typeOf(value).name}") to array slice`);
      }
      if (value.kind !== self.kind) raise('TypeError', 'bad argument type for built-in operation');
      return resized(inner, self, (later) => {
        assign(self, places, value.bytes.slice());
        return afterBulk(later, null, self.bytes.length);
      });
    },
  );
}

function assign(self: PyArray, { start, stop, step, count }: Places, bytes: Uint8Array): void {
  const { size } = self.kind;
  const given = bytes.length / size;
  if (self.exports > 0 && (given === 0 || given !== count)) self.refuseResizing();
  if (step === 1) {
    const replaced = Math.max(start, stop) - start;
    self.resizeAt(start + Math.min(replaced, given), given - replaced);
    self.bytes.set(bytes, start * size);
    return;
  }
  if (given === 0) {
    deletePlaces(self, { start, stop, step, count });
    return;
  }
  if (given !== count) {
    raise(
      'ValueError',
      `attempt to assign array of size ${given} to extended slice of size ${count}`,
    );
  }
  for (let index = 0; index < count; index += 1) {
    self.bytes.set(bytes.subarray(index * size, (index + 1) * size), (start + index * step) * size);
  }
}

function deleteItem(thread: Thread, self: PyArray, key: Value): Result {
  if (!(key instanceof PySlice)) {
    return withOwnPlace(thread, self, key, (inner, place) =>
      resized(inner, self, () => {
        self.resizeAt(place, -1);
        return null;
      }),
    );
  }
  return withPlaces(
    thread,
    key,
    () => self.length,
    (inner, places) =>
      resized(inner, self, (later) => {
        deletePlaces(self, places);
        return afterBulk(later, null, self.bytes.length);
      }),
  );
}

function deletePlaces(self: PyArray, { start, step, count }: Places): void {
  if (self.exports > 0) self.refuseResizing();
  if (count === 0) return;
  const { size } = self.kind;
  const { bytes } = self;
  const first = step > 0 ? start : start + (count - 1) * step;
  const apart = Math.abs(step);
  let to = first * size;
  for (let index = 0; index < count; index += 1) {
    const from = first + index * apart + 1;
    const until = index + 1 < count ? from + apart - 1 : self.length;
    bytes.copyWithin(to, from * size, until * size);
    to += (until - from) * size;
  }
  self.resize(self.length - count);
}

function repeated(self: PyArray, count: number): Uint8Array {
  const { bytes } = self;
  checkLength(bytes.length * count);
  const all = new Uint8Array(bytes.length * count);
  for (let index = 0; index < count; index += 1) all.set(bytes, index * bytes.length);
  return all;
}

function multiply(thread: Thread, self: PyArray, times: Value): Result {
  return withTimes(thread, times, 0, (count) => {
    const bytes = repeated(self, count);
    return afterBulk(thread, arrayOf(self.kind, bytes), bytes.length);
  });
}

/** A comparison by the argument of `COMPARE_OP`, item by item. */
function compareArrays(operator: number, self: PyArray, other: Value): Value {
  if (!(other instanceof PyArray)) return NOT_IMPLEMENTED;
  const isForEquality = operator === EQUAL || operator === NOT_EQUAL;
  if (isForEquality && self.length !== other.length) return operator === NOT_EQUAL;
  const length = Math.min(self.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const left = self.at(index);
    const right = other.at(index);
    if (builtInCompare(EQUAL, left, right) === true) continue;
    if (isForEquality) return operator === NOT_EQUAL;
    return builtInCompare(operator, left, right) ?? NOT_IMPLEMENTED;
  }
  return builtInCompare(operator, self.length, other.length) ?? NOT_IMPLEMENTED;
}

/** Comparing two items takes as long as copying so many. */
const COMPARED = 16;

const comparison =
  (operator: number) =>
  (thread: Thread, self: PyArray, other: Value): Result =>
    afterBulk(thread, compareArrays(operator, self, other), COMPARED * self.length);

const ORDER = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'];

defineMethods(
  arrayType,
  Object.fromEntries(ORDER.map((name, operator) => [`${name}(value, /)`, comparison(operator)])),
);

defineMethods(arrayType, {
  '__len__()': (_thread, self: PyArray) => self.length,
  '__iter__()': (_thread, self: PyArray) => new ArrayIterator(self),
  '__getitem__(key, /)': getItem,
  '__setitem__(key, value, /)': setItem,
  '__delitem__(key, /)': deleteItem,
  '__contains__(key, /)': (thread, self: PyArray, value: Value) =>
    systemThen(
      thread,
      firstEqual(self, value, 0, self.length),
      (_thread, place) => place >= 0,
      undefined,
    ),
  '__add__(value, /)': (thread, self: PyArray, other: Value) => {
    if (!(other instanceof PyArray)) {
      raise('TypeError', `can only append array (not "${typeOf(other).name}") to array`);
    }
    if (other.kind !== self.kind) raise('TypeError', 'bad argument type for built-in operation');
    const made = new PyArray(self.kind, self.length + other.length);
    made.bytes.set(self.bytes);
    made.bytes.set(other.bytes, self.bytes.length);
    return afterBulk(thread, made, made.bytes.length);
  },
  '__iadd__(value, /)': (thread, self: PyArray, other: Value) => {
    if (!(other instanceof PyArray)) {
      raise('TypeError', `can only extend array with array (not "${typeOf(other).name}")`);
    }
    if (other.kind !== self.kind) raise('TypeError', 'can only extend with array of same kind');
    return resized(thread, self, (inner) => {
      self.addBytes(other.bytes);
      return afterBulk(inner, self, other.bytes.length);
    });
  },
  '__mul__(value, /)': multiply,
  '__rmul__(value, /)': multiply,
  '__imul__(value, /)': (thread, self: PyArray, times: Value) =>
    withTimes(thread, times, 0, (count) => {
      const bytes = repeated(self, count);
      return resized(thread, self, (inner) => {
        self.resize(self.length * count);
        self.bytes.set(bytes);
        return afterBulk(inner, self, bytes.length);
      });
    }),
});
defineValue(arrayType, '__hash__', null);
