import {
  builtInType,
  defineMethods,
  LongRangeIterator,
  PyRange,
  RangeIterator,
  rangeType,
  type Value,
} from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { defineNew } from './construct.ts';
import { defineIterator } from './iterators.ts';

defineIterator(builtInType('range_iterator', RangeIterator, { canBeBase: false }));
defineIterator(builtInType('longrange_iterator', LongRangeIterator, { canBeBase: false }));

defineNew(rangeType, '*args', (thread, _type, args: readonly Value[]) => {
  if (args.length === 0) raise('TypeError', 'range expected at least 1 argument, got 0');
  if (args.length > 3) {
    raise('TypeError', `range expected at most 3 arguments, got ${args.length}`);
  }
  const [first = 0, second, third = 1] = args;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  return withInteger(thread, start, (withStart, from) =>
    withInteger(withStart, stop, (withStop, to) =>
      withInteger(withStop, third, (_thread, step) => {
        if (step === 0) raise('ValueError', 'range() arg 3 must not be zero');
        return new PyRange(from, to, step);
      }),
    ),
  );
});

rangeType.makesAtOnce = ([first, second, third = 1, ...more]) => {
  if (typeof first !== 'number' || typeof third !== 'number') return undefined;
  if (third === 0 || more.length > 0) return undefined;
  if (second === undefined) return new PyRange(0, first, 1);
  return typeof second === 'number' ? new PyRange(first, second, third) : undefined;
};

export function iteratorOf(range: PyRange): Value {
  const { start, stop, step, length } = range;
  const isShort = typeof start === 'number' && typeof stop === 'number' && typeof step === 'number';
  return isShort && typeof length === 'number' && Number.isSafeInteger(start + length * step)
    ? new RangeIterator(range)
    : new LongRangeIterator(range);
}

defineMethods(rangeType, {
  '__repr__()': (_thread, { start, stop, step }: PyRange) =>
    step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`,
  '__len__()': (_thread, self: PyRange) => {
    if (self.length > 0x7fff_ffff_ffff_ffffn) {
      raise('OverflowError', 'Python int too large to convert to C ssize_t');
    }
    return self.length;
  },
  '__iter__()': (_thread, self: PyRange) => iteratorOf(self),
});
