import type { Int } from '../numbers/index.ts';
import {
  defineMethods,
  defineValue,
  NOT_IMPLEMENTED,
  PySlice,
  PyTuple,
  type Result,
  sliceType,
  type Value,
} from '../objects/index.ts';
import { workThen } from '../vm/continue.ts';
import { reprOf } from '../vm/conversions.ts';
import { raise } from '../vm/errors.ts';
import { withInteger } from '../vm/indices.ts';
import { compare } from '../vm/operators.ts';
import { placesOf } from '../vm/places.ts';
import type { Thread } from '../vm/thread.ts';
import { defineMembers, defineNew } from './construct.ts';

defineNew(sliceType, '*args', (_thread, _type, args: readonly Value[]) => {
  if (args.length === 0) raise('TypeError', 'slice expected at least 1 argument, got 0');
  if (args.length > 3) {
    raise('TypeError', `slice expected at most 3 arguments, got ${args.length}`);
  }
  const [first = null, second, third = null] = args;
  return second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, third);
});

const parts = (slice: PySlice): PyTuple => new PyTuple([slice.start, slice.stop, slice.step]);

for (const [operator, name] of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].entries()) {
  defineMethods(sliceType, {
    [`__${name}__(value, /)`]: (thread, self: PySlice, other: Value) =>
      other instanceof PySlice
        ? compare(thread, operator, parts(self), parts(other))
        : NOT_IMPLEMENTED,
  });
}
// Equality without a hash.
defineValue(sliceType, '__hash__', null);

/** Goes on with a part of a slice as an integer of any size, null for none. */
function withPart(
  thread: Thread,
  part: Value,
  then: (thread: Thread, integer: Int | null) => Result,
): Result {
  if (part === null) return then(thread, null);
  return withInteger(
    thread,
    part,
    then,
    'slice indices must be integers or None or have an __index__ method',
  );
}

defineMethods(sliceType, {
  '__repr__()': (thread, self: PySlice) =>
    workThen(
      thread,
      () => reprOf(thread, parts(self)),
      (_thread, text) => `slice${text}`,
      undefined,
    ),
  '__reduce__()': (_thread, self: PySlice) => new PyTuple([sliceType, parts(self)]),
  'indices(len, /)': (thread, self: PySlice, size: Value) =>
    withInteger(thread, size, (inner, length) => {
      if (length < 0) raise('ValueError', 'length should not be negative');
      return withPart(inner, self.step, (withStep, step) => {
        if (step === 0) raise('ValueError', 'slice step cannot be zero');
        return withPart(withStep, self.start, (withStart, start) =>
          withPart(withStart, self.stop, (_thread, stop) => {
            const places = placesOf(start, stop, step, length);
            return new PyTuple([places.start, places.stop, places.step]);
          }),
        );
      });
    }),
});

defineMembers(sliceType, {
  start: (self: PySlice) => self.start,
  stop: (self: PySlice) => self.stop,
  step: (self: PySlice) => self.step,
});
