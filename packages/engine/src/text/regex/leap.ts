import type { Regex } from './regex.ts';

/**
 * Where a match may begin at a place or later, by what every match has to have: -1 when there is none.
 * Undefined for a pattern without such marks. The returned function is to be asked with places that
 * do not decrease.
 */
export function leaper(
  regex: Regex,
  text: string,
  from: number,
  end: number,
): ((place: number) => number) | undefined {
  const { prefix, within, begins } = regex.landmarks;
  if (begins === 'line start') return lineLeaper(text, prefix, end);
  if (prefix !== '') return finder(text, prefix, end);
  if (within === '') return undefined;
  return regex.options.lines === true
    ? lineWithLeaper(text, within, end)
    : onceWithin(text, within, from, end);
}

function finder(text: string, wanted: string, end: number): (place: number) => number {
  return (place) => {
    const found = text.indexOf(wanted, place);
    return found + wanted.length > end ? -1 : found;
  };
}

/** To the next line that begins with a text. */
function lineLeaper(text: string, prefix: string, end: number): (place: number) => number {
  const wanted = `\n${prefix}`;
  return (place) => {
    const atStart = place === 0 || text[place - 1] === '\n';
    if (atStart && text.startsWith(prefix, place)) return place;
    const found = text.indexOf(wanted, place);
    return found < 0 || found + wanted.length > end ? -1 : found + 1;
  };
}

/** To the next line that has a text in it. */
function lineWithLeaper(text: string, within: string, end: number): (place: number) => number {
  let known = -1;
  return (place) => {
    if (known < place) known = text.indexOf(within, place);
    if (known < 0 || known + within.length > end) return -1;
    return Math.max(place, text.lastIndexOf('\n', known) + 1);
  };
}

/** Nowhere, when a text does not come any more. */
function onceWithin(
  text: string,
  within: string,
  from: number,
  end: number,
): ((place: number) => number) | undefined {
  const found = text.indexOf(within, from);
  return found < 0 || found + within.length > end ? () => -1 : undefined;
}
