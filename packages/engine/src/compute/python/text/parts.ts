import { isSpace } from '../unicode/index.ts';
import { lastPlace, nextPlace } from './places.ts';
import { checkSeparator, limitOf, type SpaceTest } from './split.ts';

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
