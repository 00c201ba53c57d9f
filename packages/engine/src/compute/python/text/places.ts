import { checkLength } from '../slices.ts';

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** Whether a UTF-16 unit lies within a pair, where no code point begins. */
export const splitsPair = (text: string, unit: number): boolean =>
  unit > 0 &&
  unit < text.length &&
  isLow(text.charCodeAt(unit)) &&
  isHigh(text.charCodeAt(unit - 1));

/** The first place of a part from a unit on: whole code points. -1 for none. */
export function nextPlace(text: string, part: string, from: number): number {
  let unit = text.indexOf(part, from);
  while (unit >= 0 && (splitsPair(text, unit) || splitsPair(text, unit + part.length))) {
    unit = text.indexOf(part, unit + 1);
  }
  return unit;
}

/** The last place of a part that begins at a unit or before it. */
export function lastPlace(text: string, part: string, from: number): number {
  let unit = from < 0 ? -1 : text.lastIndexOf(part, from);
  while (unit >= 0 && (splitsPair(text, unit) || splitsPair(text, unit + part.length))) {
    unit = unit === 0 ? -1 : text.lastIndexOf(part, unit - 1);
  }
  return unit;
}

/** `text * times` */
export function repeat(text: string, times: number | bigint): string {
  if (times <= 0 || text === '') return '';
  checkLength(text.length * Number(times));
  return text.repeat(Number(times));
}
