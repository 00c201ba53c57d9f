import { describe, expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { openSearch, searchDialog } from './support/search.ts';

const note = 'memory/caching/';

describe('the dialog opens', () => {
  test.each(['/', 'Control+K', 'Meta+K'])('with %s, with the field in focus', async (keys) => {
    const page = await openPage(note);
    const { field } = searchDialog(page);
    await page.keyboard.press(keys);
    await field.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('');
  });

  test.each(['/', 'Control+K'])('never with %s while typing in a field', async (keys) => {
    const page = await openPage(note);
    await page.evaluate(() => {
      const place = document.createElement('div');
      place.innerHTML =
        '<input aria-label="one"><textarea aria-label="two"></textarea>' +
        '<div contenteditable role="textbox" aria-label="three"><p>text</p></div>';
      document.querySelector('main')?.prepend(place);
    });
    const { dialog } = searchDialog(page);
    for (const name of ['one', 'two', 'three']) {
      await page.getByRole('textbox', { name, exact: true }).focus();
      await page.keyboard.press(keys);
    }
    await page.waitForTimeout(300);
    expect(await dialog.count()).toBe(0);
    if (keys === '/') {
      expect(await page.getByRole('textbox', { name: 'one', exact: true }).inputValue()).toBe('/');
    }
  });

  test('once, with what was typed kept and selected', async () => {
    const page = await openPage(note);
    const { search, field, dialog } = await openSearch(page);
    await search('cache');
    await page.keyboard.press('Control+K');
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await field.waitFor();
    expect(await field.inputValue()).toBe('cache');
    await page.keyboard.type('a/b');
    expect(await field.inputValue()).toBe('a/b');
  });
});

describe('the dialog closes', () => {
  test('with Escape, also when something is typed, and gives the focus back', async () => {
    const page = await openPage(note);
    const { search, dialog } = await openSearch(page);
    await search('cache');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    const button = page.getByRole('button', { name: 'Search' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('with its button, and with a press beside it', async () => {
    const page = await openPage(note);
    const { dialog } = await openSearch(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.isVisible()).toBe(false);
    await openSearch(page);
    await page.mouse.click(20, 700);
    expect(await dialog.isVisible()).toBe(false);
  });

  test('when a result leads to a heading of the same page', async () => {
    const page = await openPage(note);
    const { search, links, dialog } = await openSearch(page);
    await search('hit worth');
    await links.filter({ hasText: 'What a hit is worth' }).first().click();
    await page.waitForURL(/#/);
    expect(await dialog.isVisible()).toBe(false);
  });
});

test('the arrows go through the results and back, and typing goes on in the field', async () => {
  const page = await openPage(note);
  const { search, field, links } = await openSearch(page);
  await search('cache');
  const isFocused = (locator: typeof field) =>
    locator.evaluate((element) => element === document.activeElement);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(links.first())).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await isFocused(links.nth(1))).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await isFocused(field)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  expect(await field.inputValue()).toBe('caches');
});

test('Enter opens the result in focus, and from the field the first', async () => {
  const page = await openPage('');
  const { search, links } = await openSearch(page);
  await search('cache');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = (await links.nth(1).getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${second}`);

  await page.keyboard.press('/');
  await searchDialog(page).field.waitFor();
  // Before the pause after which a search begins by itself.
  await page.keyboard.type('caching');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/rackbook/memory/caching/');
});

test('the number of results is announced in a status', async () => {
  const { search, status } = await openSearch(await openPage(note));
  expect(await search('caching')).toMatch(/^\d+ results?$/);
  expect(await search('caching xylophone')).toMatch(
    /^\d+ results?; without “xylophone”, which no note has$/,
  );
  expect(await status.getAttribute('role')).toBe('status');
});
