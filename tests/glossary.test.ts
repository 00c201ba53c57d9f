import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { builtNotes, builtPages } from './support/built-pages.ts';
import { openPage, pageAddress, settle } from './support/open-page.ts';

/** A note that links to the glossary. */
const path = 'network/rpc/';

const glossary = builtPages.find((page) => page.path === 'glossary/');
const terms = selectAll('.terms h3[id]', parseHtml(glossary?.html ?? ''));

test('the glossary has 150 terms or more, each with a definition', () => {
  expect(terms.length).toBeGreaterThanOrEqual(150);
});

test.each(builtNotes)('/$path links each term once, where it comes first', ({ html }) => {
  const links = selectAll('.sl-markdown-content a[href*="/glossary/#"]', parseHtml(html));
  const targets = links.map((link) => attribute(link, 'href'));
  expect(targets.filter((target, index) => targets.indexOf(target) !== index)).toEqual([]);
});

test('every term is linked from a note', () => {
  const linked = new Set(
    builtNotes.flatMap(({ html }) =>
      Array.from(html.matchAll(/\/glossary\/#([a-z0-9-]+)"/g), ([, id]) => id),
    ),
  );
  const unlinked = terms
    .map(({ properties }) => String(properties.id))
    .filter((id) => !linked.has(id));
  expect(unlinked).toEqual([]);
});

test('pointing at a term shows its definition, moving away hides it', async () => {
  const page = await openPage(path);
  await settle(page);
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  const definition = page.getByRole('tooltip');
  await definition.waitFor();
  expect((await definition.textContent())?.length).toBeGreaterThan(20);
  // The definition itself can be pointed at, to be read or selected.
  await definition.hover();
  await page.waitForTimeout(400);
  expect(await definition.isVisible()).toBe(true);
  await page.mouse.move(2, 400);
  await definition.waitFor({ state: 'hidden' });
});

test('moving the focus to a term shows its definition, Escape hides it, Enter follows', async () => {
  const page = await openPage(path);
  await settle(page);
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.evaluate((element) => {
    const before = document.createElement('button');
    before.id = 'before';
    element.before(before);
  });
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  const definition = page.getByRole('tooltip');
  await definition.waitFor();
  expect(await link.getAttribute('aria-describedby')).toBe(await definition.getAttribute('id'));
  await page.keyboard.press('Escape');
  await definition.waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/glossary/#stub');
});

test('a term that the page scrolls to as it gets the focus shows its definition', async () => {
  const page = await openPage(path, { height: 500 });
  await settle(page);
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.evaluate((element) => {
    const before = document.createElement('button');
    element.before(before);
    scrollTo(0, document.body.scrollHeight);
    before.focus({ preventScroll: true });
  });
  await page.keyboard.press('Tab');
  const definition = page.getByRole('tooltip');
  await definition.waitFor();
  await page.waitForTimeout(500);
  expect(await definition.isVisible()).toBe(true);
  const [term, card] = [await link.boundingBox(), await definition.boundingBox()];
  expect(Math.abs((card?.y ?? 0) - (term?.y ?? 0))).toBeLessThan(200);
  // Left by the page, it goes.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await definition.waitFor({ state: 'hidden' });
});

test('the first tap shows the definition, the second follows the link', async () => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  await settle(page);
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.tap();
  await page.getByRole('tooltip').waitFor();
  expect(page.url()).toBe(pageAddress(path));
  const box = await page.getByRole('tooltip').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await link.tap();
  await page.waitForURL('**/glossary/#stub');
});

test('after a tap, the Enter key follows the link at once', async () => {
  const page = await openPage(path, { width: 360, height: 740, touch: true });
  await settle(page);
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.tap();
  await page.getByRole('tooltip').waitFor();
  await page.keyboard.press('Escape');
  await link.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/glossary/#stub');
});

test('without the list of definitions a term is still a link', async () => {
  const page = await openPage(path, { expectedProblems: [/glossary\.json/, /console error/] });
  await settle(page);
  await page.route('**/glossary.json', (route) => route.abort());
  const link = page.locator('a[href$="/glossary/#stub"]');
  await link.hover();
  await page.waitForTimeout(500);
  expect(await page.getByRole('tooltip').count()).toBe(0);
  await link.click();
  await page.waitForURL('**/glossary/#stub');
});
