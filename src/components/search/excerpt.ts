import { hasSymbols, trimPunctuation } from './symbols.ts';

/**
 * Ends a word that the index step added: it can be found, and is never shown. An invisible character
 * that Pagefind neither counts as a letter nor as a space.
 */
export const hiddenMark = '\u2063';

const isHidden = (word: string): boolean => word.endsWith(hiddenMark);

/** A run of text as it is shown, inside or outside of a mark. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The shown words from the one with number `from` on, each with whether it matched. A hidden word stands for the
 * last shown word before it, and matches in its place.
 */
function shownWords(words: readonly string[], from: number, matches: Matches): Piece[] {
  const shown: { text: string; marked: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    if (index < from) continue;
    const marked = matches.places.has(index);
    const last = shown.at(-1);
    if (!isHidden(text)) shown.push({ text, marked });
    else if (marked && last !== undefined) last.marked = true;
  }
  return shown;
}

/** What a page matches. */
export interface Matches {
  /** Numbers of the words that match. */
  readonly places: ReadonlySet<number>;
  /** The words of the query as typed. */
  readonly typed: readonly string[];
}

/** The part of a word that matches: without the punctuation around, and of code what was typed. */
function matchedPart(word: string, typed: readonly string[]): string {
  const core = trimPunctuation(word);
  if (!hasSymbols(core)) return core;
  const lowerCase = core.toLowerCase();
  const found = typed.find((part) => lowerCase.includes(part.toLowerCase()));
  if (found === undefined) return core;
  const start = lowerCase.indexOf(found.toLowerCase());
  return core.slice(start, start + found.length);
}

/** Joins words to runs of text, in and out of marks. */
function joined(words: readonly Piece[], typed: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (const [index, { text, marked }] of words.entries()) {
    if (index > 0) plain += ' ';
    const part = marked ? matchedPart(text, typed) : '';
    if (part === '') {
      plain += text;
      continue;
    }
    const start = text.indexOf(part);
    pieces.push({ text: plain + text.slice(0, start), marked: false });
    pieces.push({ text: part, marked: true });
    plain = text.slice(start + part.length);
  }
  pieces.push({ text: plain, marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** All shown words, marked where they match. */
export function markedText(words: readonly string[], matches: Matches): Piece[] {
  return joined(shownWords(words, 0, matches), matches.typed);
}

/** The share of an excerpt that comes before the first match, so that it can be understood. */
const leadingShare = 0.2;

/** Where a window of `length` words begins that holds the most matches. */
function densestStart(words: readonly Piece[], length: number): number {
  let best = 0;
  let bestCount = -1;
  let count = 0;
  for (const [index, word] of words.entries()) {
    if (word.marked) count += 1;
    if (words[index - length]?.marked) count -= 1;
    if (count > bestCount) {
      bestCount = count;
      best = Math.max(0, index - length + 1);
    }
  }
  const first = words.findIndex((word, index) => index >= best && word.marked);
  const start = Math.max(0, first - Math.floor(length * leadingShare));
  return Math.max(0, Math.min(start, words.length - length));
}

/**
 * At most `length` shown words, from the one with number `from` on, around the place where most of
 * them match; an ellipsis at either end says that there are more.
 */
export function excerpt(
  words: readonly string[],
  from: number,
  matches: Matches,
  length: number,
): Piece[] {
  const shown = shownWords(words, from, matches);
  const start = densestStart(shown, length);
  const end = start + length;
  const pieces = joined(shown.slice(start, end), matches.typed);
  if (start > 0) pieces.unshift({ text: '…\u00a0', marked: false });
  if (end < shown.length) pieces.push({ text: '\u00a0…', marked: false });
  return pieces;
}
