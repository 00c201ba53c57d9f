import { add } from '../numbers/index.ts';
import {
  defineMethods,
  type PyRange,
  PySlice,
  rangeType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { containsByIteration } from '../vm/iteration-search.ts';
import { numberAt, placeOf, plainInteger } from './range-numbers.ts';
import { sliceOfRange } from './slicing.ts';

defineMethods(rangeType, {
  '__bool__()': (_thread, self: PyRange) => self.length !== 0,
  '__getitem__(key, /)': (thread, self: PyRange, index: Value) => {
    if (index instanceof PySlice) return sliceOfRange(thread, self, index);
    return withInteger(
      thread,
      index,
      (_thread, given) => {
        const place = given < 0 ? add(given, self.length) : given;
        if (place < 0 || place >= self.length) {
          raise('IndexError', 'range object index out of range');
        }
        return numberAt(self, place);
      },
      `range indices must be integers or slices, not ${typeOf(index).name}`,
    );
  },
  '__contains__(key, /)': (thread, self: PyRange, value: Value) => {
    const known = plainInteger(value);
    if (known !== undefined) return placeOf(self, known) !== undefined;
    return containsByIteration(thread, self, value);
  },
});
