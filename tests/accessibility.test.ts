import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { openPage, settle } from './support/open-page.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const schemes = ['light', 'dark'] as const;

/** What axe finds on the page as it stands, in words. */
async function violationsOn(page: Page, scheme: (typeof schemes)[number]): Promise<string[]> {
  // A page is one document, and only what is wrong is told: either makes it twice as quick.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const chosen = scheme === schemes[0] ? builder.withTags(rules) : builder.withRules(colourRules);
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

test.each(builtPages)(
  'axe finds nothing on /$path in either scheme',
  async ({ path }) => {
    const page = await openPage(path, { reducedMotion: true });
    await settle(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      expect(await violationsOn(page, colorScheme), colorScheme).toEqual([]);
    }
    // A whole section on one page takes its time.
  },
  240_000,
);

test('axe finds nothing while a dialog or a definition is open', async () => {
  const page = await openPage('network/rpc/', { reducedMotion: true });
  await settle(page);
  const states = {
    keys: () => page.keyboard.press('?'),
    figure: () => page.getByRole('button', { name: 'Open large' }).first().click(),
    definition: () => page.locator('a[href*="/glossary/#"]').first().hover(),
  };
  for (const [name, open] of Object.entries(states)) {
    await open();
    await page.locator('dialog[open], [popover]:popover-open').first().waitFor();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      expect(await violationsOn(page, colorScheme), `${name}, ${colorScheme}`).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog[open], [popover]:popover-open').first().waitFor({ state: 'hidden' });
  }
});
