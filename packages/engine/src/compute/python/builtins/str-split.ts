import {
  defineMethods,
  PyList,
  PyTuple,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength, finish, type Slices } from '../slices.ts';
import {
  center,
  type Ends,
  expandTabs,
  justifyLeft,
  justifyRight,
  length,
  partition,
  partitionFromEnd,
  split,
  splitFromEnd,
  splitLines,
  strip,
  zeroFill,
} from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive, driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withInteger, withSize } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { textOf } from './str.ts';
import { mustBeText } from './str-search.ts';

for (const [name, cut] of Object.entries({ split, rsplit: splitFromEnd })) {
  defineMethods(strType, {
    [`${name}(sep=None, maxsplit=-1)`]: (
      thread,
      self: Value,
      separator: Value = null,
      limit: Value = -1,
    ) => {
      const at = separator === null ? null : textIn(separator);
      if (at === undefined) {
        raise('TypeError', `must be str or None, not ${typeOf(separator).name}`);
      }
      return withSize(thread, limit, (inner, most) =>
        drive(inner, cut(textOf(self), at, most), listOf, undefined),
      );
    },
  });
}

for (const [name, ends] of Object.entries({
  strip: 'both',
  lstrip: 'left',
  rstrip: 'right',
} satisfies Record<string, Ends>)) {
  defineMethods(strType, {
    [`${name}(chars=None, /)`]: (thread, self: Value, characters: Value = null) => {
      const set = characters === null ? null : textIn(characters);
      if (set === undefined) raise('TypeError', `${name} arg must be None or str`);
      return driven(thread, strip(textOf(self), set, ends as Ends));
    },
  });
}

for (const [name, justify] of Object.entries({
  center,
  ljust: justifyLeft,
  rjust: justifyRight,
})) {
  defineMethods(strType, {
    [`${name}(width, fillchar=' ', /)`]: (thread, self: Value, width: Value, fill: Value = ' ') =>
      withSize(thread, width, (inner, size) => {
        const text = justify(textOf(self), size, fillCharacter(fill));
        return afterBulk(inner, text, text.length);
      }),
  });
}

function fillCharacter(fill: Value): string {
  const text = textIn(fill);
  if (text === undefined) {
    raise('TypeError', `The fill character must be a unicode character, not ${typeOf(fill).name}`);
  }
  if (length(text) !== 1) {
    raise('TypeError', 'The fill character must be exactly one character long');
  }
  return text;
}

defineMethods(strType, {
  'partition(sep, /)': (thread, self: Value, separator: Value) =>
    drive(thread, partition(textOf(self), mustBeText(separator)), tupleOf, undefined),
  'rpartition(sep, /)': (thread, self: Value, separator: Value) =>
    drive(thread, partitionFromEnd(textOf(self), mustBeText(separator)), tupleOf, undefined),
  'splitlines(keepends=False)': (thread, self: Value, keepEnds: Value = false) =>
    withInteger(thread, keepEnds, (inner, keep) =>
      drive(inner, splitLines(textOf(self), keep !== 0), listOf, undefined),
    ),
  'zfill(width, /)': (thread, self: Value, width: Value) =>
    withSize(thread, width, (inner, size) => {
      const text = zeroFill(textOf(self), size);
      return afterBulk(inner, text, text.length);
    }),
  'expandtabs(tabsize=8)': (thread, self: Value, size: Value = 8) =>
    withSize(
      thread,
      size,
      (inner, width) => {
        checkTabSize(width);
        return driven(inner, expandTabs(textOf(self), width));
      },
      'Python int too large to convert to C int',
    ),
  'join(iterable, /)': (thread, self: Value, iterable: Value) => {
    const type = typeOf(iterable);
    if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
      raise('TypeError', 'can only join an iterable');
    }
    return collect(thread, iterable, join, textOf(self));
  },
});

/** Raises OverflowError for what is no C int. */
export function checkTabSize(width: number): void {
  if (width !== (width | 0)) raise('OverflowError', 'Python int too large to convert to C int');
}

const listOf = (_thread: Thread, parts: string[]): Result => new PyList(parts);

const tupleOf = (_thread: Thread, parts: string[]): Result => new PyTuple(parts);

/** Items that are joined before others get their turn. */
const JOINED_AT_ONCE = 2 ** 15;

function join(thread: Thread, items: readonly Value[], separator: string): Result {
  const joining = joinInSlices(items, separator);
  return driven(thread, items.length <= JOINED_AT_ONCE ? finish(joining) : joining);
}

function* joinInSlices(items: readonly Value[], separator: string): Slices<string> {
  const pieces: string[] = [];
  let size = 0;
  for (let start = 0; start < items.length; start += JOINED_AT_ONCE) {
    if (start > 0) yield;
    const texts = items.slice(start, start + JOINED_AT_ONCE).map((item, index) => {
      const text = textIn(item);
      if (text === undefined) {
        const found = typeOf(item).name;
        raise('TypeError', `sequence item ${start + index}: expected str instance, ${found} found`);
      }
      size += text.length;
      return text;
    });
    size += separator.length * (texts.length - (start === 0 ? 1 : 0));
    checkLength(size);
    pieces.push(texts.join(separator));
  }
  return pieces.join(separator);
}
