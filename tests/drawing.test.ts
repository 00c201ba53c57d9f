import { expect, test } from 'vitest';
import { NO_FRAMES } from './support/browser-faults.ts';
import { isDrawn, openPage, settle } from './support/open-page.ts';

test('a page that the browser draws no more is told from one that it draws', async () => {
  const page = await openPage('');
  expect(await isDrawn(page)).toBe(true);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  expect(await isDrawn(page)).toBe(false);
});

test('a page that is too busy to answer counts as drawn, within the time of a test', async () => {
  const page = await openPage('');
  const busy = page.evaluate(() => {
    const end = performance.now() + 30_000;
    while (performance.now() < end);
  });
  const start = performance.now();
  expect(await isDrawn(page)).toBe(true);
  expect(performance.now() - start).toBeLessThan(25_000);
  await busy;
});

test('a page that is drawn no more is not scrolled through', async () => {
  const page = await openPage('');
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await expect(settle(page)).rejects.toThrow(NO_FRAMES);
});
