import {
  defineMethods,
  PyTuple,
  type Result,
  strType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import type { Sliced } from '../slices.ts';
import {
  count,
  endsWith,
  find,
  findLast,
  removePrefix,
  removeSuffix,
  replace,
  required,
  startsWith,
} from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive, drivenBulk } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import { withBounds } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { textArgument } from './arguments.ts';
import { textOf } from './str.ts';

/** A part that is searched for. Raises TypeError. */
export function mustBeText(value: Value): string {
  return textIn(value) ?? raise('TypeError', `must be str, not ${typeOf(value).name}`);
}

type Bound = number | null;
type Search = (text: string, part: string, start: Bound, end: Bound) => Sliced<number>;

for (const [name, search] of Object.entries({
  count,
  find,
  rfind: findLast,
  index: find,
  rindex: findLast,
} satisfies Record<string, Search>)) {
  const isRequired = name.endsWith('index');
  defineMethods(strType, {
    [`${name}(sub=<needed>, start=None, end=None, /)`]: (
      thread,
      self: Value,
      part?: Value,
      start?: Value,
      end?: Value,
    ) => {
      if (part === undefined) raise('TypeError', `${name}() takes at least 1 argument (0 given)`);
      return withBounds(thread, start, end, (inner, from, to) => {
        const text = textOf(self);
        return drive(
          inner,
          search(text, mustBeText(part), from, to),
          (later, place) => afterBulk(later, isRequired ? required(place) : place, text.length),
          undefined,
        );
      });
    },
  });
}

type EndTest = (text: string, parts: readonly string[], start: Bound, end: Bound) => boolean;

function defineEndTest(name: string, test: EndTest): void {
  const textsOf = (part: Value): readonly string[] => {
    const parts = part instanceof PyTuple ? part.items : [part];
    return parts.map((one) => {
      const text = textIn(one);
      if (text !== undefined) return text;
      const typeName = typeOf(one).name;
      return raise(
        'TypeError',
        part instanceof PyTuple
          ? `tuple for ${name} must only contain str, not ${typeName}`
          : `${name} first arg must be str or a tuple of str, not ${typeName}`,
      );
    });
  };
  const work = (thread: Thread, self: Value, part?: Value, start?: Value, end?: Value): Result => {
    if (part === undefined) raise('TypeError', `${name}() takes at least 1 argument (0 given)`);
    return withBounds(thread, start, end, (_thread, from, to) =>
      test(textOf(self), textsOf(part), from, to),
    );
  };
  defineMethods(strType, { [`${name}(prefix=<needed>, start=None, end=None, /)`]: work });
}

defineEndTest('startswith', startsWith);
defineEndTest('endswith', endsWith);

defineMethods(strType, {
  'replace(old, new, count=-1, /)': (
    thread,
    self: Value,
    old: Value,
    replacement: Value,
    limit: Value = -1,
  ) => {
    const from = textArgument('replace', 1, old);
    const to = textArgument('replace', 2, replacement);
    return withSize(thread, limit, (inner, most) => {
      const text = textOf(self);
      return drivenBulk(inner, replace(text, from, to, most), text.length);
    });
  },
  'removeprefix(prefix, /)': (_thread, self: Value, prefix: Value) =>
    removePrefix(textOf(self), textArgument('removeprefix', '', prefix)),
  'removesuffix(suffix, /)': (_thread, self: Value, suffix: Value) =>
    removeSuffix(textOf(self), textArgument('removesuffix', '', suffix)),
});
