import { add, type Int, int } from '../numbers/index.ts';
import {
  builtInType,
  defineMethods,
  LongRangeIterator,
  PyRange,
  PySlice,
  RangeIterator,
  type Result,
  rangeType,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { placesOf, withInteger } from '../vm/indices.ts';
import { containsByIteration } from '../vm/iteration-search.ts';
import type { Thread } from '../vm/thread.ts';
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

/** The number at a place, which may lie before or after those of the range. */
export function numberAt({ start, step }: PyRange, index: Int): Int {
  if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
    const number = start + index * step;
    if (Number.isSafeInteger(number)) return number + 0;
  }
  return int(BigInt(start) + BigInt(index) * BigInt(step));
}

/** The place of a number among those of the range; `undefined` when it is none of them. */
export function placeOf(range: PyRange, value: Int): Int | undefined {
  const distance = BigInt(value) - BigInt(range.start);
  const step = BigInt(range.step);
  if (distance % step !== 0n) return undefined;
  const place = distance / step;
  return place < 0n || place >= BigInt(range.length) ? undefined : int(place);
}

export function iteratorOf(range: PyRange): Value {
  const { start, stop, step, length } = range;
  const isShort = typeof start === 'number' && typeof stop === 'number' && typeof step === 'number';
  return isShort && typeof length === 'number' && Number.isSafeInteger(start + length * step)
    ? new RangeIterator(range)
    : new LongRangeIterator(range);
}

function slice(thread: Thread, range: PyRange, { start, stop, step }: PySlice): Result {
  const part = (
    inner: Thread,
    value: Value,
    then: (thread: Thread, integer: Int | null) => Result,
  ): Result =>
    value === null
      ? then(inner, null)
      : withInteger(
          inner,
          value,
          then,
          'slice indices must be integers or None or have an __index__ method',
        );
  return part(thread, step, (withStep, by) => {
    if (by === 0) raise('ValueError', 'slice step cannot be zero');
    return part(withStep, start, (withStart, from) =>
      part(withStart, stop, (_thread, to) => {
        const places = placesOf(from, to, by, range.length);
        return new PyRange(
          numberAt(range, places.start),
          numberAt(range, places.stop),
          int(BigInt(range.step) * BigInt(places.step)),
        );
      }),
    );
  });
}

/** Whether a value is an int that no class of the program has had a say in. */
export const plainInteger = (value: Value): Int | undefined =>
  typeof value === 'object' ? undefined : integerIn(value);

defineMethods(rangeType, {
  '__repr__()': (_thread, { start, stop, step }: PyRange) =>
    step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`,
  '__bool__()': (_thread, self: PyRange) => self.length !== 0,
  '__len__()': (_thread, self: PyRange) => {
    if (self.length > 0x7fff_ffff_ffff_ffffn) {
      raise('OverflowError', 'Python int too large to convert to C ssize_t');
    }
    return self.length;
  },
  '__iter__()': (_thread, self: PyRange) => iteratorOf(self),
  '__getitem__(key, /)': (thread, self: PyRange, index: Value) => {
    if (index instanceof PySlice) return slice(thread, self, index);
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
