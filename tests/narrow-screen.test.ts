import { expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { openPage, settle } from './support/open-page.ts';

test.each(builtPages)('/$path fits a screen of 360 px', async ({ path }) => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  await settle(page);
  const measured = await page.evaluate(() => {
    const { documentElement, body } = document;
    // What an ancestor scrolls or clips is that ancestor's own business.
    const isContained = (element: Element) => {
      for (let box = element.parentElement; box !== null && box !== body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...body.querySelectorAll('*')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > 360.5 && element.checkVisibility() && !isContained(element);
    });
    /** The height of the letters' line on the screen, whichever way the text is turned. */
    const sizeOf = (text: SVGTextElement) => {
      const { a = 1, b = 0 } = text.getScreenCTM() ?? {};
      return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
    };
    const drawn = [...body.querySelectorAll<SVGTextElement>('main figure text')];
    return {
      scrollWidth: documentElement.scrollWidth,
      hidesOverflow: [documentElement, body].some(
        (element) => getComputedStyle(element).overflowX !== 'visible',
      ),
      tooWide: wide.map((element) => element.outerHTML.slice(0, 120)),
      tooSmall: drawn
        .filter((text) => text.checkVisibility() && sizeOf(text) < 9.5)
        .map((text) => text.textContent),
    };
  });
  expect(measured).toEqual({
    scrollWidth: 360,
    hidesOverflow: false,
    tooWide: [],
    tooSmall: [],
  });
});

test.each(builtPages)('what scrolls sideways on /$path is in the tab order', async ({ path }) => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  const unreachable = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.sl-markdown-content :is(table, math, pre)')]
        .filter((box) => box.checkVisibility() && getComputedStyle(box).overflowX === 'auto')
        .filter(
          (box) => box.scrollWidth > box.clientWidth && box.closest('[tabindex="0"]') === null,
        )
        .map((box) => box.outerHTML.slice(0, 120)),
    );
  // Code blocks see to it when the page is idle.
  await expect.poll(unreachable).toEqual([]);
});

test.each(builtPages)('on a phone the contents of /$path open and close', async ({ path }) => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  const button = page.getByRole('button', { name: 'Contents' });
  if ((await button.count()) === 0) return;
  const contents = page.getByRole('navigation', { name: 'Contents' });
  expect(await contents.isVisible()).toBe(false);
  await button.tap();
  expect(await contents.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await contents.isVisible()).toBe(false);
});
