import {
  defineMethods,
  PyList,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength, finish, type Sliced, type Slices } from '../slices.ts';
import { type Ends, split, strip } from '../text/index.ts';
import { isAscii } from '../unicode/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive, driven, drivenBulk } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import { withPart } from '../vm/parts.ts';
import type { Thread } from '../vm/thread.ts';
import { characters, textOf } from './str.ts';

export const listOf = (_thread: Thread, parts: string[]): Result => new PyList(parts);

/** Gives str a method that cuts at a separator. */
export function defineSplit(
  name: string,
  cut: (text: string, separator: string | null, limit: number) => Sliced<string[]>,
): void {
  defineMethods(strType, {
    [`${name}(sep=None, maxsplit=-1)`]: (
      thread,
      self: Value,
      separator: Value = null,
      limit: Value = -1,
    ) => {
      return withSize(thread, limit, (inner, most) => {
        const at = separator === null ? null : textIn(separator);
        if (at === undefined) {
          raise('TypeError', `must be str or None, not ${typeOf(separator).name}`);
        }
        return drive(inner, cut(textOf(self), at, most), listOf, undefined);
      });
    },
  });
}

defineSplit('split', split);

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

defineMethods(strType, {
  'join(iterable, /)': (thread, self: Value, iterable: Value) => {
    const type = typeOf(iterable);
    if (type.lookUp('__iter__') === undefined && type.lookUp('__getitem__') === undefined) {
      raise('TypeError', 'can only join an iterable');
    }
    return collect(thread, iterable, join, textOf(self));
  },
});

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

defineMethods(strType, {
  'lower()': (thread, self: Value) => {
    const text = textOf(self);
    if (isAscii(text)) return afterBulk(thread, text.toLowerCase(), text.length);
    return withPart(thread, characters, (inner, { lower }) =>
      drivenBulk(inner, lower(text), text.length),
    );
  },
  'upper()': (thread, self: Value) => {
    const text = textOf(self);
    if (isAscii(text)) return afterBulk(thread, text.toUpperCase(), text.length);
    return withPart(thread, characters, (inner, { upper }) =>
      drivenBulk(inner, upper(text), text.length),
    );
  },
});
