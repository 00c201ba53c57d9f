/** Methods of str that take it apart in a way that is not the most usual. */
import { defineMethods, PyList, PyTuple, strType, type Value } from '../objects/index.ts';
import { partition, partitionFromEnd, splitFromEnd, splitLines } from '../text/index.ts';
import { withInteger } from '../vm/indices.ts';
import { textOf } from './str.ts';
import { mustBeText } from './str-search.ts';
import { defineSplit } from './str-split.ts';

defineSplit('rsplit', splitFromEnd);

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
});
