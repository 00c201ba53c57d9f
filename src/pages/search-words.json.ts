import { render } from 'astro:content';
import { glossaryTerms } from '../components/glossary/terms.ts';
import { allNotes } from '../components/notes.ts';
import type { Vocabulary } from '../components/search/suggest.ts';

/** Shorter words are too near to each other to correct one into another. */
const shortestWord = 4;

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];

/** The vocabulary of the notes, fetched by the search when a word is in none of them. */
export async function GET(): Promise<Response> {
  const terms = await glossaryTerms();
  const notes = await allNotes();
  const headings = await Promise.all(
    notes.map(async ({ entry }) => (await render(entry)).headings.map(({ text }) => text)),
  );
  const texts = [
    ...terms.map(({ term }) => term),
    ...notes.map(({ title }) => title),
    ...headings.flat(),
  ];
  const words = new Set(texts.flatMap(wordsIn).filter((word) => word.length >= shortestWord));
  const vocabulary: Vocabulary = {
    words: [...words].sort(),
    names: Object.fromEntries(
      terms.flatMap(({ term, also }) =>
        also.map((name) => [name.toLowerCase(), term.toLowerCase()] as const),
      ),
    ),
  };
  return Response.json(vocabulary);
}
