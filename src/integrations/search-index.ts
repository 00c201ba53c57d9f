import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { hiddenMark } from '../components/search/excerpt.ts';
import { readBuiltPages } from './built-pages.ts';
import { searchableHtml } from './searchable-html.ts';

/** The folder of the index, below that of the site. */
const indexFolder = 'pagefind/';

/** What the search dialog loads; Pagefind's own interfaces, worker and spare languages stay out. */
const neededFile =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/;

/**
 * How many entries a part of the index holds; a query fetches the parts that its words fall into. A
 * fifth of Pagefind's own figure: about 8 KB. It can be set only through the environment.
 */
const partEntries = '4000';

/** What Pagefind writes at the start of each of its compressed files. */
const signature = 'pagefind_dcd';

/** Shortens each hidden word of a page's text to its mark: it has done its work in the index. */
function withoutHiddenWords(fragment: Uint8Array): Uint8Array {
  const page = gunzipSync(fragment).toString('utf8');
  if (!page.startsWith(signature)) throw new Error('Pagefind writes its fragments in another way.');
  const hiddenWord = new RegExp(`[^\\s${hiddenMark}]+${hiddenMark}`, 'g');
  return gzipSync(page.replace(hiddenWord, hiddenMark), { level: 9 });
}

const written = ({ path, content }: IndexFile): Uint8Array =>
  path.endsWith('.pf_fragment') ? withoutHiddenWords(content) : content;

async function addPages(index: PagefindIndex, directory: URL): Promise<number> {
  const pages: { path: string; content: string }[] = [];
  for await (const { path, html } of readBuiltPages(directory)) {
    const content = searchableHtml(path, html);
    if (content !== undefined) pages.push({ path, content });
  }
  // In one order everywhere, so that the same pages make the same index.
  pages.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of pages) {
    const { errors } = await index.addHTMLFile({ url: `/${path}`, content });
    if (errors.length > 0) throw new Error(`Indexing /${path}: ${errors.join(' ')}`);
  }
  return pages.length;
}

/**
 * Indexes the built pages below `directory` that have an element with `data-pagefind-body`, and
 * writes the index to its folder `pagefind/`. Resolves to how many pages there were; rejects when
 * one could not be indexed.
 */
export async function buildSearchIndex({
  directory,
}: {
  readonly directory: URL;
}): Promise<number> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = partEntries;
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(' ')}`);
  try {
    const pages = await addPages(index, directory);
    const { files } = await index.getFiles();
    const folder = new URL(indexFolder, directory);
    await rm(folder, { recursive: true, force: true });
    for (const file of files.filter(({ path }) => neededFile.test(path))) {
      const target = fileURLToPath(new URL(file.path, folder));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, written(file));
    }
    return pages;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Builds the search index once the pages are written. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'rackbook-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await buildSearchIndex({ directory: dir });
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
