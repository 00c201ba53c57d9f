import {
  byteArrayType,
  bytesType,
  defineClassMethods,
  defineMethods,
  defineStaticMethods,
  PyByteArray,
  PyBytes,
  PyList,
  PyTuple,
  type PyType,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength, finish, type Sliced, type SlicedValue, type Slices } from '../slices.ts';
import {
  bytesOfLatin1,
  capitalizeBytes,
  center,
  count,
  decode,
  type Ends,
  endsWith,
  expandTabs,
  find,
  findLast,
  fromHexText,
  isAlphaBytes,
  isAlphanumericBytes,
  isAsciiBytes,
  isDigitBytes,
  isLowerBytes,
  isSpaceByte,
  isSpaceBytes,
  isTitleBytes,
  isUpperBytes,
  joinBytes,
  justifyLeft,
  justifyRight,
  latin1Of,
  lowerBytes,
  mapBytes,
  partition,
  partitionFromEnd,
  removePrefix,
  removeSuffix,
  replace,
  required,
  split,
  splitFromEnd,
  splitLines,
  startsWith,
  strip,
  swapcaseBytes,
  titleBytes,
  toBytesOfLatin1,
  toHexText,
  toLatin1,
  upperBytes,
  zeroFill,
} from '../text/index.ts';
import { bufferIn, bytesArgument, openBytesIn, wholeBytesIn } from '../vm/bytes-like.ts';
import { afterBulk, callThen, workThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { givenType, raise } from '../vm/errors.ts';
import { withInteger, withSize } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import { withBounds } from '../vm/places.ts';
import { length } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { codecArgument, textArgument } from './arguments.ts';
import { byteOf } from './bytes-construction.ts';
import { checkTabSize } from './str-layout.ts';

/** What `bytes` and `bytearray` have in common is defined once, for each. */
interface Kind {
  readonly type: PyType;
  readonly make: (bytes: Uint8Array) => Value;
}

const kinds: readonly Kind[] = [
  { type: bytesType, make: (bytes) => new PyBytes(bytes) },
  { type: byteArrayType, make: (bytes) => new PyByteArray(bytes) },
];

type Self = PyBytes | PyByteArray;
type Bound = number | null;

const latin1 = (value: Value): string => toLatin1(bytesArgument(value));

/** Goes on with what is searched for: bytes, or one of them by its number. */
function withSearched(
  thread: Thread,
  value: Value,
  then: (thread: Thread, wanted: string) => Result,
): Result {
  const bytes = bufferIn(value);
  if (bytes !== undefined) return then(thread, toLatin1(bytes));
  const complaint = `argument should be integer or bytes-like object, not '${typeOf(value).name}'`;
  return withInteger(
    thread,
    value,
    (inner, byte) => then(inner, String.fromCharCode(byteOf(byte))),
    complaint,
  );
}

/** How `hex` groups; of memoryview too. */
export function hexOf(
  thread: Thread,
  bytes: Uint8Array,
  separator: Value | undefined,
  size: Value = 1,
): Result {
  return withInteger(thread, size, (inner, group) => {
    if (BigInt.asIntN(32, BigInt(group)) !== BigInt(group)) {
      raise('OverflowError', 'Python int too large to convert to C int');
    }
    checkLength(bytes.length * 2);
    if (separator === undefined) return driven(inner, toHexText(bytes, null, Number(group)));
    const contents = separator instanceof PyBytes ? toLatin1(separator.bytes) : undefined;
    const text = textIn(separator) ?? contents;
    if (text === undefined) {
      return workThen(
        inner,
        (later) => length(later, separator),
        (_thread, size) =>
          size === 1
            ? raise('TypeError', 'sep must be str or bytes.')
            : raise('ValueError', 'sep must be length 1.'),
        undefined,
      );
    }
    return driven(inner, toHexText(bytes, text, Number(group)));
  });
}

const tests: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  isalnum: isAlphanumericBytes,
  isalpha: isAlphaBytes,
  isascii: isAsciiBytes,
  isdigit: isDigitBytes,
  islower: isLowerBytes,
  isspace: isSpaceBytes,
  istitle: isTitleBytes,
  isupper: isUpperBytes,
};

const cases: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  capitalize: capitalizeBytes,
  lower: lowerBytes,
  swapcase: swapcaseBytes,
  title: titleBytes,
  upper: upperBytes,
};

type Search = (text: string, part: string, start: Bound, end: Bound) => Sliced<number>;

const searches: Readonly<Record<string, Search>> = {
  count,
  find,
  rfind: findLast,
  index: find,
  rindex: findLast,
};

/** Goes on with what an operation on the bytes as text results in. */
function throughText<Found extends SlicedValue>(
  thread: Thread,
  self: Self,
  work: (text: string) => Sliced<Found>,
  then: (thread: Thread, found: Found) => Result,
): Result {
  return drive(
    thread,
    latin1Of(self.bytes),
    (inner, text) => drive(inner, work(text), then, undefined),
    undefined,
  );
}

/** Parts of text that become bytes before others get their turn. */
const PARTS_AT_ONCE = 2 ** 14;

function* partsInSlices(
  parts: readonly string[],
  make: (bytes: Uint8Array) => Value,
): Slices<Value[]> {
  const made: Value[] = [];
  for (const part of parts) {
    made.push(make(toBytesOfLatin1(part)));
    if (made.length % PARTS_AT_ONCE === 0) yield;
  }
  return made;
}

for (const { type, make } of kinds) {
  const ofText = (thread: Thread, text: string): Result =>
    drive(thread, bytesOfLatin1(text), (_thread, bytes) => make(bytes), undefined);
  const ofParts = (
    thread: Thread,
    parts: readonly string[],
    then: (thread: Thread, items: Value[]) => Result,
  ): Result => {
    const making = partsInSlices(parts, make);
    return drive(thread, parts.length < PARTS_AT_ONCE ? finish(making) : making, then, undefined);
  };
  const listOf = (thread: Thread, parts: readonly string[]): Result =>
    ofParts(thread, parts, (_thread, items) => new PyList(items));
  for (const [name, test] of Object.entries(tests)) {
    defineMethods(type, {
      [`${name}()`]: (thread, self: Self) => afterBulk(thread, test(self.bytes), self.bytes.length),
    });
  }
  for (const [name, map] of Object.entries(cases)) {
    defineMethods(type, {
      [`${name}()`]: (thread, self: Self) =>
        afterBulk(thread, make(map(self.bytes)), self.bytes.length),
    });
  }
  for (const [name, search] of Object.entries(searches)) {
    const isRequired = name.endsWith('index');
    defineMethods(type, {
      [`${name}(sub, start=None, end=None, /)`]: (
        thread,
        self: Self,
        part: Value,
        start?: Value,
        end?: Value,
      ) => {
        return withBounds(thread, start, end, (inner, from, to) =>
          withSearched(inner, part, (later, wanted) =>
            throughText(
              later,
              self,
              (text) => search(text, wanted, from, to),
              (last, place) =>
                afterBulk(
                  last,
                  isRequired ? required(place, 'subsection') : place,
                  self.bytes.length,
                ),
            ),
          ),
        );
      },
    });
  }
  for (const [name, test] of Object.entries({ startswith: startsWith, endswith: endsWith })) {
    defineMethods(type, {
      [`${name}(prefix, start=None, end=None, /)`]: (
        thread,
        self: Self,
        part: Value,
        start?: Value,
        end?: Value,
      ) => {
        return withBounds(thread, start, end, (inner, from, to) => {
          const parts = part instanceof PyTuple ? part.items : [part];
          // What is no bytes matters only when nothing before it fits.
          const wrong = parts.findIndex((one) => wholeBytesIn(one) === undefined);
          const texts = (wrong < 0 ? parts : parts.slice(0, wrong)).map(latin1);
          return throughText(
            inner,
            self,
            (text) => test(text, texts, from, to),
            (_thread, fits) => {
              if (fits !== true && wrong >= 0) {
                return part instanceof PyTuple ? latin1(parts[wrong] as Value) : endOf(name, part);
              }
              return fits;
            },
          );
        });
      },
    });
  }
  for (const [name, cut] of Object.entries({ split, rsplit: splitFromEnd })) {
    defineMethods(type, {
      [`${name}(sep=None, maxsplit=-1)`]: (
        thread,
        self: Self,
        separator: Value = null,
        limit: Value = -1,
      ) => {
        return withSize(thread, limit, (inner, most) => {
          const at = separator === null ? null : latin1(separator);
          return throughText(inner, self, (text) => cut(text, at, most, isSpaceByte), listOf);
        });
      },
    });
  }
  for (const [name, ends] of Object.entries({
    strip: 'both',
    lstrip: 'left',
    rstrip: 'right',
  } satisfies Record<string, Ends>)) {
    defineMethods(type, {
      [`${name}(bytes=None, /)`]: (thread, self: Self, characters: Value = null) => {
        const set = characters === null ? null : latin1(characters);
        return throughText(
          thread,
          self,
          (text) => strip(text, set, ends as Ends, isSpaceByte),
          ofText,
        );
      },
    });
  }
  for (const [name, justify] of Object.entries({
    center,
    ljust: justifyLeft,
    rjust: justifyRight,
  })) {
    defineMethods(type, {
      [`${name}(width, fillchar=b' ', /)`]: (thread, self: Self, width: Value, fill?: Value) =>
        withSize(thread, width, (inner, size) => {
          const filling = fillByte(name, fill);
          return throughText(inner, self, (text) => justify(text, size, filling), ofText);
        }),
    });
  }
  for (const [name, cut] of Object.entries({ partition, rpartition: partitionFromEnd })) {
    defineMethods(type, {
      [`${name}(sep, /)`]: (thread, self: Self, separator: Value) => {
        // A bytearray takes a copy of what it is cut at, which may have gaps.
        const copied = self instanceof PyByteArray ? openBytesIn(separator) : undefined;
        const at = toLatin1(copied ?? bytesArgument(separator));
        return throughText(
          thread,
          self,
          (text) => cut(text, at),
          (inner, parts) =>
            ofParts(inner, parts, (_thread, items) => {
              // What cannot change is not copied.
              const [, found] = items;
              if (!(found instanceof PyBytes)) return new PyTuple(items);
              if (found.bytes.length > 0) items[1] = separator;
              else items[name === 'partition' ? 0 : 2] = self;
              return new PyTuple(items);
            }),
        );
      },
    });
  }
  defineMethods(type, {
    'replace(old, new, count=-1, /)': (
      thread,
      self: Self,
      old: Value,
      replacement: Value,
      limit: Value = -1,
    ) => {
      const [from, to] = [latin1(old), latin1(replacement)];
      return withSize(thread, limit, (inner, most) =>
        throughText(inner, self, (text) => replace(text, from, to, most), ofText),
      );
    },
    'removeprefix(prefix, /)': (thread, self: Self, prefix: Value) => {
      const part = latin1(prefix);
      return throughText(thread, self, (text) => removePrefix(text, part), ofText);
    },
    'removesuffix(suffix, /)': (thread, self: Self, suffix: Value) => {
      const part = latin1(suffix);
      return throughText(thread, self, (text) => removeSuffix(text, part), ofText);
    },
    'splitlines(keepends=False)': (thread, self: Self, keepEnds: Value = false) =>
      withInteger(thread, keepEnds, (inner, keep) =>
        throughText(inner, self, (text) => splitLines(text, keep !== 0, true), listOf),
      ),
    'zfill(width, /)': (thread, self: Self, width: Value) =>
      withSize(thread, width, (inner, size) =>
        throughText(inner, self, (text) => zeroFill(text, size), ofText),
      ),
    'expandtabs(tabsize=8)': (thread, self: Self, size: Value = 8) =>
      withSize(
        thread,
        size,
        (inner, width) => {
          checkTabSize(width);
          return throughText(inner, self, (text) => expandTabs(text, width), ofText);
        },
        'Python int too large to convert to C int',
      ),
    'join(iterable_of_bytes, /)': (thread, self: Self, iterable: Value) => {
      const of = typeOf(iterable);
      if (of.lookUp('__iter__') === undefined && of.lookUp('__getitem__') === undefined) {
        raise('TypeError', 'can only join an iterable');
      }
      return collect(
        thread,
        iterable,
        (inner, items) => {
          const bytes = join(self.bytes, items);
          return afterBulk(inner, make(bytes), bytes.length);
        },
        undefined,
      );
    },
    "decode(encoding='utf-8', errors='strict')": (
      thread,
      self: Self,
      encoding: Value = 'utf-8',
      errors: Value = 'strict',
    ) => {
      const text = decode(
        self.bytes,
        codecArgument('decode', "'encoding'", encoding),
        codecArgument('decode', "'errors'", errors),
      );
      return afterBulk(thread, text, self.bytes.length);
    },
    'hex(sep=None, bytes_per_sep=1)': (thread, self: Self, separator?: Value, size?: Value) =>
      hexOf(thread, self.bytes, separator, size),
    "translate(table, /, delete=b'')": (thread, self: Self, table: Value, deleted?: Value) =>
      drive(
        thread,
        translateBytes(self.bytes, table, deleted),
        (_thread, bytes) => make(bytes),
        undefined,
      ),
  });
  defineClassMethods(type, {
    'fromhex(string, /)': (thread, cls: PyType, text: Value) => {
      const made = make(fromHexText(textArgument('fromhex', '', text)));
      if (cls.builtIn) return made;
      return callThen(thread, cls, [made], (_thread, answer) => answer, undefined);
    },
  });
  defineStaticMethods(type, {
    'maketrans(frm, to, /)': (_thread, from: Value, to: Value) => {
      const [sources, targets] = [bytesArgument(from), bytesArgument(to)];
      if (sources.length !== targets.length) {
        raise('ValueError', 'maketrans arguments must have same length');
      }
      const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      for (const [index, byte] of sources.entries()) table[byte] = targets[index] ?? 0;
      return new PyBytes(table);
    },
  });
}

function endOf(name: string, part: Value): string {
  const bytes = bufferIn(part);
  if (bytes !== undefined) return toLatin1(bytes);
  return raise(
    'TypeError',
    `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(part).name}`,
  );
}

function fillByte(name: string, fill: Value | undefined): string {
  if (fill === undefined) return ' ';
  if (!(fill instanceof PyBytes || fill instanceof PyByteArray) || fill.bytes.length !== 1) {
    raise(
      'TypeError',
      `${name}() argument 2 must be a byte string of length 1, not ${givenType(fill)}`,
    );
  }
  return toLatin1(fill.bytes);
}

function join(separator: Uint8Array, items: readonly Value[]): Uint8Array {
  const parts = items.map(
    (item, index) =>
      wholeBytesIn(item) ??
      raise(
        'TypeError',
        `sequence item ${index}: expected a bytes-like object, ${typeOf(item).name} found`,
      ),
  );
  const size = parts.reduce(
    (sum, part) => sum + part.length,
    separator.length * Math.max(0, parts.length - 1),
  );
  checkLength(size);
  const joined = new Uint8Array(size);
  let place = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      joined.set(separator, place);
      place += separator.length;
    }
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}

function translateBytes(
  bytes: Uint8Array,
  given: Value,
  deleted: Value | undefined,
): Sliced<Uint8Array> {
  const table = given === null ? undefined : bytesArgument(given);
  if (table !== undefined && table.length !== 256) {
    raise('ValueError', 'translation table must be 256 characters long');
  }
  const goes = new Set(deleted === undefined ? [] : bytesArgument(deleted));
  return mapBytes(
    bytes,
    (part) => {
      const kept = goes.size === 0 ? part : part.filter((byte) => !goes.has(byte));
      return kept.map((byte) => table?.[byte] ?? byte);
    },
    joinBytes,
  );
}
