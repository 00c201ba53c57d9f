import { OperationError } from '../operation-error.ts';

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** A text whose code points do not lie at their own UTF-16 units: where every {@link STEP}th begins. */
interface Places {
  readonly text: string;
  /** Null where there are no pairs, so that units and code points are the same. */
  readonly starts: Uint32Array | null;
  readonly length: number;
}

const STEP = 64;

/** Texts shorter than this are looked through each time. */
const REMEMBERED_LENGTH = 64;

/** The long texts asked for last, so that a loop over indices is not quadratic. */
const remembered: Places[] = [];
const REMEMBERED_TEXTS = 4;

function findPlaces(text: string): Places {
  if (!PAIR.test(text)) return { text, starts: null, length: text.length };
  const starts = new Uint32Array(Math.ceil(text.length / STEP));
  let length = 0;
  for (let unit = 0; unit < text.length; length++) {
    if (length % STEP === 0) starts[length / STEP] = unit;
    const isHigh = (text.charCodeAt(unit) & 0xfc00) === 0xd800;
    unit += isHigh && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  }
  return { text, starts: starts.slice(0, Math.ceil(length / STEP)), length };
}

/** The short text that was asked for last. */
let last: Places = { text: '', starts: null, length: 0 };

export function placesOf(text: string): Places {
  if (text.length < REMEMBERED_LENGTH) {
    if (last.text !== text) last = findPlaces(text);
    return last;
  }
  for (const places of remembered) if (places.text === text) return places;
  const places = findPlaces(text);
  if (remembered.length === REMEMBERED_TEXTS) remembered.shift();
  remembered.push(places);
  return places;
}

/** Units that are looked through before `length` and its like have an answer. */
export const unitsToLookThrough = (text: string): number =>
  text.length < REMEMBERED_LENGTH || remembered.some((places) => places.text === text)
    ? 0
    : text.length;

/** The UTF-16 unit at which a code point begins; `index` is from 0 to the length. */
export function unitOf(places: Places, index: number): number {
  if (places.starts === null) return index;
  if (index >= places.length) return places.text.length;
  let unit = places.starts[Math.floor(index / STEP)] ?? 0;
  for (let rest = index % STEP; rest > 0; rest--) {
    unit += (places.text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** `len(text)`: code points. */
export const length = (text: string): number => placesOf(text).length;

/** Code points before a UTF-16 unit, which begins one. */
export function codePointsBefore(text: string, unit: number): number {
  const { starts } = placesOf(text);
  if (starts === null) return unit;
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  let count = low * STEP;
  for (let at = starts[low] ?? 0; at < unit; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

/** `text[index]`; throws IndexError. */
export function characterAt(text: string, index: number): string {
  const places = placesOf(text);
  const at = index < 0 ? index + places.length : index;
  if (at < 0 || at >= places.length) {
    throw new OperationError('IndexError', 'string index out of range');
  }
  if (places.starts === null) return text[at] as string;
  return String.fromCodePoint(text.codePointAt(unitOf(places, at)) ?? 0);
}

/** Bounds in UTF-16 units of `[start:end]`, indices as a reader writes them; null where start is past the end. */
export function unitRange(
  text: string,
  start: number | null,
  end: number | null,
): readonly [number, number] | null {
  const places = placesOf(text);
  const clip = (index: number) => Math.max(0, index < 0 ? index + places.length : index);
  const from = clip(start ?? 0);
  const to = Math.min(places.length, clip(end ?? places.length));
  return from > to ? null : [unitOf(places, from), unitOf(places, to)];
}
