import { OperationError } from '../operation-error.ts';
import { checkLength } from '../slices.ts';
import { codePointsBefore, length, unitRange } from './code-points.ts';
import { lastPlace, nextPlace, splitsPair } from './places.ts';

/** Start and end as a reader gave them: negative ones count from the end, null is the whole. */
export type Bound = number | null;

/** `text.find(part, start, end)` in code points, -1 for none */
export function find(text: string, part: string, start: Bound = null, end: Bound = null): number {
  const range = unitRange(text, start, end);
  if (range === null) return -1;
  const inside = range[1] === text.length ? text : text.slice(0, range[1]);
  const unit = nextPlace(inside, part, range[0]);
  return unit < 0 || unit + part.length > range[1] ? -1 : codePointsBefore(text, unit);
}

/** `text.rfind(part, start, end)` */
export function findLast(
  text: string,
  part: string,
  start: Bound = null,
  end: Bound = null,
): number {
  const range = unitRange(text, start, end);
  if (range === null) return -1;
  const unit = lastPlace(text, part, range[1] - part.length);
  return unit < range[0] ? -1 : codePointsBefore(text, unit);
}

/** A place that has to be there: `index` and `rindex`. Bytes say "subsection". */
export function required(place: number, what: 'substring' | 'subsection' = 'substring'): number {
  if (place < 0) throw new OperationError('ValueError', `${what} not found`);
  return place;
}

/** `text.count(part, start, end)`: places that do not overlap */
export function count(text: string, part: string, start: Bound = null, end: Bound = null): number {
  const range = unitRange(text, start, end);
  if (range === null) return 0;
  const inside = text.slice(...range);
  if (part === '') return length(inside) + 1;
  let found = 0;
  for (let unit = nextPlace(inside, part, 0); unit >= 0; found++) {
    unit = nextPlace(inside, part, unit + part.length);
  }
  return found;
}

/** `text.replace(old, new, limit)`; a negative limit is none. Throws MemoryError before a text too long. */
export function replace(text: string, old: string, replacement: string, limit = -1): string {
  if (limit === 0) return text;
  const parts: string[] = [];
  const most = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  if (old === '') {
    // Before every character and at the end.
    let done = 0;
    let unit = 0;
    while (done < most) {
      parts.push(replacement);
      done++;
      if (unit >= text.length) break;
      const character = String.fromCodePoint(text.codePointAt(unit) ?? 0);
      parts.push(character);
      unit += character.length;
    }
    checkLength(text.length + done * replacement.length);
    return parts.join('') + text.slice(unit);
  }
  let unit = 0;
  for (let place = nextPlace(text, old, 0); place >= 0 && parts.length < most; ) {
    parts.push(text.slice(unit, place));
    unit = place + old.length;
    place = nextPlace(text, old, unit);
  }
  if (parts.length === 0) return text;
  checkLength(text.length + parts.length * (replacement.length - old.length));
  parts.push(text.slice(unit));
  return parts.join(replacement);
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
