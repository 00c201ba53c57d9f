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
import { checkLength } from '../slices.ts';
import {
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
  justifyLeft,
  justifyRight,
  lowerBytes,
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
import { bytesIn } from '../vm/bytes-like.ts';
import { callThen } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withBounds, withInteger, withSize } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { textArgument } from './arguments.ts';
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

const textOf = (self: Self): string => toLatin1(self.bytes);

/** The contents of an argument. Raises TypeError. */
export function mustBeBytes(value: Value): Uint8Array {
  return (
    bytesIn(value) ??
    raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`)
  );
}

const latin1 = (value: Value): string => toLatin1(mustBeBytes(value));

/** What is searched for: bytes, or one of them by its number. */
export function searched(value: Value): string {
  const bytes = bytesIn(value);
  if (bytes !== undefined) return toLatin1(bytes);
  if (integerIn(value) !== undefined) return String.fromCharCode(byteOf(value));
  return raise(
    'TypeError',
    `argument should be integer or bytes-like object, not '${typeOf(value).name}'`,
  );
}

/** How `hex` groups; of memoryview too. */
export function hexOf(
  thread: Thread,
  bytes: Uint8Array,
  separator: Value | undefined,
  size: Value = 1,
): Result {
  return withInteger(thread, size, (_thread, group) => {
    checkLength(bytes.length * 2);
    if (separator === undefined) return toHexText(bytes, null, Number(group));
    const contents = bytesIn(separator);
    const text = textIn(separator) ?? (contents && toLatin1(contents));
    if (text === undefined) {
      raise(
        'TypeError',
        typeOf(separator).lookUp('__len__') === undefined
          ? `object of type '${typeOf(separator).name}' has no len()`
          : 'sep must be str or bytes.',
      );
    }
    return toHexText(bytes, text, Number(group));
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

type Search = (text: string, part: string, start: Bound, end: Bound) => number;

const searches: Readonly<Record<string, Search>> = {
  count,
  find,
  rfind: findLast,
  index: (text, part, start, end) => required(find(text, part, start, end), 'subsection'),
  rindex: (text, part, start, end) => required(findLast(text, part, start, end), 'subsection'),
};

for (const { type, make } of kinds) {
  const ofText = (text: string): Value => make(toBytesOfLatin1(text));
  for (const [name, test] of Object.entries(tests)) {
    defineMethods(type, { [`${name}()`]: (_thread, self: Self) => test(self.bytes) });
  }
  for (const [name, map] of Object.entries(cases)) {
    defineMethods(type, { [`${name}()`]: (_thread, self: Self) => make(map(self.bytes)) });
  }
  for (const [name, search] of Object.entries(searches)) {
    defineMethods(type, {
      [`${name}(sub, start=None, end=None, /)`]: (
        thread,
        self: Self,
        part: Value,
        start?: Value,
        end?: Value,
      ) => {
        const wanted = searched(part);
        return withBounds(thread, start, end, (_thread, from, to) =>
          search(textOf(self), wanted, from, to),
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
        const parts = part instanceof PyTuple ? part.items.map(latin1) : [endOf(name, part)];
        return withBounds(thread, start, end, (_thread, from, to) =>
          test(textOf(self), parts, from, to),
        );
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
        const at = separator === null ? null : latin1(separator);
        return withSize(
          thread,
          limit,
          (_thread, most) =>
            new PyList(cut(textOf(self), at, most, isSpaceByte).map((text) => ofText(text))),
        );
      },
    });
  }
  for (const [name, ends] of Object.entries({
    strip: 'both',
    lstrip: 'left',
    rstrip: 'right',
  } satisfies Record<string, Ends>)) {
    defineMethods(type, {
      [`${name}(bytes=None, /)`]: (_thread, self: Self, characters: Value = null) =>
        ofText(
          strip(
            textOf(self),
            characters === null ? null : latin1(characters),
            ends as Ends,
            isSpaceByte,
          ),
        ),
    });
  }
  for (const [name, justify] of Object.entries({
    center,
    ljust: justifyLeft,
    rjust: justifyRight,
  })) {
    defineMethods(type, {
      [`${name}(width, fillchar=b' ', /)`]: (thread, self: Self, width: Value, fill?: Value) =>
        withSize(thread, width, (_thread, size) =>
          ofText(justify(textOf(self), size, fillByte(name, fill))),
        ),
    });
  }
  for (const [name, cut] of Object.entries({ partition, rpartition: partitionFromEnd })) {
    defineMethods(type, {
      [`${name}(sep, /)`]: (_thread, self: Self, separator: Value) =>
        new PyTuple(cut(textOf(self), latin1(separator)).map((text) => ofText(text))),
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
      return withSize(thread, limit, (_thread, most) =>
        ofText(replace(textOf(self), from, to, most)),
      );
    },
    'removeprefix(prefix, /)': (_thread, self: Self, prefix: Value) =>
      ofText(removePrefix(textOf(self), latin1(prefix))),
    'removesuffix(suffix, /)': (_thread, self: Self, suffix: Value) =>
      ofText(removeSuffix(textOf(self), latin1(suffix))),
    'splitlines(keepends=False)': (thread, self: Self, keepEnds: Value = false) =>
      withInteger(
        thread,
        keepEnds,
        (_thread, keep) =>
          new PyList(splitLines(textOf(self), keep !== 0, true).map((text) => ofText(text))),
      ),
    'zfill(width, /)': (thread, self: Self, width: Value) =>
      withSize(thread, width, (_thread, size) => ofText(zeroFill(textOf(self), size))),
    'expandtabs(tabsize=8)': (thread, self: Self, size: Value = 8) =>
      withSize(
        thread,
        size,
        (_thread, width) => {
          checkTabSize(width);
          return ofText(expandTabs(textOf(self), width));
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
        (_thread, items) => make(join(self.bytes, items)),
        undefined,
      );
    },
    "decode(encoding='utf-8', errors='strict')": (
      _thread,
      self: Self,
      encoding: Value = 'utf-8',
      errors: Value = 'strict',
    ) =>
      decode(
        self.bytes,
        textArgument('decode', "'encoding'", encoding),
        textArgument('decode', "'errors'", errors),
      ),
    'hex(sep=None, bytes_per_sep=1)': (thread, self: Self, separator?: Value, size?: Value) =>
      hexOf(thread, self.bytes, separator, size),
    "translate(table, /, delete=b'')": (_thread, self: Self, table: Value, deleted?: Value) =>
      make(translateBytes(self.bytes, table, deleted)),
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
      const [sources, targets] = [mustBeBytes(from), mustBeBytes(to)];
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
  const bytes = bytesIn(part);
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
      `${name}() argument 2 must be a byte string of length 1, not ${typeOf(fill).name}`,
    );
  }
  return toLatin1(fill.bytes);
}

function join(separator: Uint8Array, items: readonly Value[]): Uint8Array {
  const parts = items.map(
    (item, index) =>
      bytesIn(item) ??
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

function translateBytes(bytes: Uint8Array, given: Value, deleted: Value | undefined): Uint8Array {
  const table = given === null ? undefined : mustBeBytes(given);
  if (table !== undefined && table.length !== 256) {
    raise('ValueError', 'translation table must be 256 characters long');
  }
  const goes = new Set(deleted === undefined ? [] : mustBeBytes(deleted));
  const kept = goes.size === 0 ? bytes : bytes.filter((byte) => !goes.has(byte));
  return kept.map((byte) => table?.[byte] ?? byte);
}
