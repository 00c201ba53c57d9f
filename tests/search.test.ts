import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { openSearch, searchDialog } from './support/search.ts';

const kilobytes = 1024;
const note = 'memory/caching/';

describe('search finds', () => {
  test('a note by a word of its title, first', async () => {
    const { search, links } = await openSearch(await openPage(''));
    expect(await search('caching')).toMatch(/^\d+ results?$/);
    expect(await links.first().getAttribute('href')).toBe('/rackbook/memory/caching/');
    expect(await links.first().locator('.title mark').textContent()).toBe('Caching');
    expect(await links.first().locator('.section').textContent()).toBe('Memory');
  });

  test('a heading, and leads to it', async () => {
    const page = await openPage('');
    const { search, links, dialog } = await openSearch(page);
    await search('hit worth');
    const heading = links.filter({ hasText: 'What a hit is worth' });
    await heading.first().click();
    await page.waitForURL('**/rackbook/memory/caching/#*');
    await dialog.waitFor({ state: 'hidden' });
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const target = page.locator(`h2[id="${id}"]`);
    expect(await target.textContent()).toContain('What a hit is worth');
    expect(await target.isVisible()).toBe(true);
  });

  test('a word at the end of a sentence, and another form of it', async () => {
    const { search, links } = await openSearch(await openPage(note));
    for (const query of ['eviction', 'evictions', 'Belady']) {
      await search(query);
      const found = links.filter({ hasText: 'Caching' });
      expect(await found.count(), query).toBeGreaterThan(0);
    }
  });

  test('a note from a page deep below the base path, in a policy without foreign code', async () => {
    const page = await openPage(note);
    const { search, links } = await openSearch(page);
    await search('memory');
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^\/rackbook\//);
    }
  });

  test('nothing for a word that no note has, and says what to do', async () => {
    const { search, dialog, links } = await openSearch(await openPage(note));
    expect(await search('xylophone')).toBe('No results');
    expect(await links.count()).toBe(0);
    const help = await dialog.locator('.help').textContent();
    expect(help).toContain('No note has “xylophone”.');
    expect(help).toContain('another spelling');
    const section = dialog.getByRole('link', { name: 'Memory' });
    expect(await section.getAttribute('href')).toBe('/rackbook/memory/');
  });
});

test('results can be narrowed to a section', async () => {
  const { search, dialog, status, links } = await openSearch(await openPage(''));
  await search('memory');
  const choice = dialog.getByRole('radio', { name: /^Memory \d+$/ });
  const count = Number(
    (await choice.evaluate((input) => input.parentElement?.textContent))?.match(/\d+/),
  );
  expect(count).toBeGreaterThan(0);
  await choice.check();
  await status.filter({ hasText: /in Memory$/ }).waitFor();
  expect(await status.textContent()).toBe(`${count} result${count === 1 ? '' : 's'} in Memory`);
  for (const name of await links.locator('.section').allTextContents()) expect(name).toBe('Memory');

  await dialog.getByRole('radio', { name: /^All \d+$/ }).check();
  await status.filter({ hasText: /results?$/ }).waitFor();
  expect(await status.textContent()).not.toContain('in Memory');
});

test('what is found outside of the chosen section is one press away', async () => {
  const { search, dialog, field, status } = await openSearch(await openPage(''));
  await search('memory');
  await dialog.getByRole('radio', { name: /^Memory \d+$/ }).check();
  await status.filter({ hasText: 'in Memory' }).waitFor();
  // A word of the landing page alone, which belongs to no section.
  await field.fill('rackbook');
  await status.filter({ hasText: 'No results in Memory' }).waitFor();
  await dialog.getByRole('button', { name: 'Search all sections' }).click();
  await status.filter({ hasText: /^\d+ results?$/ }).waitFor();
});

test('more results come when they are asked for, and the focus goes to the first of them', async () => {
  const { search, dialog, links } = await openSearch(await openPage(''));
  const count = Number.parseInt(await search('the'), 10);
  const notes = links.and(dialog.locator('.note'));
  const atFirst = await notes.count();
  expect(atFirst).toBeLessThan(count);
  const more = dialog.getByRole('button', { name: 'More results' });
  for (let shown = atFirst; shown < count; shown = await notes.count()) {
    await more.click();
    const firstOfThem = notes.nth(shown);
    await firstOfThem.waitFor();
    expect(await firstOfThem.evaluate((link) => link === document.activeElement)).toBe(true);
  }
  expect(await notes.count()).toBe(count);
  expect(await more.isVisible()).toBe(false);
});

describe('nothing of the search is loaded', () => {
  const searchRequests = (page: Page) => {
    const requests: string[] = [];
    page.on('request', (request) => {
      if (/search-dialog|pagefind/.test(request.url()))
        requests.push(new URL(request.url()).pathname);
    });
    return requests;
  };

  test('before the reader reaches for it, and no index before the dialog opens', async () => {
    const page = await openPage('404.html');
    const requests = searchRequests(page);
    await page.goto(page.url().replace('404.html', note));
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([]);

    await page.getByRole('button', { name: 'Search' }).hover();
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([expect.stringContaining('search-dialog')]);

    await openSearch(page);
    await page.waitForLoadState('networkidle');
    expect(requests).toContain('/rackbook/pagefind/pagefind.js');
    for (const path of requests) expect(path).toMatch(/^\/rackbook\//);
  });
});

test('the first query fetches at most 130 KB', async () => {
  const page = await openPage('404.html');
  await page.waitForLoadState('networkidle');
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const { search } = await openSearch(page);
  await search('cache');
  await page.waitForLoadState('networkidle');
  let bytes = 0;
  for (const response of responses) {
    const body = await response.body();
    bytes += Math.min(body.length, gzipSync(body, { level: 9 }).length);
  }
  expect(responses.length).toBeGreaterThan(4);
  expect(bytes / kilobytes).toBeLessThanOrEqual(130);
});

test('a failure to load says so, and can be tried again', async () => {
  const page = await openPage(note, { expectedProblems: [/request failed/, /console error/] });
  await page.route('**/pagefind.js*', (route) => route.abort());
  const { status, dialog, search } = await openSearch(page);
  await status.filter({ hasText: 'could not be loaded' }).waitFor();
  await page.unroute('**/pagefind.js*');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await status.and(page.locator(':empty')).waitFor({ state: 'attached' });
  expect(await search('caching')).toMatch(/result/);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the open dialog, %s',
  async (scheme) => {
    const page = await openPage(note, { scheme, reducedMotion: true });
    const { search } = await openSearch(page);
    for (const query of ['cache', 'xylophone']) {
      await search(query);
      const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        query,
      ).toEqual([]);
    }
  },
);

test('on a phone the dialog fills the screen, and a finger hits everything', async () => {
  const page = await openPage(note, { width: 360, height: 740, touch: true });
  const { search, dialog } = await openSearch(page);
  await search('cache');
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  const controls = dialog.locator('a, button:visible, label, input[type=search]');
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    expect(box?.height, (await control.textContent()) ?? undefined).toBeGreaterThanOrEqual(44);
  }
  const sideways = await dialog
    .locator('.scroller')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways).toBe(0);
});

test('without JavaScript there is no button that would do nothing', async () => {
  const page = await openPage(note, { javaScript: false });
  expect(await page.locator('note-search').isVisible()).toBe(false);
  expect(await searchDialog(page).dialog.count()).toBe(0);
});
