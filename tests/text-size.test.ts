import { expect, test } from 'vitest';
import { openPage, settle } from './support/open-page.ts';

/** One page of each kind. */
const paths = ['', 'memory/', 'memory/caching/', 'deployment/dockerfiles/', 'glossary/'];

test.each(paths)('/%s follows a browser whose text is twice as large', async (path) => {
  const page = await openPage(path, { width: 1280 });
  const sizeOf = () =>
    page
      .locator('main p')
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
  const before = await sizeOf();
  // What a reader's own setting does: it changes the root's size, which all others derive from.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await settle(page);
  expect(await sizeOf()).toBeCloseTo(2 * before, 0);
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(widths.page).toBeLessThanOrEqual(widths.window);
});
