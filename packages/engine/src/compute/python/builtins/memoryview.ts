import type { Int } from '../numbers/index.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  EXHAUSTED,
  memoryViewType,
  type NextResult,
  PyByteArray,
  PyBytes,
  type PyFloat,
  PyItemBuffer,
  PyIterator,
  PyList,
  PyMemoryView,
  PySlice,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import type { Sliced, Slices } from '../slices.ts';
import { builtInCompare } from '../vm/built-in-operators.ts';
import { bytesIn, checkOpen, compareBytes } from '../vm/bytes-like.ts';
import { afterBulk, workThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { givenType, raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { checkItems } from '../vm/memory.ts';
import { floatFrom } from '../vm/number-conversions.ts';
import { type PlaceComplaints, withPlace, withPlaces } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { truth } from '../vm/truth.ts';
import { hashOfBytes } from './bytes.ts';
import { hexOf } from './bytes-methods.ts';
import { defineNew } from './construct.ts';
import { defineIterator } from './iterators.ts';
import { type ItemFormat, itemFormats } from './memoryview-items.ts';
import { defineEquality } from './operator-methods.ts';
import { newList } from './slicing.ts';

defineNew(memoryViewType, 'object', (_thread, _type, object: Value) => viewOf(object));

/** A view of all bytes of an object, or of the items of a view. Raises TypeError. */
function viewOf(object: Value): PyMemoryView {
  if (object instanceof PyMemoryView) {
    checkOpen(object);
    return derived(object, {});
  }
  if (object instanceof PyItemBuffer) return viewOfItems(object);
  if (!(object instanceof PyBytes || object instanceof PyByteArray)) {
    raise('TypeError', `memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  }
  hold(object);
  return new PyMemoryView({
    object,
    buffer: object.bytes,
    readOnly: object instanceof PyBytes,
    format: 'B',
    itemSize: 1,
    start: 0,
    stride: 1,
    shape: [object.bytes.length],
    holds: true,
  });
}

function viewOfItems(object: PyItemBuffer): PyMemoryView {
  hold(object);
  const { bytes, format, itemSize } = object;
  return new PyMemoryView({
    object,
    buffer: bytes,
    readOnly: false,
    format,
    itemSize,
    start: 0,
    stride: itemSize,
    shape: [bytes.length / itemSize],
    holds: true,
  });
}

/** Whether its size is fixed while a view looks at it. */
const isResizable = (object: Value | undefined) =>
  object instanceof PyByteArray || object instanceof PyItemBuffer;

function hold(object: Value | undefined): void {
  if (isResizable(object)) object.exports += 1;
}

type Layout = Partial<
  Pick<PyMemoryView, 'readOnly' | 'format' | 'itemSize' | 'start' | 'stride' | 'shape'>
>;

function derived(view: PyMemoryView, changes: Layout): PyMemoryView {
  const { buffer, readOnly, format, itemSize, start, stride, shape } = view;
  const object = view.object as Value;
  hold(object);
  return new PyMemoryView({
    ...{ object, buffer, readOnly, format, itemSize, start, stride, shape, holds: true },
    ...changes,
  });
}

/** Lets go of what it looks at. Raises BufferError while built-in work is at its bytes. */
function release(view: PyMemoryView): null {
  if (view.pins > 0) {
    const buffers = view.pins === 1 ? 'buffer' : 'buffers';
    raise('BufferError', `memoryview has ${view.pins} exported ${buffers}`);
  }
  if (view.holds && isResizable(view.object)) view.object.exports -= 1;
  view.object = undefined;
  return null;
}

const dataOf = ({ buffer }: PyMemoryView): DataView =>
  new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);

const formatOf = ({ format }: PyMemoryView): ItemFormat =>
  itemFormats[format] ?? raise('NotImplementedError', `memoryview: format ${format} not supported`);

const lengthOf = (view: PyMemoryView): number => view.shape[0] ?? 1;

const countOf = (view: PyMemoryView): number =>
  view.shape.reduce((product, extent) => product * extent, 1);

function itemAt(view: PyMemoryView, index: number): Value {
  return formatOf(view).read(dataOf(view), view.start + index * view.stride);
}

function checkOneDimension(view: PyMemoryView, what: string): void {
  if (view.shape.length > 1) {
    raise('NotImplementedError', what);
  }
}

/** Goes through the items of a view. */
class MemoryIterator extends PyIterator {
  /** What it goes over; at the end it lets go of it. */
  view: PyMemoryView | undefined;
  index = 0;

  constructor(view: PyMemoryView) {
    super();
    this.view = view;
  }

  advance(): NextResult {
    const { view } = this;
    if (view === undefined || this.index >= lengthOf(view)) {
      this.view = undefined;
      return EXHAUSTED;
    }
    checkOpen(view);
    this.index += 1;
    return itemAt(view, this.index - 1);
  }
}

defineIterator(builtInType('memory_iterator', MemoryIterator, { canBeBase: false }));

const COMPLAINTS: PlaceComplaints = {
  noIndex: 'memoryview: invalid slice key',
  outOfRange: 'index out of bounds on dimension 1',
};

/** Its length for a subscript, whose `__index__` may have closed it. */
const lengthFor = (view: PyMemoryView) => (): number => {
  checkOpen(view);
  return lengthOf(view);
};

function item(thread: Thread, view: PyMemoryView, index: Value): Result {
  checkOpen(view);
  if (index instanceof PySlice) {
    return withPlaces(
      thread,
      index,
      () => lengthOf(view),
      (_thread, { start, step, count }) =>
        derived(view, {
          start: view.start + start * view.stride,
          stride: view.stride * step,
          shape: [count, ...view.shape.slice(1)],
        }),
    );
  }
  if (index instanceof PyTuple) return itemOfMany(view, index);
  checkOneDimension(view, 'multi-dimensional sub-views are not implemented');
  return withPlace(thread, index, lengthFor(view), COMPLAINTS, (_thread, place) =>
    itemAt(view, place),
  );
}

/** Refuses slices, and what is no place. Raises NotImplementedError, TypeError. */
function checkIndices({ items }: PyTuple, complaint: string): void {
  if (items.every((one) => typeOf(one).lookUp('__index__') !== undefined)) return;
  if (items.every((one) => one instanceof PySlice)) raise('NotImplementedError', complaint);
  raise('TypeError', 'memoryview: invalid slice key');
}

/** `view[i, j]` */
function itemOfMany(view: PyMemoryView, indices: PyTuple): Value {
  checkIndices(indices, 'multi-dimensional slicing is not implemented');
  return formatOf(view).read(dataOf(view), placeOfMany(view, indices));
}

/** Where an item of several dimensions begins. Raises NotImplementedError, TypeError, IndexError. */
function placeOfMany(view: PyMemoryView, indices: PyTuple): number {
  if (indices.items.length < view.shape.length) {
    raise('NotImplementedError', 'sub-views are not implemented');
  }
  if (indices.items.length > view.shape.length) {
    raise(
      'TypeError',
      `cannot index ${view.shape.length}-dimension view with ${indices.items.length}-element tuple`,
    );
  }
  let place = view.start;
  let stride = view.stride;
  for (const [dimension, index] of indices.items.entries()) {
    const extent = view.shape[dimension] as number;
    const given = integerIn(index);
    if (given === undefined) raise('TypeError', 'memoryview: invalid slice key');
    const at = Number(given) < 0 ? Number(given) + extent : Number(given);
    if (at < 0 || at >= extent) {
      raise('IndexError', `index out of bounds on dimension ${dimension + 1}`);
    }
    place += at * stride;
    stride /= view.shape[dimension + 1] ?? 1;
  }
  return place;
}

/** Goes on with a value as the item that it becomes. Raises TypeError, ValueError. */
function withItem(
  thread: Thread,
  view: PyMemoryView,
  value: Value,
  then: (value: Int) => Result,
): Result {
  const { takes, range } = formatOf(view);
  const invalidType = `memoryview: invalid type for format '${view.format}'`;
  const invalidValue = `memoryview: invalid value for format '${view.format}'`;
  if (takes === 'float') {
    return workThen(
      thread,
      () => floatFrom(thread, value, invalidType),
      (_thread, float) => then((float as PyFloat).value),
      undefined,
    );
  }
  if (takes === 'truth') {
    return workThen(
      thread,
      () => truth(thread, value),
      (_thread, answer) => then(answer === true ? 1 : 0),
      undefined,
    );
  }
  if (takes === 'byte') {
    if (!(value instanceof PyBytes)) raise('TypeError', invalidType);
    if (value.bytes.length !== 1) raise('ValueError', invalidValue);
    return then(value.bytes[0] as number);
  }
  return withInteger(
    thread,
    value,
    (_thread, integer) => {
      const [lowest, highest] = range as readonly [bigint, bigint];
      if (integer < lowest || integer > highest) raise('ValueError', invalidValue);
      return then(integer);
    },
    invalidType,
  );
}

function setItem(thread: Thread, view: PyMemoryView, index: Value, value: Value): Result {
  checkOpen(view);
  if (view.readOnly) raise('TypeError', 'cannot modify read-only memory');
  if (index instanceof PyTuple) {
    checkIndices(index, 'memoryview slice assignments are currently restricted to ndim = 1');
    const place = placeOfMany(view, index);
    return withItem(thread, view, value, (written) => {
      checkOpen(view);
      formatOf(view).write(dataOf(view), place, written);
      return null;
    });
  }
  if (!(index instanceof PySlice)) {
    checkOneDimension(view, 'sub-views are not implemented');
    return withPlace(thread, index, lengthFor(view), COMPLAINTS, (inner, place) =>
      withItem(inner, view, value, (written) => {
        checkOpen(view);
        formatOf(view).write(dataOf(view), view.start + place * view.stride, written);
        return null;
      }),
    );
  }
  if (bytesIn(value) === undefined) {
    raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
  }
  return withPlaces(
    thread,
    index,
    () => lengthOf(view),
    (_thread, { start, step, count }) => {
      const source = viewOf(value);
      const fits =
        source.format === view.format && source.shape.length === 1 && lengthOf(source) === count;
      const bytes = source.contents().slice();
      release(source);
      if (!fits) {
        raise('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
      }
      const size = view.itemSize;
      for (let place = 0; place < count; place += 1) {
        const to = view.start + (start + place * step) * view.stride;
        view.buffer.set(bytes.subarray(place * size, (place + 1) * size), to);
      }
      return null;
    },
  );
}

function cast(view: PyMemoryView, given: Value, shape: Value | undefined): Value {
  checkOpen(view);
  const text = textIn(given);
  if (text === undefined) {
    raise('TypeError', `cast() argument 'format' must be str, not ${givenType(given)}`);
  }
  if (!view.isWhole) {
    raise('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  }
  if ((shape !== undefined || view.shape.length !== 1) && view.shape.includes(0)) {
    raise('TypeError', 'memoryview: cannot cast view with zeros in shape or strides');
  }
  const lengths = shape === undefined ? undefined : shapeIn(shape);
  if (lengths !== undefined && view.shape.length !== 1 && lengths.length !== 1) {
    raise('TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  const letter = text.startsWith('@') ? text.slice(1) : text;
  const format = Object.hasOwn(itemFormats, letter) ? itemFormats[letter] : undefined;
  if (format === undefined) {
    raise(
      'ValueError',
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const isByte = (name: string) => ['B', 'b', 'c'].includes(name);
  if (!isByte(view.format) && !isByte(letter)) {
    raise('TypeError', 'memoryview: cannot cast between two non-byte formats');
  }
  const size = countOf(view) * view.itemSize;
  if (size % format.size !== 0) {
    raise('TypeError', 'memoryview: length is not a multiple of itemsize');
  }
  const extents = lengths === undefined ? [size / format.size] : extentsIn(lengths);
  const count = extents.reduce((product, extent) => product * extent, 1);
  if (count * format.size !== size) {
    raise('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  }
  const [, ...inner] = extents;
  const stride = inner.reduce((product, extent) => product * extent, format.size);
  return derived(view, { format: letter, itemSize: format.size, stride, shape: extents });
}

function shapeIn(shape: Value): readonly Value[] {
  if (!(shape instanceof PyList || shape instanceof PyTuple)) {
    raise('TypeError', 'shape must be a list or a tuple');
  }
  if (shape.items.length > MOST_DIMENSIONS) {
    raise('ValueError', `memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  }
  return shape.items;
}

const MOST_DIMENSIONS = 64;

function extentsIn(shape: readonly Value[]): number[] {
  return shape.map((extent) => {
    const integer = integerIn(extent);
    if (integer === undefined) {
      raise('TypeError', 'memoryview.cast(): elements of shape must be integers');
    }
    if (integer <= 0) {
      raise('ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
    }
    return Number(integer);
  });
}

/** Bytes between items, dimension by dimension, were they together. */
function stridesOf({ shape }: PyMemoryView, itemSize: number): number[] {
  const strides: number[] = [];
  let stride = itemSize;
  for (let dimension = shape.length - 1; dimension >= 0; dimension -= 1) {
    strides.unshift(stride);
    stride *= shape[dimension] as number;
  }
  return strides;
}

/** Bytes of all items in the order of Fortran: the first index changes fastest. */
function firstIndexFastest(view: PyMemoryView): Uint8Array {
  const { shape, itemSize } = view;
  const bytes = view.contents();
  const strides = stridesOf(view, itemSize);
  const turned = new Uint8Array(bytes.length);
  for (let index = 0, to = 0; to < bytes.length; index += 1, to += itemSize) {
    let from = 0;
    let rest = index;
    for (const [dimension, extent] of shape.entries()) {
      from += (rest % extent) * (strides[dimension] as number);
      rest = Math.floor(rest / extent);
    }
    turned.set(bytes.subarray(from, from + itemSize), to);
  }
  return turned;
}

/** Items that are read before others get their turn. */
const READ_AT_ONCE = 2 ** 15;

/** Items, of which those of further dimensions are in lists; without a dimension the one that there is. */
function* itemsOf(view: PyMemoryView): Slices<Value[]> {
  const read = readerOf(view);
  if (view.shape.length === 0) return [read(0)];
  const innermost = view.shape.length - 1;
  let count = 0;
  function* level(dimension: number): Slices<Value[]> {
    const items: Value[] = [];
    for (let index = 0; index < (view.shape[dimension] as number); index += 1) {
      if (dimension < innermost) {
        items.push(new PyList(yield* level(dimension + 1)));
        continue;
      }
      items.push(read(count));
      count += 1;
      if (count % READ_AT_ONCE === 0) yield;
    }
    return items;
  }
  return yield* level(0);
}

/** Whether the items of a view equal those of another, or bytes. */
function* sameItems(left: PyMemoryView, right: PyMemoryView | Uint8Array): Slices<boolean> {
  const readLeft = readerOf(left);
  const readRight = right instanceof PyMemoryView ? readerOf(right) : (at: number) => right[at];
  const count = countOf(left);
  for (let index = 0; index < count; index += 1) {
    if (builtInCompare(2, readLeft(index), readRight(index) as Value) !== true) return false;
    if (index % READ_AT_ONCE === READ_AT_ONCE - 1) yield;
  }
  return true;
}

/** Reads an item of a view by its number. */
function readerOf(view: PyMemoryView): (index: number) => Value {
  const bytes = view.contents();
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { read, size } = formatOf(view);
  return (index) => read(data, index * size);
}

function isEqual(self: PyMemoryView, other: Value): Sliced<boolean> | undefined {
  if (self === other) return true;
  if (other instanceof PyItemBuffer) {
    const view = viewOfItems(other);
    const answer = isEqual(self, view);
    release(view);
    return answer;
  }
  const contents = other instanceof PyMemoryView ? undefined : bytesIn(other);
  if (contents !== undefined && self.object !== undefined && self.format === 'B') {
    return self.shape.length === 1 && compareBytes(self.contents(), contents) === 0;
  }
  if (contents === undefined && !(other instanceof PyMemoryView)) return undefined;
  const view = other instanceof PyMemoryView ? other : undefined;
  if (self.object === undefined || view?.object === undefined) {
    if (view !== undefined || self.object === undefined) return false;
  }
  const right = view ?? (contents as Uint8Array);
  const shape = view?.shape ?? [(contents as Uint8Array).length];
  return `${self.shape}` === `${shape}` && sameItems(self, right);
}

defineEquality(memoryViewType, (self, other) => isEqual(self as PyMemoryView, other));

defineMethods(memoryViewType, {
  '__repr__()': (thread, self: PyMemoryView) => {
    const address = thread.interpreter.identityOf(self).toString(16);
    return `<${self.object === undefined ? 'released ' : ''}memory at 0x${address}>`;
  },
  '__hash__()': (thread, self: PyMemoryView) => {
    checkOpen(self);
    if (!self.readOnly) raise('ValueError', 'cannot hash writable memoryview object');
    if (!['B', 'b', 'c'].includes(self.format)) {
      raise('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    // What it shows must have a hash too.
    if (self.object instanceof PyByteArray) raise('TypeError', "unhashable type: 'bytearray'");
    return hashOfBytes(thread, self.contents());
  },
  '__len__()': (_thread, self: PyMemoryView) => {
    checkOpen(self);
    return lengthOf(self);
  },
  '__iter__()': (_thread, self: PyMemoryView) => {
    checkOpen(self);
    checkOneDimension(self, 'multi-dimensional sub-views are not implemented');
    return new MemoryIterator(self);
  },
  '__getitem__(key, /)': item,
  '__setitem__(key, value, /)': setItem,
  '__delitem__(key, /)': (_thread, self: PyMemoryView) => {
    checkOpen(self);
    return raise(
      'TypeError',
      self.readOnly ? 'cannot modify read-only memory' : 'cannot delete memory',
    );
  },
  '__enter__()': (_thread, self: PyMemoryView) => {
    checkOpen(self);
    return self;
  },
  '__exit__(*args)': (_thread, self: PyMemoryView) => release(self),
  'release()': (_thread, self: PyMemoryView) => release(self),
  "tobytes(order='C')": (thread, self: PyMemoryView, order: Value = 'C') => {
    const wanted = textIn(order);
    if (wanted === undefined && order !== null) {
      raise('TypeError', `tobytes() argument 'order' must be str or None, not ${givenType(order)}`);
    }
    checkOpen(self);
    if (!['C', 'F', 'A'].includes(wanted ?? 'C')) {
      raise('ValueError', "order must be 'C', 'F' or 'A'");
    }
    const bytes = wanted === 'F' ? firstIndexFastest(self) : self.contents().slice();
    return afterBulk(thread, new PyBytes(bytes), bytes.length);
  },
  'tolist()': (thread, self: PyMemoryView) => {
    checkOpen(self);
    checkItems(countOf(self));
    const then = (inner: Thread, items: Value[]) =>
      self.shape.length === 0 ? (items[0] as Value) : newList(inner, items);
    return drive(thread, itemsOf(self), then, undefined);
  },
  'hex(sep=None, bytes_per_sep=1)': (
    thread,
    self: PyMemoryView,
    separator?: Value,
    size?: Value,
  ) => {
    checkOpen(self);
    return hexOf(thread, self.contents(), separator, size);
  },
  'cast(format, shape=None)': (_thread, self: PyMemoryView, format: Value, shape?: Value) =>
    cast(self, format, shape),
  'toreadonly()': (_thread, self: PyMemoryView) => {
    checkOpen(self);
    return derived(self, { readOnly: true });
  },
});

const attributes: Readonly<Record<string, (self: PyMemoryView) => Value>> = {
  obj: (self) => self.object as Value,
  nbytes: (self) => countOf(self) * self.itemSize,
  readonly: (self) => self.readOnly,
  itemsize: (self) => self.itemSize,
  format: (self) => self.format,
  ndim: (self) => self.shape.length,
  shape: (self) => new PyTuple(self.shape),
  strides: (self) => new PyTuple([self.stride, ...stridesOf(self, self.itemSize).slice(1)]),
  suboffsets: () => new PyTuple([]),
  c_contiguous: (self) => self.isWhole,
  f_contiguous: (self) => self.shape.length === 1 && self.isWhole,
  contiguous: (self) => self.isWhole,
};

for (const [name, attribute] of Object.entries(attributes)) {
  defineAttributes(memoryViewType, {
    [name]: (_thread, self: PyMemoryView) => {
      checkOpen(self);
      return attribute(self);
    },
  });
}
