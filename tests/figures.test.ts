import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { builtNotes } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';

const path = 'storage/disks/';

test('a figure opens as large as the window, and closes', async () => {
  const page = await openPage(path);
  const figure = page.locator('.sl-markdown-content > figure').first();
  const small = await figure.locator('svg').first().boundingBox();
  await figure.getByRole('button', { name: 'Open large' }).click();
  const dialog = page.getByRole('dialog');
  const large = await dialog.locator('svg').first().boundingBox();
  expect(large?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
  expect(large?.height).toBeLessThanOrEqual(900);
  expect(await dialog.locator('figcaption').textContent()).toBe(
    await figure.locator('figcaption').textContent(),
  );
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
});

test('on a phone it opens twice as wide as the note shows it, and scrolls', async () => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  const figure = page.locator('.sl-markdown-content > figure').first();
  const small = await figure.locator('svg').first().boundingBox();
  await figure.getByRole('button', { name: 'Open large' }).tap();
  const large = page.getByRole('dialog').locator('figure');
  const drawing = await large.locator('svg').first().boundingBox();
  expect(drawing?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
  expect(await large.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
});

test('every drawing of the notes has a text alternative', () => {
  for (const { path: note, html } of builtNotes) {
    for (const drawing of selectAll('svg[role=img]', parseHtml(html))) {
      const label = attribute(drawing, 'ariaLabel') ?? drawing.properties.ariaLabelledBy;
      expect(String(label ?? '').length, note).toBeGreaterThanOrEqual(3);
    }
  }
});
