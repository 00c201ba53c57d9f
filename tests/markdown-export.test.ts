import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { type BuiltPage, builtNotes } from './support/built-pages.ts';
import { copiedText, openPage } from './support/open-page.ts';
import { builtFolder, testSite } from './support/test-site.ts';

const home = testSite.origin + testSite.base;

const readBuilt = (path: string) => readFileSync(join(builtFolder, path), 'utf8');

const markdownOf = ({ path }: BuiltPage) => readBuilt(`${path}index.md`);

/** Letters and digits only, so that marks and spaces of either form do not matter. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('there are notes to export', () => {
  expect(builtNotes.length).toBeGreaterThan(0);
});

test.each(builtNotes)('/$path as Markdown opens with title and description', (page) => {
  const document = parseHtml(page.html);
  const title = select('main h1', document);
  const [heading, , opening] = markdownOf(page).split('\n');
  expect(bare(heading ?? '')).toBe(bare(title ? textOf(title) : ''));
  expect(heading).toMatch(/^# /);
  const description = attribute(select('meta[name="description"]', document), 'content') ?? '';
  expect(bare(opening ?? '')).toBe(bare(description));
});

test.each(builtNotes)('/$path as Markdown keeps headings, code, tables and playgrounds', (page) => {
  const content = select('main .sl-markdown-content', parseHtml(page.html));
  if (content === undefined) throw new Error('The page has no content.');
  const markdown = markdownOf(page);
  const outside = (selector: string) =>
    selectAll(selector, content).filter(
      (element) => !selectAll('astro-island *', content).includes(element),
    );
  // Of a link, its text is compared: the address stands in the middle of a sentence.
  const words = bare(markdown.replaceAll(/\]\([^)\s]*\)|<\/?su[bp]>/g, ' '));
  for (const heading of outside('h2, h3')) expect(words).toContain(bare(textOf(heading)));
  for (const code of outside('pre[data-language]')) {
    expect(markdown).toContain(`\`\`\`${attribute(code, 'dataLanguage')}`);
  }
  for (const cell of outside('td')) expect(words).toContain(bare(textOf(cell)));
  expect(markdown.match(/\[Interactive: /g)?.length ?? 0).toBe(
    selectAll('astro-island', content).length,
  );
  for (const words of selectAll('[data-markdown]', content)) {
    expect(bare(markdown)).toContain(bare(textOf(words)));
  }
});

test.each(builtNotes)('/$path as Markdown stands by itself', (page) => {
  const prose = markdownOf(page)
    .replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/\$[^$]+\$/g, '');
  expect(prose.match(/<(?!\/?(?:sup|sub)>)[a-z][^>]*>/gi)).toBeNull();
  const addresses = [...prose.matchAll(/\]\(([^)\s]+)/g)].map((match) => match[1]);
  for (const address of addresses) expect(address).toMatch(/^https:\/\//);
  expect(prose).not.toMatch(/Copy as Markdown|Edit page|Copied!/);
});

test('llms.txt says what the site is and lists each note with its Markdown, in reading order', () => {
  const text = readBuilt('llms.txt');
  expect(text).toMatch(/^# Rackbook\n\n> .{40,}\n/);
  const listed = [...text.matchAll(/^- \[(.+?)\]\((.+?)\): (.{40,})$/gm)].map(
    (match) => match[2]?.slice(home.length, -'index.md'.length) ?? '',
  );
  const [first] = builtNotes;
  const contents = first && select('nav[aria-label="Contents"]', parseHtml(first.html));
  const order = selectAll('a[href]', contents ?? { type: 'root', children: [] })
    .map((link) => (attribute(link, 'href') ?? '').slice(testSite.base.length))
    .filter((path) => builtNotes.some((note) => note.path === path));
  expect(listed).toEqual(order);
  expect([...listed].sort()).toEqual(builtNotes.map(({ path }) => path).sort());
  for (const path of listed) expect(existsSync(join(builtFolder, path, 'index.md'))).toBe(true);
});

test('llms-full.txt holds the text of every note', () => {
  const text = readBuilt('llms-full.txt');
  for (const note of builtNotes) {
    expect(text).toContain(`Source: ${home}${note.path}\n`);
    expect(text).toContain(markdownOf(note));
  }
});

test.each(builtNotes)('"Copy as Markdown" on /$path puts it on the clipboard', async (note) => {
  const page = await openPage(note.path, { permissions: ['clipboard-write'] });
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.getByRole('status').filter({ hasText: '✓ Copied' }).waitFor();
  expect(await copiedText(page)).toBe(markdownOf(note));
});
