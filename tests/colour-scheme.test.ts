import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';

const light = 'rgb(251, 250, 247)';
const dark = 'rgb(16, 19, 24)';

const groundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the scheme follows the system, also when that changes', async () => {
  const page = await openPage('404.html', { scheme: 'dark' });
  expect(await groundOf(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => groundOf(page)).toBe(light);
});

test("the reader's choice wins over the system, stays after a reload and can be taken back", async () => {
  const page = await openPage('404.html', { scheme: 'dark' });
  const choice = page.getByRole('combobox', { name: 'Colour scheme' });
  await choice.selectOption('Light');
  expect(await groundOf(page)).toBe(light);
  await page.reload();
  expect(await groundOf(page)).toBe(light);
  expect(await choice.inputValue()).toBe('light');
  await choice.selectOption('Auto');
  expect(await groundOf(page)).toBe(dark);
});
