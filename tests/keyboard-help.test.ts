import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';

const path = 'storage/disks/';

test('? lists the keys, Escape closes the list and gives the focus back', async () => {
  const page = await openPage(path);
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('Search the notes');
  expect(await dialog.textContent()).toContain('Ctrl Enter (⌘ Enter)Runs the cell');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('? is a question mark while typing in a field', async () => {
  const page = await openPage(path);
  const field = page.locator('check-yourself input[type=text]').first();
  await field.focus();
  await page.keyboard.type('why?');
  expect(await field.inputValue()).toBe('why?');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the button at the end of the page opens the list too', async () => {
  const page = await openPage(path);
  await page.getByRole('button', { name: 'Keyboard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
});
