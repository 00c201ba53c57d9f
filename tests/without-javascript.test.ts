import { expect, test } from 'vitest';
import { builtNotes, builtPages } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';
import { findFaintText } from './support/page-text.ts';

/** The papers of the two schemes, `#fbfaf7` and `#101318`. */
const papers = { light: 'rgb(251, 250, 247)', dark: 'rgb(16, 19, 24)' } as const;

test.each(builtPages)(
  '/$path without JavaScript is whole, in the scheme of the system',
  async ({ path }) => {
    const page = await openPage(path, { javaScript: false });
    const seen = await page.evaluate(() => {
      const isShown = (element: Element) =>
        element.checkVisibility() && element.getBoundingClientRect().height > 0;
      const describe = (elements: Iterable<Element>) =>
        [...elements].map((element) => element.outerHTML.slice(0, 100));
      const islands = [...document.querySelectorAll('astro-island')];
      return {
        titles: [...document.querySelectorAll('h1')].filter(isShown).length,
        hiddenHeadings: describe(
          [...document.querySelectorAll('main :is(h2, h3)')].filter((heading) => !isShown(heading)),
        ),
        emptyIslands: describe(
          islands.filter(
            (island) => island.textContent?.trim() === '' || ![...island.children].some(isShown),
          ),
        ),
        controlsOfScripts: describe(
          [...document.querySelectorAll('.needs-script')].filter(isShown),
        ),
      };
    });
    expect(seen).toEqual({
      titles: 1,
      hiddenHeadings: [],
      emptyIslands: [],
      controlsOfScripts: [],
    });
    for (const [colorScheme, paper] of Object.entries(papers)) {
      await page.emulateMedia({ colorScheme: colorScheme as keyof typeof papers });
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground, colorScheme).toBe(paper);
      expect(await findFaintText(page, 'main', 4.5, paper), colorScheme).toEqual([]);
    }
  },
);

test.each(builtNotes)(
  'without JavaScript the contents of /$path open on a phone',
  async ({ path }) => {
    const page = await openPage(path, { javaScript: false, width: 360, touch: true });
    await page.getByRole('button', { name: 'Contents' }).tap();
    expect(await page.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(true);
  },
);
