import { OperationError } from '../operation-error.ts';
import { isSpace } from '../unicode/index.ts';
import { nextPlace } from './places.ts';

/** Whether a character is a space: all of Unicode's for str, ASCII's for bytes. */
export type SpaceTest = (code: number) => boolean;

/** Raises ValueError for a separator without characters. */
export function checkSeparator(separator: string): void {
  if (separator === '') throw new OperationError('ValueError', 'empty separator');
}

/** How often is split: a negative limit is none. */
export const limitOf = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);

/** `text.split(separator, limit)`; null splits at runs of spaces, a negative limit is none. */
export function split(
  text: string,
  separator: string | null,
  limit = -1,
  space: SpaceTest = isSpace,
): string[] {
  if (separator === null) return splitAtSpaces(text, limitOf(limit), space);
  checkSeparator(separator);
  const parts: string[] = [];
  const most = limitOf(limit);
  let start = 0;
  while (parts.length < most) {
    const place = nextPlace(text, separator, start);
    if (place < 0) break;
    parts.push(text.slice(start, place));
    start = place + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

function splitAtSpaces(text: string, limit: number, space: SpaceTest): string[] {
  const parts: string[] = [];
  let index = 0;
  for (;;) {
    while (index < text.length && space(text.charCodeAt(index))) index++;
    if (index === text.length) return parts;
    if (parts.length >= limit) break;
    const start = index;
    while (index < text.length && !space(text.charCodeAt(index))) index++;
    parts.push(text.slice(start, index));
  }
  parts.push(text.slice(index));
  return parts;
}

/** Which ends are stripped. */
export type Ends = 'both' | 'left' | 'right';

/** `text.strip(characters)`, `lstrip` and `rstrip`; null strips spaces. */
export function strip(
  text: string,
  characters: string | null,
  ends: Ends = 'both',
  space: SpaceTest = isSpace,
): string {
  const set = characters === null ? null : new Set(characters);
  const goes = (character: string): boolean =>
    set === null ? space(character.codePointAt(0) ?? 0) : set.has(character);
  let start = 0;
  let end = text.length;
  while (ends !== 'right' && start < end) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (!goes(character)) break;
    start += character.length;
  }
  while (ends !== 'left' && end > start) {
    const unit = text.charCodeAt(end - 1);
    const pair =
      (unit & 0xfc00) === 0xdc00 && end - start > 1 ? text.codePointAt(end - 2) : undefined;
    const character = String.fromCodePoint(pair !== undefined && pair > 0xffff ? pair : unit);
    if (!goes(character)) break;
    end -= character.length;
  }
  return text.slice(start, end);
}
