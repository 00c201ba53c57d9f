import {
  defineMethods,
  PyList,
  PyTuple,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
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
import { textIn } from '../vm/conversions.ts';
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
      return withSize(thread, limit, (_thread, most) => {
        const at = separator === null ? null : textIn(separator);
        if (at === undefined) {
          raise('TypeError', `must be str or None, not ${typeOf(separator).name}`);
        }
        return new PyList(cut(textOf(self), at, most));
      });
    },
  });
}

for (const [name, ends] of Object.entries({
  strip: 'both',
  lstrip: 'left',
  rstrip: 'right',
} satisfies Record<string, Ends>)) {
  defineMethods(strType, {
    [`${name}(chars=None, /)`]: (_thread, self: Value, characters: Value = null) => {
      const set = characters === null ? null : textIn(characters);
      if (set === undefined) raise('TypeError', `${name} arg must be None or str`);
      return strip(textOf(self), set, ends as Ends);
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
      withSize(thread, width, (_thread, size) => justify(textOf(self), size, fillCharacter(fill))),
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
  'partition(sep, /)': (_thread, self: Value, separator: Value) =>
    new PyTuple(partition(textOf(self), mustBeText(separator))),
  'rpartition(sep, /)': (_thread, self: Value, separator: Value) =>
    new PyTuple(partitionFromEnd(textOf(self), mustBeText(separator))),
  'splitlines(keepends=False)': (thread, self: Value, keepEnds: Value = false) =>
    withInteger(
      thread,
      keepEnds,
      (_thread, keep) => new PyList(splitLines(textOf(self), keep !== 0)),
    ),
  'zfill(width, /)': (thread, self: Value, width: Value) =>
    withSize(thread, width, (_thread, size) => zeroFill(textOf(self), size)),
  'expandtabs(tabsize=8)': (thread, self: Value, size: Value = 8) =>
    withSize(
      thread,
      size,
      (_thread, width) => {
        checkTabSize(width);
        return expandTabs(textOf(self), width);
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

function join(_thread: Thread, items: readonly Value[], separator: string): Result {
  let size = separator.length * Math.max(0, items.length - 1);
  const texts = items.map((item, index) => {
    const text = textIn(item);
    if (text === undefined) {
      raise(
        'TypeError',
        `sequence item ${index}: expected str instance, ${typeOf(item).name} found`,
      );
    }
    size += text.length;
    return text;
  });
  checkLength(size);
  return texts.join(separator);
}
