import { HASHED_AT_ONCE, hashBytes, hashBytesInSlices, integerOfHash } from '../hashing/index.ts';
import {
  builtInType,
  bytesType,
  defineMethods,
  EXHAUSTED,
  type NextResult,
  NOT_IMPLEMENTED,
  PyByteArray,
  PyBytes,
  PyIterator,
  PySlice,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength, type Sliced } from '../slices.ts';
import { find, latin1Of, mapBytes, toBytesOfLatin1, toLatin1 } from '../text/index.ts';
import { escapedBytes, quoteOfBytes } from '../unicode/index.ts';
import {
  bytesArgument,
  bytesIn,
  compareBytes,
  openBytesIn,
  wholeBytesIn,
} from '../vm/bytes-like.ts';
import { afterBulk, callThen, workThen } from '../vm/continue.ts';
import { indexOf } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { hashKeyOf } from '../vm/hash.ts';
import { withSize, withSubscript } from '../vm/indices.ts';
import { type PercentKind, percentFormat } from '../vm/percent-format.ts';
import { withPlaces } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { byteOf, constructBytes } from './bytes-construction.ts';
import { adopt, defineNew } from './construct.ts';
import { defineIterator } from './iterators.ts';
import { isMapping } from './mappings.ts';
import { defineComparisons } from './operators.ts';
import { checkCount, isSequence } from './str-operators.ts';

type Self = PyBytes | PyByteArray;

defineNew(
  bytesType,
  "source=b'', encoding='utf-8', errors='strict'",
  (thread, type: PyType, source?: Value, encoding?: Value, errors?: Value) => {
    if (source instanceof PyBytes && source.type === bytesType && type === bytesType) {
      if (encoding === undefined && errors === undefined) return source;
    }
    return constructBytes(thread, 'bytes', source, encoding, errors, (_thread, bytes) =>
      adopt(new PyBytes(bytes), type),
    );
  },
);

/** Goes through the bytes as they are at the time. */
class BytesIterator extends PyIterator {
  source: Self | undefined;
  index = 0;

  constructor(source: Self) {
    super();
    this.source = source;
  }

  advance(): NextResult {
    const byte = this.source?.bytes[this.index];
    if (byte === undefined) {
      this.source = undefined;
      return EXHAUSTED;
    }
    this.index += 1;
    return byte;
  }

  override lengthHint(): number {
    return this.source === undefined ? 0 : Math.max(0, this.source.bytes.length - this.index);
  }
}

class ByteArrayIterator extends BytesIterator {}

/** Types of iterators of bytes. */
const byteIteratorTypes: readonly PyType[] = [
  builtInType('bytes_iterator', BytesIterator, { canBeBase: false }),
  builtInType('bytearray_iterator', ByteArrayIterator, { canBeBase: false }),
];
for (const type of byteIteratorTypes) {
  defineIterator(type);
  defineMethods(type, {
    '__setstate__(state, /)': (_thread, self: BytesIterator, state: Value) => {
      self.index = Number(state);
      return null;
    },
  });
}

/** `%` of bytes. */
const percentOfBytes: PercentKind = {
  name: 'bytes',
  key: (key) => new PyBytes(toBytesOfLatin1(key)),
  text: (thread, value) => {
    const bytes = openBytesIn(value);
    if (bytes !== undefined) return toLatin1(bytes);
    const own = typeOf(value).lookUp('__bytes__');
    if (own === undefined) {
      raise(
        'TypeError',
        `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`,
      );
    }
    return callThen(
      thread,
      own,
      [value],
      (_thread, answer) => {
        if (answer instanceof PyBytes) return toLatin1(answer.bytes);
        return raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(answer).name})`);
      },
      undefined,
    );
  },
  character: (value) => {
    const isText = value instanceof PyBytes || value instanceof PyByteArray;
    return isText ? toLatin1(value.bytes) : undefined;
  },
  highestCharacter: 0xff,
  outOfRange: '%c arg not in range(256)',
  noCharacter: '%c requires an integer in range(256) or a single byte',
  noFloat: (typeName) => `float argument required, not ${typeName}`,
  hidesFloatErrors: true,
};

function format(
  thread: Thread,
  self: Self,
  values: Value,
  make: (bytes: Uint8Array) => Value,
): Result {
  const mapping = isMapping(values) && bytesIn(values) === undefined;
  return workThen(
    thread,
    () => percentFormat(thread, toLatin1(self.bytes), values, percentOfBytes, mapping),
    (_thread, text) => make(toBytesOfLatin1(text as string)),
    undefined,
  );
}

/** Gives `bytes` or `bytearray` what both can do with operators and subscripts. */
export function defineByteSequence(
  type: PyType,
  make: (bytes: Uint8Array) => Value,
  words: { readonly indices: string; readonly outOfRange: string },
): void {
  defineComparisons(type, (self, other) => {
    // Other kinds compare bytes with themselves.
    if (self instanceof PyBytes && !(other instanceof PyBytes)) return undefined;
    const bytes = wholeBytesIn(other);
    return bytes === undefined ? undefined : compareBytes((self as Self).bytes, bytes);
  });
  const times = (thread: Thread, self: Self, count: Value): Result => {
    checkCount(count);
    return withSize(
      thread,
      count,
      (inner, number) => {
        const bytes = repeatBytes(self.bytes, number);
        return afterBulk(inner, make(bytes), bytes.length);
      },
      `cannot fit '${typeOf(count).name}' into an index-sized integer`,
    );
  };
  defineMethods(type, {
    '__len__()': (_thread, self: Self) => self.bytes.length,
    '__iter__()': (_thread, self: Self) =>
      self instanceof PyBytes ? new BytesIterator(self) : new ByteArrayIterator(self),
    '__getitem__(key, /)': (thread, self: Self, index: Value) => {
      if (index instanceof PySlice) {
        return withPlaces(
          thread,
          index,
          () => self.bytes.length,
          (inner, places) => afterBulk(inner, make(bytesAt(self.bytes, places)), places.count),
        );
      }
      return withSubscript(
        thread,
        index,
        (_thread, place) =>
          self.bytes[place < 0 ? place + self.bytes.length : place] ??
          raise('IndexError', words.outOfRange),
        `${words.indices} indices must be integers or slices, not ${typeOf(index).name}`,
      );
    },
    '__contains__(key, /)': (thread, self: Self, part: Value) => {
      if (typeof part !== 'number' && typeOf(part).lookUp('__index__') !== undefined) {
        return workThen(
          thread,
          (inner) => indexOf(inner, part),
          (inner, byte) => hasByte(inner, self, byte),
          undefined,
          // Whatever is wrong with its number, it may still hold bytes.
          (inner) => hasPart(inner, self, part),
        );
      }
      return typeof part === 'number' ? hasByte(thread, self, part) : hasPart(thread, self, part);
    },
    '__add__(value, /)': (thread, self: Self, other: Value) => {
      const bytes = wholeBytesIn(other);
      if (bytes === undefined) {
        raise('TypeError', `can't concat ${typeOf(other).name} to ${type.name}`);
      }
      return afterBulk(thread, make(concatenate(self.bytes, bytes)), self.bytes.length);
    },
    '__mul__(value, /)': times,
    '__rmul__(value, /)': (thread, self: Self, count: Value) =>
      isSequence(count) ? NOT_IMPLEMENTED : times(thread, self, count),
    '__mod__(value, /)': (thread, self: Self, values: Value) => format(thread, self, values, make),
    '__rmod__(value, /)': (thread, self: Self, other: Value) =>
      typeOf(other).isSubtypeOf(type) ? format(thread, other as Self, self, make) : NOT_IMPLEMENTED,
  });
}

function hasByte(thread: Thread, self: Self, byte: Value): Result {
  return afterBulk(thread, self.bytes.includes(byteOf(byte)), self.bytes.length);
}

function hasPart(thread: Thread, self: Self, part: Value): Result {
  const wanted = toLatin1(bytesArgument(part));
  return drive(
    thread,
    latin1Of(self.bytes),
    (inner, text) =>
      drive(
        inner,
        find(text, wanted),
        (later, place) => afterBulk(later, place >= 0, text.length),
        undefined,
      ),
    undefined,
  );
}

/** The bytes at the places of a slice. */
function bytesAt(
  bytes: Uint8Array,
  { start, step, count }: { readonly start: number; readonly step: number; readonly count: number },
): Uint8Array {
  if (step === 1) return bytes.slice(start, start + count);
  const result = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) result[index] = bytes[start + index * step] ?? 0;
  return result;
}

/** `hash` of bytes. */
export function hashOfBytes(thread: Thread, bytes: Uint8Array): Result {
  const hashKey = hashKeyOf(thread.interpreter);
  if (bytes.length <= HASHED_AT_ONCE) return integerOfHash(hashBytes(bytes, hashKey));
  return drive(
    thread,
    hashBytesInSlices(bytes, hashKey),
    (_thread, [hash]) => integerOfHash(hash),
    undefined,
  );
}

/** `repr` of bytes. */
export function shownBytes(bytes: Uint8Array): Sliced<string> {
  const quote = quoteOfBytes(bytes);
  return mapBytes(
    bytes,
    (part, start) => {
      const open = start === 0 ? `b${quote}` : '';
      const close = start + part.length === bytes.length ? quote : '';
      return open + escapedBytes(part, quote) + close;
    },
    (parts) => parts.join(''),
  );
}

/** `a + b` */
function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  checkLength(a.length + b.length);
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** `bytes * count` */
export function repeatBytes(bytes: Uint8Array, count: number): Uint8Array {
  if (count <= 0 || bytes.length === 0) return new Uint8Array(0);
  checkLength(bytes.length * count);
  const repeated = new Uint8Array(bytes.length * count);
  repeated.set(bytes);
  // Doubled as long as it fits.
  for (let done = bytes.length; done < repeated.length; done *= 2) {
    repeated.copyWithin(done, 0, Math.min(done, repeated.length - done));
  }
  return repeated;
}

defineByteSequence(bytesType, (bytes) => new PyBytes(bytes), {
  indices: 'byte',
  outOfRange: 'index out of range',
});

defineMethods(bytesType, {
  '__repr__()': (thread, self: PyBytes) => driven(thread, shownBytes(self.bytes)),
  '__str__()': (thread, self: PyBytes) => driven(thread, shownBytes(self.bytes)),
  '__bytes__()': (_thread, self: PyBytes) =>
    self.type === bytesType ? self : new PyBytes(self.bytes),
  '__hash__()': (thread, self: PyBytes) => hashOfBytes(thread, self.bytes),
  '__getnewargs__()': (_thread, self: PyBytes) => new PyTuple([new PyBytes(self.bytes)]),
  '__sizeof__()': (_thread, self: PyBytes) => 33 + self.bytes.length,
});
