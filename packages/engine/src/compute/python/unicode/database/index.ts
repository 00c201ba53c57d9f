/** Properties of characters in Unicode 14, which only programs ask for that import `unicodedata`. */
import { CATEGORIES, COMBINING, DIRECTIONS, MIRRORED, NUMBERS, WIDTHS } from './tables.ts';

type Property = (code: number) => string;

/** Values of a property that is packed as in tables.ts. */
function property(packed: string): Property {
  let ends: number[] | undefined;
  const held: string[] = [];
  return (code) => {
    if (ends === undefined) {
      ends = [];
      const [list = '', runs = ''] = packed.split('|');
      const values = list.split(' ');
      let end = 0;
      for (const [, length, sign] of runs.matchAll(/([0-9a-z]*)([A-T]|[U-Z][A-Z])/g)) {
        end += length === '' ? 1 : Number.parseInt(length as string, 36);
        ends.push(end);
        held.push(values[indexOfSign(sign as string)] as string);
      }
    }
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= code) low = middle + 1;
      else high = middle;
    }
    return held[low] as string;
  };
}

/** The letters that stand for one value; the others are the first of two. */
const SINGLE = 20;
const FIRST_LETTER = 65;

function indexOfSign(sign: string): number {
  const first = sign.charCodeAt(0) - FIRST_LETTER;
  if (sign.length === 1) return first;
  return SINGLE + (first - SINGLE) * 26 + sign.charCodeAt(1) - FIRST_LETTER;
}

/** The general category, such as `Lu`. */
export const category = property(CATEGORIES);
/** The bidirectional class, such as `AL`; `-` for none. */
export const direction = property(DIRECTIONS);
/** The canonical combining class, a number as text. */
export const combining = property(COMBINING);
/** Whether it is mirrored in text from right to left: `1` or `0`. */
export const mirrored = property(MIRRORED);
/** The East Asian width, such as `W`. */
export const eastAsianWidth = property(WIDTHS);

let values: Map<number, number> | undefined;

/** The number that a character stands for; `undefined` when it stands for none. */
export function numericValue(code: number): number | undefined {
  if (values === undefined) {
    values = new Map();
    let next = 0;
    let value = 0;
    for (const part of NUMBERS.split(' ')) {
      const [distance = '', given] = part.split(':');
      if (distance !== '') next += Number.parseInt(distance, 36);
      if (given === undefined) value += 1;
      else {
        const [above, below = '1'] = given.split('/');
        value = Number(above) / Number(below);
      }
      values.set(next, value);
      next += 1;
    }
  }
  return values.get(code);
}
