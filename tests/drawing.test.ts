import { expect, test } from 'vitest';
import { isDrawn, openPage } from './support/open-page.ts';

test('a page that the browser draws no more is told from one that it draws', async () => {
  const page = await openPage('');
  expect(await isDrawn(page)).toBe(true);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  expect(await isDrawn(page)).toBe(false);
});

test('a page that is too busy to answer counts as drawn', async () => {
  const page = await openPage('');
  const busy = page.evaluate(() => {
    const end = performance.now() + 16_000;
    while (performance.now() < end);
  });
  expect(await isDrawn(page)).toBe(true);
  await busy;
});
