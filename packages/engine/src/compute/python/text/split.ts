import { OperationError } from '../operation-error.ts';
import { finish, type Sliced, type Slices } from '../slices.ts';
import { isSpace } from '../unicode/index.ts';
import { PIECE } from './pieces.ts';
import { FOUND_AT_ONCE, isShortSearch, placesOf, type SearchRange } from './places.ts';

/** Whether a character is a space: all of Unicode's for str, ASCII's for bytes. */
export type SpaceTest = (code: number) => boolean;

/** Raises ValueError for a separator without characters. */
export function checkSeparator(separator: string): void {
  if (separator === '') throw new OperationError('ValueError', 'empty separator');
}

/** Text of printable characters of ASCII and of spaces that are ones for all, and its words. */
const PLAIN = /^[\t-\r -~]*$/;
const PLAIN_WORDS = /[!-~]+/g;

/** How often is split: a negative limit is none. */
export const limitOf = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);

/** `text.split(separator, limit)`; null splits at runs of spaces, a negative limit is none. */
export function split(
  text: string,
  separator: string | null,
  limit = -1,
  space: SpaceTest = isSpace,
): Sliced<string[]> {
  if (separator !== null) checkSeparator(separator);
  const isShort = isShortSearch(text, separator ?? '');
  if (separator === null && isShort && limit < 0 && PLAIN.test(text)) {
    return text.match(PLAIN_WORDS) ?? [];
  }
  const splitting =
    separator === null
      ? splitAtSpaces(text, limitOf(limit), space)
      : splitInSlices(text, separator, limitOf(limit));
  return isShort ? finish(splitting) : splitting;
}

function* splitInSlices(text: string, separator: string, most: number): Slices<string[]> {
  const parts: string[] = [];
  let start = 0;
  if (most > 0) {
    for (const place of placesOf(text, separator, wholeOf(text))) {
      if (place !== undefined) {
        parts.push(text.slice(start, place));
        start = place + separator.length;
        if (parts.length >= most) break;
      }
      if (place === undefined || parts.length % FOUND_AT_ONCE === 0) yield;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** A search of the whole text. */
export const wholeOf = (text: string, fromEnd = false): SearchRange => ({
  start: 0,
  stop: text.length,
  fromEnd,
});

function* splitAtSpaces(text: string, limit: number, space: SpaceTest): Slices<string[]> {
  const parts: string[] = [];
  let pause = PIECE;
  let index = 0;
  for (;;) {
    while (index < text.length && space(text.charCodeAt(index))) {
      index++;
      if (index > pause) {
        pause = index + PIECE;
        yield;
      }
    }
    if (index === text.length) return parts;
    if (parts.length >= limit) break;
    const start = index;
    for (; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      // No printable character of ASCII is a space.
      if ((unit <= 0x20 || unit >= 0x7f) && space(unit)) break;
      if (index > pause) {
        pause = index + PIECE;
        yield;
      }
    }
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
): Sliced<string> {
  const stripping = stripInSlices(text, characters, ends, space);
  return text.length <= PIECE ? finish(stripping) : stripping;
}

function* stripInSlices(
  text: string,
  characters: string | null,
  ends: Ends,
  space: SpaceTest,
): Slices<string> {
  const set =
    characters === null ? null : new Set([...characters].map((one) => one.codePointAt(0)));
  const goes = (code: number): boolean => (set === null ? space(code) : set.has(code));
  let start = 0;
  let end = text.length;
  while (ends !== 'right' && start < end) {
    const code = text.codePointAt(start) ?? 0;
    if (!goes(code)) break;
    start += code > 0xffff ? 2 : 1;
    if (start % PIECE === 0) yield;
  }
  while (ends !== 'left' && end > start) {
    const unit = text.charCodeAt(end - 1);
    const pair =
      (unit & 0xfc00) === 0xdc00 && end - start > 1 ? text.codePointAt(end - 2) : undefined;
    const code = pair !== undefined && pair > 0xffff ? pair : unit;
    if (!goes(code)) break;
    end -= code > 0xffff ? 2 : 1;
    if (end % PIECE === 0) yield;
  }
  return text.slice(start, end);
}
