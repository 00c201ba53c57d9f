const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** Whether a UTF-16 unit lies within a pair, where no code point begins. */
export const splitsPair = (text: string, unit: number): boolean =>
  unit > 0 &&
  unit < text.length &&
  isLow(text.charCodeAt(unit)) &&
  isHigh(text.charCodeAt(unit - 1));

/** Which units of a text are searched, and from which end. */
export interface SearchRange {
  readonly start: number;
  readonly stop: number;
  readonly fromEnd: boolean;
}

/** Units that the host searches in one piece. */
const WINDOW = 2 ** 20;

/** So many comparisons are left to the host, whose own search may be that bad. */
const FEW_COMPARISONS = 2 ** 24;

/** Whether a search is over at once, and its places need not come in slices. */
export const isShortSearch = (text: string, part: string): boolean =>
  text.length <= 2 ** 17 && text.length * part.length <= FEW_COMPARISONS;

/**
 * The places of a part that is not empty, none of which overlaps the one before: whole code points. `undefined` is a
 * pause, after a few milliseconds of work.
 */
export function* placesOf(
  text: string,
  part: string,
  range: SearchRange,
): Generator<number | undefined, void> {
  const { start, stop, fromEnd } = range;
  if ((stop - start) * part.length > FEW_COMPARISONS && part.length > 1) {
    yield* placesByTable(text, part, range);
  } else if (fromEnd) yield* placesFromEnd(text, part, start, stop);
  else yield* placesFromStart(text, part, start, stop);
}

/** Places that something is done with before others get their turn. */
export const FOUND_AT_ONCE = 2 ** 15;

const holds = (text: string, part: string, place: number): boolean =>
  !splitsPair(text, place) && !splitsPair(text, place + part.length);

function* placesFromStart(text: string, part: string, start: number, stop: number) {
  for (let offset = start; offset + part.length <= stop; ) {
    const window = text.slice(offset, Math.min(stop, offset + WINDOW + part.length - 1));
    let from = 0;
    for (let at = window.indexOf(part); at >= 0; at = window.indexOf(part, from)) {
      const isPlace = holds(text, part, offset + at);
      from = at + (isPlace ? part.length : 1);
      if (isPlace) yield offset + at;
    }
    offset += Math.max(from, WINDOW);
    if (offset + part.length <= stop) yield undefined;
  }
}

function* placesFromEnd(text: string, part: string, start: number, stop: number) {
  for (let end = stop; end - part.length >= start; ) {
    const offset = Math.max(start, end - WINDOW - part.length + 1);
    const window = text.slice(offset, end);
    let before = window.length;
    while (before >= part.length) {
      const at = window.lastIndexOf(part, before - part.length);
      if (at < 0) break;
      const isPlace = holds(text, part, offset + at);
      before = isPlace ? at : at + part.length - 1;
      if (isPlace) yield offset + at;
    }
    end = Math.min(offset + before, offset + part.length - 1);
    if (end - part.length >= start) yield undefined;
  }
}

/** Units that are compared one by one before a pause. */
const COMPARED = 2 ** 16;

/**
 * The same in a time that is linear for any text and part.
 * Source: D. Knuth, J. Morris and V. Pratt, "Fast Pattern Matching in Strings" (1977).
 */
function* placesByTable(
  text: string,
  part: string,
  { start, stop, fromEnd }: SearchRange,
): Generator<number | undefined, void> {
  const { length } = part;
  const unitAt = (index: number): number =>
    text.charCodeAt(fromEnd ? stop - 1 - index : start + index);
  const partAt = (index: number): number => part.charCodeAt(fromEnd ? length - 1 - index : index);
  const table = new Int32Array(length);
  for (let index = 1, matched = 0; index < length; index++) {
    while (matched > 0 && partAt(index) !== partAt(matched)) matched = table[matched - 1] ?? 0;
    if (partAt(index) === partAt(matched)) matched++;
    table[index] = matched;
    if (index % COMPARED === 0) yield undefined;
  }
  for (let index = 0, matched = 0; index < stop - start; index++) {
    while (matched > 0 && unitAt(index) !== partAt(matched)) matched = table[matched - 1] ?? 0;
    if (unitAt(index) === partAt(matched)) matched++;
    if (matched === length) {
      const place = fromEnd ? stop - 1 - index : start + index - length + 1;
      const isPlace = holds(text, part, place);
      matched = isPlace ? 0 : (table[matched - 1] ?? 0);
      if (isPlace) yield place;
    }
    if (index % COMPARED === COMPARED - 1) yield undefined;
  }
}
