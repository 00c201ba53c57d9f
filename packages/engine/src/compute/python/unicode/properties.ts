import { ASSIGNED } from './assigned.ts';
import type { CodePointTest } from './space.ts';

/** The test of ranges whose boundaries are packed as in assigned.ts. */
export function inRanges(packed: string): CodePointTest {
  const boundaries: number[] = [];
  return (code) => {
    if (boundaries.length === 0) {
      let last = 0;
      for (const step of packed.split(' ')) {
        last += Number.parseInt(step, 36);
        boundaries.push(last);
      }
    }
    let low = 0;
    let high = boundaries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((boundaries[middle] ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  };
}

/** Whether Unicode 14, that of CPython 3.11, has assigned the code point. */
export const isAssigned: CodePointTest = inRanges(ASSIGNED);

/**
 * A property of the host's Unicode, of what was assigned in Python's. The few characters that got or lost a
 * property since then are named where it is tested.
 */
export function ofHost(property: RegExp): CodePointTest {
  let ascii: readonly boolean[] | undefined;
  return (code) => {
    ascii ??= Array.from({ length: 128 }, (_, one) => property.test(String.fromCharCode(one)));
    return ascii[code] ?? (property.test(String.fromCodePoint(code)) && isAssigned(code));
  };
}

/** `str.isprintable` of a character. */
export const isPrintable = ofHost(/[^\p{C}\p{Z}]| /u);
/** Whether a name may begin with the character: `str.isidentifier` of it. */
export const startsIdentifier = ofHost(/[\p{XIDS}_]/u);
/** Whether a name may go on with the character. */
export const continuesIdentifier = ofHost(/(?!\u200c|\u200d|\u30fb|\uff65)\p{XIDC}/u);
