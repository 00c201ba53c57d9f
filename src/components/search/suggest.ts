import { distance } from 'fastest-levenshtein';

/** What the search knows of the notes' vocabulary; `search-words.json` holds it. */
export interface Vocabulary {
  /** Words of titles, headings and the glossary's terms, in lower case. */
  readonly words: readonly string[];
  /** Abbreviations and other names, in lower case, each with the term that it stands for. */
  readonly names: Readonly<Record<string, string>>;
}

/** Edits that make a word another word altogether rather than a misspelling of it. */
const tooFar = (word: string) => (word.length < 4 ? 1 : word.length < 8 ? 2 : 3);

/** Two neighbouring letters in the wrong order are one mistake, not two. */
const isTransposed = (word: string, other: string) => {
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && swapped === other;
};

/**
 * The word that a reader probably meant: the term behind an abbreviation or another name, else the
 * nearest word of the vocabulary, or the term behind the nearest name; `undefined` when none is near.
 */
export function suggest(typed: string, { words, names }: Vocabulary): string | undefined {
  const word = typed.toLowerCase();
  if (Object.hasOwn(names, word)) return names[word];
  let best: string | undefined;
  let least: number = tooFar(word);
  for (const other of [...words, ...Object.keys(names)]) {
    if (other === word || Math.abs(other.length - word.length) > least) continue;
    // A mistake in the first letter is rare: between two words as near, the first letter decides.
    const edits =
      (isTransposed(word, other) ? 1 : distance(word, other)) +
      (other.charAt(0) === word.charAt(0) ? 0 : 0.5);
    if (edits < least) {
      least = edits;
      best = other;
    }
  }
  return best !== undefined && Object.hasOwn(names, best) ? names[best] : best;
}
