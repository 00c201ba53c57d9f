import { defineMethods, type KeywordArguments, strType, type Value } from '../objects/index.ts';
import { deeper } from '../vm/continue.ts';
import { raise } from '../vm/errors.ts';
import { type FieldSource, formatString } from '../vm/format-string.ts';
import { getItem } from '../vm/subscripts.ts';
import { textOf } from './str.ts';

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
    return deeper(thread, (inner) => formatString(inner, textOf(self), fields));
  },
  'format_map(mapping, /)': (thread, self: Value, mapping: Value) =>
    formatString(thread, textOf(self), {
      positional: () => raise('ValueError', 'Format string contains positional fields'),
      named: (inner, name) => getItem(inner, mapping, name),
    }),
});
