import { finish, type Sliced, type Slices } from '../slices.ts';
import { codePointsBefore, unitRange } from './code-points.ts';
import { isShortSearch, placesOf, type SearchRange } from './places.ts';

/** Start and end as a reader gave them: negative ones count from the end, null is the whole. */
export type Bound = number | null;

/** `text.find(part, start, end)` in code points, -1 for none */
export const find = (
  text: string,
  part: string,
  start: Bound = null,
  end: Bound = null,
): Sliced<number> => locate(text, part, unitRange(text, start, end), false);

/** `text.rfind(part, start, end)` */
export const findLast = (
  text: string,
  part: string,
  start: Bound = null,
  end: Bound = null,
): Sliced<number> => locate(text, part, unitRange(text, start, end), true);

function locate(
  text: string,
  part: string,
  range: readonly [number, number] | null,
  fromEnd: boolean,
): Sliced<number> {
  if (range === null) return -1;
  const [start, stop] = range;
  if (part === '') return codePointsBefore(text, fromEnd ? stop : start);
  const locating = locateInSlices(text, part, { start, stop, fromEnd });
  return isShortSearch(text, part) ? finish(locating) : locating;
}

function* locateInSlices(text: string, part: string, range: SearchRange): Slices<number> {
  for (const place of placesOf(text, part, range)) {
    if (place !== undefined) return codePointsBefore(text, place);
    yield;
  }
  return -1;
}
