import { type Int, int } from '../numbers/index.ts';
import type { PyRange, Value } from '../objects/index.ts';
import { integerIn } from '../vm/conversions.ts';

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

/** Whether a value is an int that no class of the program has had a say in. */
export const plainInteger = (value: Value): Int | undefined =>
  typeof value === 'object' ? undefined : integerIn(value);
