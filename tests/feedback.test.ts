import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { testSite } from './support/test-site.ts';

const path = 'memory/caching/';
const page404 = '404.html';

const report = (page: Page) => page.getByRole('link', { name: 'Report a problem' });
const edit = (page: Page) => page.getByRole('link', { name: 'Edit page' });

const bodyOf = async (page: Page) =>
  new URL((await report(page).getAttribute('href')) ?? '').searchParams.get('body');

test('a report names the page, without JavaScript too', async () => {
  const page = await openPage(path, { javaScript: false });
  const address = new URL((await report(page).getAttribute('href')) ?? '');
  expect(address.origin + address.pathname).toBe(`${testSite.repository}/issues/new`);
  expect(address.searchParams.get('title')).toBe('Caching: ');
  expect(address.searchParams.get('body')).toBe(
    `Page: ${testSite.origin}${testSite.base}${path}\n\n`,
  );
});

test('report and edit link carry the heading that the reader came by', async () => {
  const page = await openPage(`${path}#what-a-hit-is-worth`);
  await expect.poll(() => bodyOf(page)).toMatch(/memory\/caching\/#what-a-hit-is-worth\n/);
  expect(await edit(page).getAttribute('href')).toMatch(/\/content\/memory\/caching\.mdx#L\d+$/);
});

test('report and edit link carry the heading that the reader scrolled to', async () => {
  const page = await openPage(path);
  await page.evaluate(() => {
    document.getElementById('policies-that-learn')?.scrollIntoView({ behavior: 'instant' });
  });
  await expect.poll(() => bodyOf(page)).toMatch(/#policies-that-learn\n/);
});

test('a page that is no file can be reported, not edited', async () => {
  const page = await openPage(page404);
  expect(await bodyOf(page)).toContain('Page: ');
  expect(await edit(page).count()).toBe(0);
});
