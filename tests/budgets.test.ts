/**
 * Bytes that a page costs its reader. A KB is 1024 bytes; CSS, JavaScript and HTML count after gzip,
 * each file by itself, fonts as they are. A page loads what Chromium fetches with an empty cache
 * until the page was scrolled through once, without any other input.
 *
 * - A note without its playground: its CSS and JavaScript with every `<astro-island>` taken out of
 *   the HTML. All style sheets count, also those that only the playground needs.
 * - HTML of a note: the file without the islands' markup, against the words of its `<main>`.
 * - An island: the JavaScript that the page loads more than without its islands; the style sheets
 *   that no page without an island loads, as if all of them were the island's; and the islands'
 *   markup. Both estimates err on the heavy side, so a pass is a pass.
 * - Cells: the JavaScript and CSS that a page loads more than if its cells were none, before one is
 *   run or edited.
 */
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { parseHtml } from '../src/integrations/html.ts';
import { builtNotes, builtPages } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';
import {
  gzipSize,
  gzipSizeOf,
  islandMarkup,
  loadedFiles,
  rawSizeOf,
  withoutIslands,
} from './support/page-weight.ts';

const kilobyte = 1024;

/** In KB. */
const budgets = {
  codeAndStyle: 26,
  html: 6,
  htmlPerThousandWords: 8,
  fonts: 65,
  island: 18,
  cells: 12,
};

/** What was measured, printed at the end: a budget is of use when one sees how much is left. */
const measured: Record<string, Record<string, string>> = {};

function record(path: string, what: string, bytes: number): number {
  const row = measured[path || '(landing page)'] ?? {};
  row[what] = (bytes / kilobyte).toFixed(1);
  measured[path || '(landing page)'] = row;
  return bytes;
}

afterAll(() => {
  console.log('Measured, in KB:');
  console.table(measured);
});

function wordsOf(html: string): number {
  const main = select('main', parseHtml(withoutIslands(html)));
  return main === undefined ? 0 : textOf(main).split(/\s+/).filter(Boolean).length;
}

describe('CSS and JavaScript without the playgrounds', () => {
  test.each(builtPages)('of /$path', async ({ path }) => {
    const { scripts, styleSheets } = await loadedFiles(path, withoutIslands);
    const size = record(path, 'CSS and JS', gzipSizeOf([...scripts, ...styleSheets]));
    expect(size).toBeLessThanOrEqual(budgets.codeAndStyle * kilobyte);
  });
});

describe('cells, before one is run or edited', () => {
  const withCells = builtPages.filter(({ html }) => html.includes('class="cell"'));

  test.each(withCells)('of /$path', async ({ path }) => {
    const plain = (html: string) => withoutIslands(html).replaceAll('class="cell"', '');
    const without = await loadedFiles(path, plain);
    const all = await loadedFiles(path, withoutIslands);
    const known = [...without.scripts, ...without.styleSheets];
    const own = [...all.scripts, ...all.styleSheets].filter((file) => !known.includes(file));
    expect(own.length).toBeGreaterThan(0);
    const size = record(path, 'cells', gzipSizeOf(own));
    expect(size).toBeLessThanOrEqual(budgets.cells * kilobyte);
  });
});

describe('HTML without the playgrounds', () => {
  test.each(builtNotes)('of /$path', ({ path, html }) => {
    const size = record(path, 'HTML', gzipSize(withoutIslands(html)));
    const allowed = budgets.html + (budgets.htmlPerThousandWords * wordsOf(html)) / 1000;
    record(path, 'HTML allowed', allowed * kilobyte);
    expect(size).toBeLessThanOrEqual(allowed * kilobyte);
  });
});

describe('fonts', () => {
  test.each(builtPages)(
    'of /$path are small, preloaded and never hide the text',
    async ({ path, html }) => {
      const { fonts } = await loadedFiles(path);
      expect(record(path, 'fonts', rawSizeOf(fonts))).toBeLessThanOrEqual(budgets.fonts * kilobyte);
      for (const font of fonts) {
        expect(html).toMatch(new RegExp(`<link rel="preload" href="[^"]*${font}" as="font"`));
      }
      const page = await openPage(path);
      const displays = await page.evaluate(() =>
        [...document.styleSheets].flatMap((sheet) =>
          [...sheet.cssRules].flatMap((rule) =>
            rule instanceof CSSFontFaceRule ? [rule.style.getPropertyValue('font-display')] : [],
          ),
        ),
      );
      expect(new Set(displays)).toEqual(new Set(['swap']));
    },
  );
});

describe('playgrounds, code, style and markup', () => {
  const withIsland = builtPages.filter(({ html }) => islandMarkup(html).length > 0);
  const [plain] = builtPages.filter(({ html }) => islandMarkup(html).length === 0);

  test.each(withIsland)('of /$path', async ({ path, html }) => {
    if (plain === undefined) throw new Error('Every page has an island.');
    const shared = await loadedFiles(plain.path);
    const without = await loadedFiles(path, withoutIslands);
    const all = await loadedFiles(path);
    const islands = islandMarkup(html);
    const scripts = all.scripts.filter((script) => !without.scripts.includes(script));
    const styleSheets = all.styleSheets.filter((sheet) => !shared.styleSheets.includes(sheet));
    // The style of highlighted code and of questions is the note's, with or without a playground.
    const own = styleSheets.filter((sheet) => !/\/(ec|CheckYourself)\.[^/]+\.css$/.test(sheet));
    const size = gzipSizeOf([...scripts, ...own]) + gzipSize(islands.join(''));
    record(path, 'playgrounds', size);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(islands.length * budgets.island * kilobyte);
  });
});
