/** Slips that a linter of English finds in the notes, and how hard they are to read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import type { Nodes, Root } from 'mdast';
import { ParseEnglish } from 'parse-english';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRedundantAcronyms from 'retext-redundant-acronyms';
import retextRepeatedWords from 'retext-repeated-words';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, expect, test } from 'vitest';
import { builtNotes } from './support/built-pages.ts';
import { builtFolder } from './support/test-site.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** From the tree of a Markdown file on: its language as a tree, and what is wrong with it. */
const english = unified()
  .use(remarkRetext, ParseEnglish)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextRedundantAcronyms);

const textOf = ({ path }: { readonly path: string }) =>
  readFileSync(join(builtFolder, path, 'index.md'), 'utf8');

/** The text of the note's own paragraphs: no headings, tables, code or references. */
function paragraphs(tree: Root): string[] {
  const plain = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    return 'children' in node ? node.children.map(plain).join('') : '';
  };
  return tree.children.flatMap((node) => (node.type === 'paragraph' ? [plain(node)] : []));
}

/** Grade of school after which a text is understood, by Flesch and Kincaid (1975). */
function readingGrade(text: string): number {
  const sentences = text.split(/[.!?](?:\s|$)/).filter((part) => /\p{L}/u.test(part));
  const words = sentences.flatMap((part) => part.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

const grades: Record<string, string> = {};

afterAll(() => {
  console.log('Reading grade (Flesch-Kincaid):');
  console.table(grades);
});

test.each(builtNotes)('/$path has no doubled words and no wrong articles', async (note) => {
  const file = new VFile({ path: `${note.path}index.md`, value: textOf(note) });
  const tree = markdown.parse(file);
  await english.run(tree, file);
  grades[note.path] = readingGrade(paragraphs(tree).join('\n')).toFixed(1);
  expect(file.messages.map(String)).toEqual([]);
});
