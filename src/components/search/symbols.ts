/** Longer tokens are data (addresses, digests, base64) that nobody types into a search. */
const longestToken = 64;

const letterOrDigit = /[\p{L}\p{N}]/u;
const quotes = '"\'`“”„‘’«»';
const sentenceEnds = '.,;:!?…';
const brackets = ['()', '[]', '{}', '<>'] as const;

/** Where a word of code falls into pieces that a reader may look for by themselves. */
const pieceBreaks = /[()[\]{}<>"'`‘’“”,;=|&]+/;
/** Where a piece may fall further, if it is no name with these in it (`C++`). */
const operators = /[+*×·−]+/;
/** Where a name's tail may stand for the name: `shuffle.partitions`, `/cpuinfo`, `80` of `8080:80`. */
const tailBreaks = /[./:@]+/g;
/** Set without spaces around them, these join two words. */
const dashes = /[–—…]+/;

/** A word that Pagefind takes apart, although it is one: `reduceByKey`, `int64`, `lru-cache`. */
const takenApart = /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}|[-‐‑]/u;

/** How many brackets are open after each character. */
function depths(text: string, [opening, closing]: string): number[] {
  let depth = 0;
  return Array.from(text, (character) => {
    if (character === opening) depth += 1;
    else if (character === closing) depth -= 1;
    return depth;
  });
}

/** The word without one character, or one pair of brackets, that does not belong to it. */
function trimOnce(text: string): string {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  if (quotes.includes(first)) return text.slice(1);
  if (quotes.includes(last) || sentenceEnds.includes(last)) return text.slice(0, -1);
  for (const pair of brackets) {
    const opens = pair.startsWith(first);
    const closes = pair.endsWith(last);
    if (!opens && !closes) continue;
    const depth = depths(text, pair);
    const open = depth.at(-1) ?? 0;
    if (opens && closes && depth.indexOf(0) === depth.length - 1) return text.slice(1, -1);
    if (opens && open > 0) return text.slice(1);
    if (closes && open < 0) return text.slice(0, -1);
  }
  return text;
}

/**
 * The word without the quotes, brackets and sentence punctuation around it, but with all that may
 * belong to it: `(memory).` is `memory`, but `f()`, `.env`, `--rm` and `C++` stay.
 */
export function trimPunctuation(word: string): string {
  if (!letterOrDigit.test(word)) return word.replace(/[.,;]+$/, '');
  let text = word;
  for (let trimmed = trimOnce(text); trimmed !== text; trimmed = trimOnce(text)) text = trimmed;
  return text;
}

/**
 * Whether a trimmed word holds more than letters and digits. A hyphen or an apostrophe within a word
 * does not count: such words are found as they are, and by their parts.
 */
export function hasSymbols(word: string): boolean {
  const joined = word.replace(/(?<=[\p{L}\p{N}])[-‐‑'’](?=[\p{L}\p{N}])/gu, '');
  return letterOrDigit.test(joined) ? /[^\p{L}\p{M}\p{N}]/u.test(joined) : joined.length > 1;
}

/** The letters and digits of a word, in the words that its symbols part. */
export function plainWords(word: string): string[] {
  return word.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
}

/** What of a word a reader may look for, besides what Pagefind finds in it anyway. */
export interface Spellings {
  /** Tokens with symbols. */
  readonly symbols: readonly string[];
  /** Names within a longer word that Pagefind would take apart further. */
  readonly names: readonly string[];
}

/**
 * The tokens within a word as it stands in a text, punctuation and all:
 * `conf.set("spark.sql.shuffle.partitions",` holds itself, `conf.set`, the key, and the key's tails.
 */
export function spellingsOf(word: string): Spellings {
  const symbols = new Set<string>();
  const names = new Set<string>();
  for (const part of word.split(dashes)) {
    const whole = trimPunctuation(part);
    if (!hasSymbols(whole)) continue;
    const pieces = whole.split(pieceBreaks).flatMap((piece) => [piece, ...piece.split(operators)]);
    for (const piece of new Set([whole, ...pieces.map(trimPunctuation)])) {
      const starts = Array.from(
        piece.matchAll(tailBreaks),
        (found) => found.index + found[0].length,
      );
      for (const tail of [piece, ...starts.map((start) => piece.slice(start))]) {
        if (tail.length > longestToken) continue;
        if (hasSymbols(tail)) symbols.add(tail);
        else if (takenApart.test(tail)) names.add(tail);
      }
    }
  }
  return { symbols: [...symbols], names: [...names] };
}
