import { expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { openPage, settle } from './support/open-page.ts';
import { findFaintText } from './support/page-text.ts';

test.each(builtPages)(
  '/$path prints dark on white, whole and without controls',
  async ({ path }) => {
    const page = await openPage(path, { scheme: 'dark' });
    await settle(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(ground);
    expect(await findFaintText(page, 'main', 4.5, '#fff')).toEqual([]);

    const left = await page.evaluate(() => {
      const isShown = (element: Element) =>
        element.checkVisibility() && element.getBoundingClientRect().height > 0;
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .filter(isShown)
          .map((element) => element.outerHTML.slice(0, 100));
      const folded = [...document.querySelectorAll('main details')].filter(
        (details) =>
          isShown(details) &&
          [...details.children].some(
            (part) => part.localName !== 'summary' && part.textContent !== '' && !isShown(part),
          ),
      );
      return {
        // A picture may be made of buttons, and boxes to tick are of use on paper.
        controls: shown(
          ':is(button, select, textarea, input:not([type=radio], [type=checkbox])):not(.pg-picture *)',
        ),
        navigation: shown(
          'nav:is([aria-label="Contents"], [aria-label="Neighbouring notes"]), starlight-toc, header .tools',
        ),
        folded: folded.map((details) => details.outerHTML.slice(0, 100)),
      };
    });
    expect(left).toEqual({ controls: [], navigation: [], folded: [] });
  },
);
