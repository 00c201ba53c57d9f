import { aliasStartOf } from './alias.ts';
import { type FoundNote, foundNote } from './found-note.ts';
import type { Pagefind, PagefindOptions } from './pagefind.ts';
import { suggest, type Vocabulary } from './suggest.ts';
import { hasSymbols, plainWords, trimPunctuation } from './symbols.ts';

/** How much a match in the title counts beside those in the text; enough to come first. */
const titleWeight = 20;
/** How much long notes are held back: little, as they are long because they say more. */
const pageLengthWeight = 0.2;

/** How this site sets up Pagefind; `base` is the site's path with a slash at both ends. */
export const pagefindOptions = (base: string): PagefindOptions => ({
  baseUrl: base,
  // A worker would fetch a second copy of Pagefind to save a millisecond of the main thread.
  noWorker: true,
  ranking: { metaWeights: { title: titleWeight }, pageLength: pageLengthWeight },
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
 * Whether any note has the word, another form of it, or one that it begins. Pagefind answers an
 * unknown word with the longest word that it begins with (`xylophone` with all notes that name an
 * `x`), so what it found is looked at.
 */
async function isKnown(pagefind: Pagefind, word: string): Promise<boolean> {
  const [best] = await searchStart(pagefind, word);
  if (best === undefined) return false;
  const sameStem = await pagefind.search(`"${word}"`);
  if (sameStem.results.length > 0) return true;
  const { content, locations } = await best.data();
  const words = content.split(' ');
  return locations.some((location) => beginsWith(word, words[location] ?? ''));
}

/** Letters of a part that may stand for a word with symbols: the `C` of `C++` is in every note. */
const shortestPart = 3;

/** Words of a question that say nothing of its subject. */
const questionWords = new Set(
  (
    'a an and are as at be by can do does for from how i if in is it many much my not of on or so than that the ' +
    'their there this to use versus vs was what when where which who why will with'
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

/** A query in the words of the index. */
interface Understood {
  /** Its words as typed, without the punctuation around them. */
  readonly typed: string[];
  readonly terms: string[];
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
      if ((await searchStart(pagefind, alias)).length > 0) {
        understood.terms.push(alias);
        continue;
      }
      plain = plainWords(word).filter((part) => part.length >= shortestPart);
    }
    const known: string[] = [];
    for (const part of plain) if (await isKnown(pagefind, part)) known.push(part);
    understood.terms.push(...known);
    if (known.length === 0) {
      const meant = await correctionOf(word, load);
      if (meant === undefined) understood.missing.push(word);
      else {
        understood.corrected.push({ typed: word, meant });
        understood.terms.push(meant);
        understood.typed.push(...meant.split(' '));
      }
    } else if (known.join() !== word) understood.reworded.push(word);
  }
  return understood;
}

/**
 * Searches the notes. Each word of the query that any note has must be in a note that is found; words
 * in quotes must follow each other.
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
    ? { typed: [], terms: [query], missing: [], reworded: [], corrected: [] }
    : await understand(pagefind, query, loadVocabulary);
  if (terms.length === 0) {
    return {
      count: 0,
      countInAll: 0,
      countBySection: {},
      missing,
      reworded,
      corrected,
      notes: async () => [],
    };
  }
  const { results, totalFilters, unfilteredResultCount } = await pagefind.search(
    terms.join(' '),
    section === undefined ? {} : { filters: { section } },
  );
  return {
    count: results.length,
    countInAll: unfilteredResultCount,
    countBySection: totalFilters.section ?? {},
    missing,
    reworded,
    corrected,
    notes: (from, to) =>
      Promise.all(results.slice(from, to).map(async (page) => foundNote(await page.data(), typed))),
  };
}
