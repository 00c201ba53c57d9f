import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { select } from 'hast-util-select';
import { type SectionId, sections } from '../sections.ts';
import { contentsOrder, readBuiltPages } from './built-pages.ts';
import { parseHtml } from './html.ts';
import { type ListedNote, type ListedSite, listNotes, listNotesInFull } from './llms-text.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

/** Where the site is published; the origin is unknown in a build for nowhere in particular. */
interface Published {
  readonly name: string;
  readonly description: string;
  readonly origin: string | undefined;
  readonly base: string;
}

function hasMarkdownVersion(html: string): boolean {
  return select('link[rel="alternate"][type="text/markdown"]', parseHtml(html)) !== undefined;
}

/** The section whose folder a page lies in; `undefined` for pages beside the sections. */
function sectionIdOf(path: string): SectionId | undefined {
  return sections.find(({ id }) => path.startsWith(`${id}/`))?.id;
}

/**
 * Writes `index.md` beside each page that announces a Markdown version, and the lists of them all,
 * `llms.txt` and `llms-full.txt` (llmstxt.org), at the root.
 */
export function markdownExport(published: Published): AstroIntegration {
  const { origin, base } = published;
  const addressOf = (path: string) =>
    origin === undefined ? base + path : new URL(base + path, origin).href;

  return {
    name: 'rackbook-markdown-export',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const notes: ListedNote[] = [];
        let order: string[] = [];
        for await (const { path, html } of readBuiltPages(dir)) {
          if (!hasMarkdownVersion(html)) continue;
          if (order.length === 0) order = contentsOrder(html);
          const address = addressOf(path);
          const note = pageToMarkdown(html, address);
          const folder = new URL(path, dir);
          await mkdir(folder, { recursive: true });
          await writeFile(new URL('index.md', folder), note.markdown);
          notes.push({ ...note, address, path, section: sectionIdOf(path) });
        }
        const place = ({ path }: ListedNote) => order.indexOf(base + path);
        notes.sort((first, second) => place(first) - place(second));
        const site: ListedSite = { ...published, sections, notes };
        await writeFile(new URL('llms.txt', dir), listNotes(site));
        await writeFile(new URL('llms-full.txt', dir), listNotesInFull(site));
      },
    },
  };
}
