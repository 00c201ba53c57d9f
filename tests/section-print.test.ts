import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { parseHtml } from '../src/integrations/html.ts';
import { sections } from '../src/sections.ts';
import { builtNotes, builtPages } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';

test.each([...sections])('/$id/print/ holds every note of the section, in order', ({ id }) => {
  const page = builtPages.find(({ path }) => path === `${id}/print/`);
  if (page === undefined) throw new Error('There is no such page.');
  const tree = parseHtml(page.html);
  const titles = selectAll('.printed-note > h2:first-child', tree).map((title) => textOf(title));
  const notes = builtNotes.filter(({ path }) => path.startsWith(`${id}/`));
  expect(titles.length).toBe(notes.length);
  for (const { html } of notes) {
    const title = select('main h1', parseHtml(html));
    expect(titles).toContain(title && textOf(title));
  }
  const ids = selectAll('main [id]', tree).map(({ properties }) => String(properties.id));
  expect(ids.length).toBe(new Set(ids).size);
});

test('the section’s page leads to it', async () => {
  const page = await openPage('storage/');
  await page.getByRole('link', { name: 'The whole section as one page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Storage, the whole section' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Hard disks' }).waitFor();
});

test('it is for paper: search engines keep to the notes themselves', () => {
  const prints = builtPages.filter(({ path }) => path.endsWith('/print/'));
  expect(prints.length).toBe(sections.length);
  for (const { html } of prints) {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('data-pagefind-body');
  }
});
