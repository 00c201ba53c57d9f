import {
  defineMethods,
  type KeywordArguments,
  type Result,
  strType,
  type Value,
} from '../objects/index.ts';
import { deeper } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import { type FieldSource, formatString } from '../vm/format-string.ts';
import { getItem } from '../vm/subscripts.ts';
import type { Thread } from '../vm/thread.ts';
import { textOf } from './str.ts';

/** A text of any class that has nothing to replace is itself. */
function formatted(
  thread: Thread,
  self: Value,
  format: (thread: Thread, text: string) => Result,
): Result {
  const text = textOf(self);
  return text === '' || /[{}]/.test(text) ? format(thread, text) : self;
}

defineMethods(strType, {
  'format(*args, **kwargs)': (
    thread,
    self: Value,
    args: readonly Value[],
    keywords: KeywordArguments,
  ) => {
    const fields: FieldSource = {
      positional: (index) =>
        args[index] ??
        (args[index] === null
          ? null
          : raise(
              'IndexError',
              `Replacement index ${index} out of range for positional args tuple`,
            )),
      named: (_thread, name) => {
        const index = keywords.names.indexOf(name);
        return index < 0 ? raise('KeyError', name) : (keywords.values[index] as Value);
      },
    };
    return formatted(thread, self, (inner, text) =>
      deeper(inner, (later) => formatString(later, text, fields)),
    );
  },
  'format_map(mapping, /)': (thread, self: Value, mapping: Value) =>
    formatted(thread, self, (inner, text) =>
      formatString(inner, text, {
        positional: () => raise('ValueError', 'Format string contains positional fields'),
        named: (later, name) => getItem(later, mapping, name),
      }),
    ),
});
