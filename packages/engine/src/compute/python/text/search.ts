import { OperationError } from '../operation-error.ts';
import { checkLength, finish, type Sliced, type Slices } from '../slices.ts';
import { length, unitRange } from './code-points.ts';
import type { Bound } from './find.ts';
import { FOUND_AT_ONCE, isShortSearch, placesOf, type SearchRange, splitsPair } from './places.ts';

/** A place that has to be there: `index` and `rindex`. Bytes say "subsection". */
export function required(place: number, what: 'substring' | 'subsection' = 'substring'): number {
  if (place < 0) throw new OperationError('ValueError', `${what} not found`);
  return place;
}

/** `text.count(part, start, end)`: places that do not overlap */
export function count(
  text: string,
  part: string,
  start: Bound = null,
  end: Bound = null,
): Sliced<number> {
  const range = unitRange(text, start, end);
  if (range === null) return 0;
  if (part === '') return length(text.slice(...range)) + 1;
  const counting = countInSlices(text, part, { start: range[0], stop: range[1], fromEnd: false });
  return isShortSearch(text, part) ? finish(counting) : counting;
}

function* countInSlices(text: string, part: string, range: SearchRange): Slices<number> {
  let found = 0;
  for (const place of placesOf(text, part, range)) {
    if (place !== undefined) found++;
    if (place === undefined || found % FOUND_AT_ONCE === 0) yield;
  }
  return found;
}

/** `text.replace(old, new, limit)`; a negative limit is none. Throws MemoryError before a text too long. */
export function replace(
  text: string,
  old: string,
  replacement: string,
  limit = -1,
): Sliced<string> {
  if (limit === 0) return text;
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  const replacing =
    old === ''
      ? insertInSlices(text, replacement, most)
      : replaceInSlices(text, old, replacement, most);
  return isShortSearch(text, old) ? finish(replacing) : replacing;
}

/** Before every character and at the end. */
function* insertInSlices(text: string, inserted: string, most: number): Slices<string> {
  const parts: string[] = [];
  let done = 0;
  let unit = 0;
  while (done < most) {
    parts.push(inserted);
    done++;
    if (unit >= text.length) break;
    const character = String.fromCodePoint(text.codePointAt(unit) ?? 0);
    parts.push(character);
    unit += character.length;
    if (done % FOUND_AT_ONCE === 0) {
      checkLength(text.length + done * inserted.length);
      yield;
    }
  }
  checkLength(text.length + done * inserted.length);
  return parts.join('') + text.slice(unit);
}

function* replaceInSlices(
  text: string,
  old: string,
  replacement: string,
  most: number,
): Slices<string> {
  const pieces: string[] = [];
  let parts: string[] = [];
  let done = 0;
  let unit = 0;
  for (const place of placesOf(text, old, { start: 0, stop: text.length, fromEnd: false })) {
    if (place === undefined) {
      yield;
      continue;
    }
    parts.push(text.slice(unit, place));
    unit = place + old.length;
    done++;
    if (done % FOUND_AT_ONCE === 0) {
      checkLength(text.length + done * (replacement.length - old.length));
      parts.push('');
      pieces.push(parts.join(replacement));
      parts = [];
      yield;
    }
    if (done >= most) break;
  }
  if (done === 0) return text;
  checkLength(text.length + done * (replacement.length - old.length));
  parts.push(text.slice(unit));
  pieces.push(parts.join(replacement));
  return pieces.join('');
}

/** `text.startswith(parts, start, end)`; a single part is a list of one */
export function startsWith(
  text: string,
  parts: readonly string[],
  start: Bound = null,
  end: Bound = null,
): boolean {
  const range = unitRange(text, start, end);
  if (range === null) return false;
  return parts.some(
    (part) =>
      range[0] + part.length <= range[1] &&
      text.startsWith(part, range[0]) &&
      !splitsPair(text, range[0] + part.length),
  );
}

/** `text.endswith(parts, start, end)` */
export function endsWith(
  text: string,
  parts: readonly string[],
  start: Bound = null,
  end: Bound = null,
): boolean {
  const range = unitRange(text, start, end);
  if (range === null) return false;
  return parts.some(
    (part) =>
      range[0] + part.length <= range[1] &&
      text.endsWith(part, range[1]) &&
      !splitsPair(text, range[1] - part.length),
  );
}

/** `text.removeprefix(prefix)` */
export const removePrefix = (text: string, prefix: string): string =>
  startsWith(text, [prefix]) ? text.slice(prefix.length) : text;

/** `text.removesuffix(suffix)` */
export const removeSuffix = (text: string, suffix: string): string =>
  endsWith(text, [suffix]) ? text.slice(0, text.length - suffix.length) : text;
