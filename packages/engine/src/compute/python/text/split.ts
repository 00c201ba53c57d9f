import { OperationError } from '../operation-error.ts';
import { isSpace } from '../unicode/index.ts';
import { lastPlace, nextPlace } from './search.ts';

/** Whether a character is a space: all of Unicode's for str, ASCII's for bytes. */
export type SpaceTest = (code: number) => boolean;

function checkSeparator(separator: string): void {
  if (separator === '') throw new OperationError('ValueError', 'empty separator');
}

const limitOf = (limit: number): number => (limit < 0 ? Number.POSITIVE_INFINITY : limit);

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
    for (; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      // No printable character of ASCII is a space.
      if ((unit <= 0x20 || unit >= 0x7f) && space(unit)) break;
    }
    parts.push(text.slice(start, index));
  }
  parts.push(text.slice(index));
  return parts;
}

/** `text.rsplit(separator, limit)` */
export function splitFromEnd(
  text: string,
  separator: string | null,
  limit = -1,
  space: SpaceTest = isSpace,
): string[] {
  const most = limitOf(limit);
  const parts: string[] = [];
  if (separator === null) {
    let end = text.length;
    for (;;) {
      while (end > 0 && space(text.charCodeAt(end - 1))) end--;
      if (end === 0) return parts.reverse();
      if (parts.length >= most) break;
      const stop = end;
      while (end > 0 && !space(text.charCodeAt(end - 1))) end--;
      parts.push(text.slice(end, stop));
    }
    parts.push(text.slice(0, end));
    return parts.reverse();
  }
  checkSeparator(separator);
  let end = text.length;
  while (parts.length < most) {
    const place = lastPlace(text, separator, end - separator.length);
    if (place < 0) break;
    parts.push(text.slice(place + separator.length, end));
    end = place;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: separators of files, groups and records end lines too.
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const LINE_END_OF_BYTES = /\r\n|[\n\r]/g;

/** `text.splitlines(keepends)`; bytes know only `\n`, `\r` and both together. */
export function splitLines(text: string, keepEnds = false, ofBytes = false): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const end of text.matchAll(ofBytes ? LINE_END_OF_BYTES : LINE_END)) {
    const after = end.index + end[0].length;
    lines.push(text.slice(start, keepEnds ? after : end.index));
    start = after;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** `text.partition(separator)` */
export function partition(text: string, separator: string): readonly [string, string, string] {
  checkSeparator(separator);
  const place = nextPlace(text, separator, 0);
  if (place < 0) return [text, '', ''];
  return [text.slice(0, place), separator, text.slice(place + separator.length)];
}

/** `text.rpartition(separator)` */
export function partitionFromEnd(
  text: string,
  separator: string,
): readonly [string, string, string] {
  checkSeparator(separator);
  const place = lastPlace(text, separator, text.length - separator.length);
  if (place < 0) return ['', '', text];
  return [text.slice(0, place), separator, text.slice(place + separator.length)];
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
