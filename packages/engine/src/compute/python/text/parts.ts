import { finish, type Sliced, type Slices } from '../slices.ts';
import { isSpace } from '../unicode/index.ts';
import { PIECE } from './pieces.ts';
import { FOUND_AT_ONCE, isShortSearch, placesOf } from './places.ts';
import { checkSeparator, limitOf, type SpaceTest, wholeOf } from './split.ts';

/** `text.rsplit(separator, limit)` */
export function splitFromEnd(
  text: string,
  separator: string | null,
  limit = -1,
  space: SpaceTest = isSpace,
): Sliced<string[]> {
  if (separator !== null) checkSeparator(separator);
  const splitting =
    separator === null
      ? splitAtSpacesFromEnd(text, limitOf(limit), space)
      : splitFromEndInSlices(text, separator, limitOf(limit));
  return isShortSearch(text, separator ?? '') ? finish(splitting) : splitting;
}

function* splitAtSpacesFromEnd(text: string, most: number, space: SpaceTest): Slices<string[]> {
  const parts: string[] = [];
  let pause = text.length - PIECE;
  let end = text.length;
  for (;;) {
    while (end > 0 && space(text.charCodeAt(end - 1))) {
      end--;
      if (end < pause) {
        pause = end - PIECE;
        yield;
      }
    }
    if (end === 0) return parts.reverse();
    if (parts.length >= most) break;
    const stop = end;
    while (end > 0 && !space(text.charCodeAt(end - 1))) {
      end--;
      if (end < pause) {
        pause = end - PIECE;
        yield;
      }
    }
    parts.push(text.slice(end, stop));
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

function* splitFromEndInSlices(text: string, separator: string, most: number): Slices<string[]> {
  const parts: string[] = [];
  let end = text.length;
  if (most > 0) {
    for (const place of placesOf(text, separator, wholeOf(text, true))) {
      if (place !== undefined) {
        parts.push(text.slice(place + separator.length, end));
        end = place;
        if (parts.length >= most) break;
      }
      if (place === undefined || parts.length % FOUND_AT_ONCE === 0) yield;
    }
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: separators of files, groups and records end lines too.
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const LINE_END_OF_BYTES = /\r\n|[\n\r]/g;

/** `text.splitlines(keepends)`; bytes know only `\n`, `\r` and both together. */
export function splitLines(text: string, keepEnds = false, ofBytes = false): Sliced<string[]> {
  const splitting = splitLinesInSlices(text, keepEnds, ofBytes ? LINE_END_OF_BYTES : LINE_END);
  return text.length <= PIECE ? finish(splitting) : splitting;
}

function* splitLinesInSlices(text: string, keepEnds: boolean, ends: RegExp): Slices<string[]> {
  const lines: string[] = [];
  let start = 0;
  for (const end of text.matchAll(ends)) {
    const after = end.index + end[0].length;
    lines.push(text.slice(start, keepEnds ? after : end.index));
    start = after;
    if (lines.length % LINES_AT_ONCE === 0) yield;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

const LINES_AT_ONCE = 2 ** 13;

/** `text.partition(separator)` */
export function partition(text: string, separator: string): Sliced<string[]> {
  checkSeparator(separator);
  return partitionAt(text, separator, false);
}

/** `text.rpartition(separator)` */
export function partitionFromEnd(text: string, separator: string): Sliced<string[]> {
  checkSeparator(separator);
  return partitionAt(text, separator, true);
}

function partitionAt(text: string, separator: string, fromEnd: boolean): Sliced<string[]> {
  const cutting = partitionInSlices(text, separator, fromEnd);
  return isShortSearch(text, separator) ? finish(cutting) : cutting;
}

function* partitionInSlices(text: string, separator: string, fromEnd: boolean): Slices<string[]> {
  for (const place of placesOf(text, separator, wholeOf(text, fromEnd))) {
    if (place === undefined) yield;
    else return [text.slice(0, place), separator, text.slice(place + separator.length)];
  }
  return fromEnd ? ['', '', text] : [text, '', ''];
}
