import { aliasStartOf } from './alias.ts';
import { type FoundNote, foundNote } from './found-note.ts';
import type { Found, Pagefind, PagefindOptions } from './pagefind.ts';
import { suggest, type Vocabulary } from './suggest.ts';
import { hasSymbols, plainWords, trimPunctuation } from './symbols.ts';

/** How much a match in the title counts beside those in the text; enough to come first. */
const titleWeight = 10;
/** How much long notes are held back: somewhat, as they are long because they say more. */
const pageLengthWeight = 0.5;
/** How much a word counts for being the very one that was typed, not one that begins with it. */
const similarityWeight = 3;

/** How this site sets up Pagefind; `base` is the site's path with a slash at both ends. */
export const pagefindOptions = (base: string): PagefindOptions => ({
  baseUrl: base,
  // A worker would fetch a second copy of Pagefind to save a millisecond of the main thread.
  noWorker: true,
  // Chosen by the queries of tests/search-queries.yaml.
  ranking: {
    metaWeights: { title: titleWeight },
    pageLength: pageLengthWeight,
    termSimilarity: similarityWeight,
  },
});

/** A word that no note has, and the one that was probably meant. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** What a search found. */
export interface SearchOutcome {
  /** Number of notes. */
  readonly count: number;
  /** Number of notes in all sections, and in each, whichever of them was asked for. */
  readonly countInAll: number;
  readonly countBySection: Readonly<Record<string, number>>;
  /** Words that stand in no note; the search went on without them. */
  readonly missing: readonly string[];
  /** Words with symbols that stand in no note as typed; the search took their letters and digits. */
  readonly reworded: readonly string[];
  /** Words that stand in no note, with what was searched for instead. */
  readonly corrected: readonly Correction[];
  /** Words that some notes have, but none together with the others; the search went on without. */
  readonly leftOut: readonly string[];
  /** The notes from one rank to another, best first. */
  readonly notes: (from: number, to: number) => Promise<FoundNote[]>;
}

/** Follows all letters that the words of the index begin with. */
const lastLetter = 'ʯ';

/**
 * Searches for a word and all that it begins. Pagefind loads the part of the index where those words
 * start; they may go on in the next.
 */
async function searchStart(pagefind: Pagefind, word: string) {
  await pagefind.preload(word + lastLetter);
  return (await pagefind.search(word)).results;
}

const letters = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a word of a text, or a part of it, begins with the term. */
function beginsWith(term: string, word: string): boolean {
  const start = letters(term);
  const parts = [word, ...plainWords(word.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))];
  return parts.some((part) => letters(part).startsWith(start));
}

/**
 * How many notes have the word, another form of it, or one that it begins. Pagefind answers an
 * unknown word with the longest word that it begins with (`xylophone` with all notes that name an
 * `x`), so what it found is looked at.
 */
async function notesWith(pagefind: Pagefind, word: string): Promise<number> {
  const started = await searchStart(pagefind, word);
  const [best] = started;
  if (best === undefined) return 0;
  const sameStem = await pagefind.search(`"${word}"`);
  if (sameStem.results.length > 0) return sameStem.results.length;
  const { content, locations } = await best.data();
  const words = content.split(' ');
  const isBegun = locations.some((location) => beginsWith(word, words[location] ?? ''));
  return isBegun ? started.length : 0;
}

/** Letters of a part that may stand for a word with symbols: the `C` of `C++` is in every note. */
const shortestPart = 3;

/** Words of a question that say nothing of its subject. */
const questionWords = new Set(
  (
    'a an and are as at be between by can do does for from how i if in is it my of on or should so than ' +
    'that the their there this to versus vs was what when where which who why will with'
  ).split(' '),
);

/** The words of a query, without those that only make a sentence of it, if any others are left. */
function wordsOf(query: string): string[] {
  const words = query
    .split(/\s+/)
    .map(trimPunctuation)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !questionWords.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** A word to search for. */
interface Term {
  readonly text: string;
  /** How many notes have it. */
  readonly notes: number;
}

/** A query in the words of the index. */
interface Understood {
  /** Its words as typed, without the punctuation around them. */
  readonly typed: string[];
  readonly terms: Term[];
  readonly missing: string[];
  readonly reworded: string[];
  readonly corrected: Correction[];
}

/** Fetches the vocabulary from which misspelt words are corrected. */
export type LoadVocabulary = () => Promise<Vocabulary>;

/** What is meant by a word that no note has; nothing where the vocabulary cannot be had. */
async function correctionOf(word: string, load: LoadVocabulary): Promise<string | undefined> {
  try {
    return suggest(word, await load());
  } catch {
    return undefined;
  }
}

async function understand(
  pagefind: Pagefind,
  query: string,
  load: LoadVocabulary,
): Promise<Understood> {
  const understood: Understood = {
    typed: [],
    terms: [],
    missing: [],
    reworded: [],
    corrected: [],
  };
  for (const word of wordsOf(query)) {
    understood.typed.push(word);
    let plain = [word];
    if (hasSymbols(word)) {
      const alias = aliasStartOf(word);
      const { length } = await searchStart(pagefind, alias);
      if (length > 0) {
        understood.terms.push({ text: alias, notes: length });
        continue;
      }
      plain = plainWords(word).filter((part) => part.length >= shortestPart);
    }
    const known: Term[] = [];
    for (const text of plain) {
      const notes = await notesWith(pagefind, text);
      if (notes > 0) known.push({ text, notes });
    }
    understood.terms.push(...known);
    if (known.length === 0) {
      const meant = await correctionOf(word, load);
      if (meant === undefined) understood.missing.push(word);
      else {
        understood.corrected.push({ typed: word, meant });
        understood.terms.push({ text: meant, notes: await notesWith(pagefind, meant) });
        understood.typed.push(...meant.split(' '));
      }
    } else if (known.map(({ text }) => text).join() !== word) understood.reworded.push(word);
  }
  return understood;
}

/**
 * Searches for all terms together; while no note has them all, goes on without the most common of
 * them, which says least.
 */
async function searchTogether(
  pagefind: Pagefind,
  terms: readonly Term[],
  section: string | undefined,
): Promise<{ readonly found: Found; readonly leftOut: readonly string[] }> {
  const options = section === undefined ? {} : { filters: { section } };
  const left = [...terms];
  const leftOut: string[] = [];
  for (;;) {
    const found = await pagefind.search(left.map(({ text }) => text).join(' '), options);
    if (found.unfilteredResultCount > 0 || left.length <= 1) return { found, leftOut };
    const most = left.reduce((common, term) => (term.notes > common.notes ? term : common));
    left.splice(left.indexOf(most), 1);
    leftOut.push(most.text);
  }
}

/**
 * Searches the notes. Each word of the query that any note has must be in a note that is found, if
 * there is such a note; words in quotes must follow each other.
 *
 * @param section Only notes of this section.
 * @param loadVocabulary Called when a word is in no note, to find out which one was meant.
 */
export async function searchNotes(
  pagefind: Pagefind,
  query: string,
  section: string | undefined,
  loadVocabulary: LoadVocabulary,
): Promise<SearchOutcome> {
  const isPhrase = /^\s*"[^"]*\s[^"]*"\s*$/.test(query);
  const { typed, terms, missing, reworded, corrected } = isPhrase
    ? { typed: [], terms: [{ text: query, notes: 0 }], missing: [], reworded: [], corrected: [] }
    : await understand(pagefind, query, loadVocabulary);
  if (terms.length === 0) {
    return {
      count: 0,
      countInAll: 0,
      countBySection: {},
      missing,
      reworded,
      corrected,
      leftOut: [],
      notes: async () => [],
    };
  }
  const { found, leftOut } = await searchTogether(pagefind, terms, section);
  const { results, totalFilters, unfilteredResultCount } = found;
  return {
    count: results.length,
    countInAll: unfilteredResultCount,
    countBySection: totalFilters.section ?? {},
    missing,
    reworded,
    corrected,
    leftOut,
    notes: (from, to) =>
      Promise.all(results.slice(from, to).map(async (page) => foundNote(await page.data(), typed))),
  };
}
