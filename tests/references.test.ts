import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';

/** A note with a reference that is a link. */
const path = 'memory/';
const link = '.references a[href^="http"]';

test.each(['light', 'dark'] as const)(
  'a linked reference has the hue of its section, %s',
  async (scheme) => {
    const page = await openPage(path, { scheme });
    const [colour, accent] = await page
      .locator(link)
      .first()
      .evaluate((element) => {
        const probe = document.createElement('span');
        probe.style.color = 'var(--accent)';
        element.append(probe);
        return [getComputedStyle(element).color, getComputedStyle(probe).color];
      });
    expect(colour).toBe(accent);
  },
);

test('on paper, a linked reference says its address', async () => {
  const page = await openPage(path);
  await page.emulateMedia({ media: 'print' });
  const [printed, address] = await page
    .locator(link)
    .first()
    .evaluate((element) => [
      getComputedStyle(element, '::after').content,
      element.getAttribute('href'),
    ]);
  expect(printed).toContain(address);
});
