import {
  defineMethods,
  PyList,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { checkLength } from '../slices.ts';
import { type Ends, split, strip } from '../text/index.ts';
import { textIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import { collect } from '../vm/iteration.ts';
import type { Thread } from '../vm/thread.ts';
import { textOf } from './str.ts';

/** Gives str a method that cuts at a separator. */
export function defineSplit(
  name: string,
  cut: (text: string, separator: string | null, limit: number) => string[],
): void {
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
      return withSize(thread, limit, (_thread, most) => new PyList(cut(textOf(self), at, most)));
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
    [`${name}(chars=None, /)`]: (_thread, self: Value, characters: Value = null) => {
      const set = characters === null ? null : textIn(characters);
      if (set === undefined) raise('TypeError', `${name} arg must be None or str`);
      return strip(textOf(self), set, ends as Ends);
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
