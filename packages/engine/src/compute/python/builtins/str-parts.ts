/** Methods of str that take it apart in a way that is not the most usual. */
import { defineMethods, PyTuple, type Result, strType, type Value } from '../objects/index.ts';
import { partition, partitionFromEnd, splitFromEnd, splitLines } from '../text/index.ts';
import { drive } from '../vm/drive.ts';
import { withInteger } from '../vm/indices.ts';
import type { Thread } from '../vm/thread.ts';
import { textOf } from './str.ts';
import { mustBeText } from './str-search.ts';
import { defineSplit, listOf } from './str-split.ts';

defineSplit('rsplit', splitFromEnd);

/** Three parts; of what is a part as it stands, the object itself. `whole` is where the text is when nothing is found. */
const partsOf =
  (self: Value, separator: Value, whole: 0 | 2) =>
  (_thread: Thread, parts: string[]): Result => {
    const items: Value[] = [...parts];
    if (items[1] === '') items[whole] = self;
    else items[1] = separator;
    return new PyTuple(items);
  };

defineMethods(strType, {
  'partition(sep, /)': (thread, self: Value, separator: Value) =>
    drive(
      thread,
      partition(textOf(self), mustBeText(separator)),
      partsOf(self, separator, 0),
      undefined,
    ),
  'rpartition(sep, /)': (thread, self: Value, separator: Value) =>
    drive(
      thread,
      partitionFromEnd(textOf(self), mustBeText(separator)),
      partsOf(self, separator, 2),
      undefined,
    ),
  'splitlines(keepends=False)': (thread, self: Value, keepEnds: Value = false) =>
    withInteger(thread, keepEnds, (inner, keep) =>
      drive(inner, splitLines(textOf(self), keep !== 0), listOf, undefined),
    ),
});
