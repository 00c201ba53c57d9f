import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { initialBytecodeState } from '../src/playgrounds/compute/bytecode/state.ts';
import { initialTerminalState } from '../src/playgrounds/deployment/terminal/state.ts';
import { encodeLink } from '../src/playgrounds/frame/link.ts';
import { builtPages } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';

const islandOf = (page: Page, id: string) => page.locator(`[data-playground="${id}"]`);

/** Whether the beginning of a playground is in the upper half of the window. */
async function isInView(page: Page, id: string): Promise<boolean> {
  const { y = -1 } = (await islandOf(page, id).boundingBox()) ?? {};
  const { height = 0 } = page.viewportSize() ?? {};
  return y >= 0 && y < height / 2;
}

/** Until nothing above it can move it any more. */
async function rest(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

const links = [
  ['deployment/shell/', 'terminal', initialTerminalState],
  ['compute/', 'bytecode', { ...initialBytecodeState, source: 'x = 40 + 2\n' }],
] as const;

test.each(
  links.flatMap(([path, id, state]) => [
    { path, id, state, width: 1280, height: 800 },
    { path, id, state, width: 360, height: 740 },
  ]),
)('a link brings $id into view, $width px wide', async ({ path, id, state, width, height }) => {
  const page = await openPage(path + (await encodeLink(id, state)), { width, height });
  await islandOf(page, id).getByRole('status').filter({ hasText: 'Opened from a link.' }).waitFor();
  await rest(page);
  expect(await isInView(page, id)).toBe(true);
});

test('a link that is followed on the page itself does too', async () => {
  const page = await openPage('deployment/shell/');
  const hash = await encodeLink('terminal', initialTerminalState);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  const status = islandOf(page, 'terminal').getByRole('status');
  await status.filter({ hasText: 'Opened from a link.' }).waitFor();
  await rest(page);
  expect(await isInView(page, 'terminal')).toBe(true);
});

test.each([
  ['#terminal~v1.damaged', true],
  ['#no-such-playground~v1.abc', false],
  ['#"]~v1.abc', false],
  ['', false],
])('the hash %s brings the terminal into view: %s', async (hash, isBrought) => {
  const page = await openPage(`deployment/shell/${hash}`);
  await rest(page);
  expect(await isInView(page, 'terminal')).toBe(isBrought);
  if (!isBrought) expect(await page.evaluate(() => scrollY)).toBe(0);
});

const withPlaygrounds = builtPages.filter(
  ({ path, html }) => html.includes('<astro-island') && !path.endsWith('print/'),
);

test.each(withPlaygrounds)(
  'each playground of /$path is found by its id',
  async ({ path, html }) => {
    const ids = [...html.matchAll(/data-playground="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const page = await openPage(`${path}#${id}~v1.damaged`);
      await rest(page);
      expect(await isInView(page, id), id).toBe(true);
    }
  },
);
