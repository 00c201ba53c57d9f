// cspell:ignore fulfill
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { copiedText, openPage, settle, type Visit } from './support/open-page.ts';
import { testSite } from './support/test-site.ts';

const pages = builtPages.filter(
  ({ path, html }) => html.includes('class="cell"') && !path.endsWith('print/'),
);
const path = pages.find(({ html }) =>
  html.replace(/&(quot|#34);/g, '"').includes('{"language":"bash"'),
)?.path;
if (path === undefined) throw new Error('No note has a cell in bash.');

const inBash = (page: Page) => page.locator(`.cell[data-cell*='"language":"bash"']`);

async function openCells(
  address: string,
  visit: Visit = {},
): Promise<{ page: Page; cells: Locator }> {
  const page = await openPage(address, visit);
  await settle(page);
  return { page, cells: inBash(page) };
}

const outputOf = (cell: Locator) => cell.locator('.cell-output').textContent();
const titleOf = (cell: Locator) => cell.locator('.cell-output .title').textContent();
const press = (cell: Locator, name: string) =>
  cell.getByRole('button', { name, exact: true }).click();

/** Opens the editor of a cell and writes another source. */
async function write(cell: Locator, source: string) {
  await press(cell, 'Edit');
  await cell.locator('.cm-content').waitFor();
  await cell.getByRole('textbox').fill(source);
}

describe('cells', () => {
  test.each(pages)('of /$path do in the page what they did at build', async (built) => {
    const { page } = await openCells(built.path);
    // A solution is folded.
    await page.locator('details:has(.cell)').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    for (const cell of await page.locator('.cell').all()) {
      const before = await outputOf(cell);
      await press(cell, 'Run');
      const end = cell.getByRole('status').filter({ hasText: /^(Done|It failed|It ended)/ });
      await end.waitFor();
      expect(await outputOf(cell)).toBe(before);
    }
  });

  test('show their output without JavaScript, and nothing that needs it', async () => {
    const page = await openPage(path, { javaScript: false });
    const cell = inBash(page).first();
    expect(await cell.locator('pre').count()).toBe(2);
    expect(await titleOf(cell)).toMatch(/^(No output|Output)/);
    expect(await cell.getByRole('button', { name: 'Run' }).count()).toBe(0);
  });

  test('run what the reader writes, with both streams and the exit status', async () => {
    const { cells } = await openCells(path);
    const cell = cells.first();
    await write(cell, 'echo fine\necho wrong >&2\nexit 3');
    expect(await cell.getAttribute('data-stale')).not.toBeNull();
    await press(cell, 'Run');
    await expect.poll(() => titleOf(cell)).toBe('Output, exit status 3');
    expect(await cell.locator('.cell-output code').textContent()).toBe('fine\nwrong\n');
    expect(await cell.locator('.cell-error').textContent()).toBe('wrong\n');
  });

  test('are stopped, also when they write without end', async () => {
    const { cells } = await openCells(path);
    const cell = cells.first();
    await write(cell, 'echo begun; while :; do :; done');
    await press(cell, 'Run');
    await expect.poll(() => outputOf(cell)).toContain('begun');
    await press(cell, 'Stop');
    await expect.poll(() => titleOf(cell)).toBe('Output, stopped');
    await cell.getByRole('textbox').fill('while :; do echo y; done');
    await press(cell, 'Run');
    await expect.poll(() => titleOf(cell)).toMatch(/^Output, cut short: more output than 10,000/);
    await cell.getByRole('status').filter({ hasText: 'Cut short.' }).waitFor();
    const text = await cell.locator('.cell-output code').textContent();
    expect(text).toBe('y\n'.repeat(10_000));
  });

  test('are left by Tab', async () => {
    const { page, cells } = await openCells(path);
    const cell = cells.first();
    await write(cell, 'echo a');
    await page.keyboard.press('Tab');
    const isInside = await cell
      .getByRole('textbox')
      .evaluate((field) => field.contains(document.activeElement));
    expect(isInside).toBe(false);
  });

  test('are run by Ctrl Enter or ⌘ Enter in the editor, which says so and how it is left', async () => {
    const { page, cells } = await openCells(path);
    const cell = cells.first();
    await write(cell, 'echo one');
    const editor = cell.getByRole('textbox');
    const hint = await editor.getAttribute('aria-describedby');
    expect(await cell.locator(`[id="${hint}"]`).textContent()).toBe(
      'Ctrl Enter or ⌘ Enter runs it. Tab leaves the editor.',
    );
    const text = () => cell.locator('.cell-output code').textContent();
    for (const [keys, word] of [
      ['Control+Enter', 'one'],
      ['Meta+Enter', 'two'],
    ] as const) {
      await editor.fill(`echo ${word}`);
      await page.keyboard.press(keys);
      await expect.poll(text).toBe(`${word}\n`);
      await cell.getByRole('status').filter({ hasText: 'Done.' }).waitFor();
      expect(await editor.textContent()).toBe(`echo ${word}`);
      expect(await editor.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  test('are shared by a link that waits for Run', async () => {
    const { page, cells } = await openCells(path, { permissions: ['clipboard-write'] });
    await write(cells.first(), 'echo shared');
    await press(cells.first(), 'Share');
    await cells.first().getByText('Link copied').waitFor();
    const { hash } = new URL(await copiedText(page));
    const other = await openCells(path + hash);
    const cell = other.cells.first();
    await cell.getByText('Opened from a link').waitFor();
    await expect.poll(() => cell.getByRole('textbox').textContent()).toBe('echo shared');
    expect(await cell.locator('.cell-output code').textContent()).not.toBe('shared\n');
    await press(cell, 'Run');
    await expect.poll(() => cell.locator('.cell-output code').textContent()).toBe('shared\n');
  });

  test('keep an edit over a reload until Reset', async () => {
    const { page, cells } = await openCells(path);
    const cell = cells.first();
    const before = await outputOf(cell);
    await write(cell, 'echo kept');
    await page.waitForTimeout(800);
    await page.reload();
    await settle(page);
    await cell.getByText('Your last edit').waitFor();
    await press(cell, 'Reset');
    expect(await outputOf(cell)).toBe(before);
    await page.reload();
    await settle(page);
    expect(await cell.getByText('Your last edit').count()).toBe(0);
  });

  test('are marked when the source changes that they continue, until it is as it was', async () => {
    const { page } = await openCells('deployment/shell/');
    const first = page.locator('.cell', { hasText: 'port.sh' });
    const second = page.locator('.cell', { hasText: 'free.sh' });
    const isStale = (cell: Locator) => cell.evaluate((element) => 'stale' in element.dataset);
    await write(first, 'nc -l 6000 &');
    expect([await isStale(first), await isStale(second)]).toEqual([true, true]);
    await press(second, 'Run');
    await second.getByRole('status').filter({ hasText: 'Done.' }).waitFor();
    expect([await isStale(first), await isStale(second)]).toEqual([true, false]);
    await press(first, 'Reset');
    expect([await isStale(first), await isStale(second)]).toEqual([false, true]);
    await press(second, 'Run');
    await second.getByRole('status').filter({ hasText: 'Done.' }).waitFor();
    expect(await isStale(second)).toBe(false);
  });

  test('are reset while they run, and Stop is heeded before their code is there', async () => {
    const { page, cells } = await openCells(path);
    const cell = cells.first();
    const before = await outputOf(cell);
    await write(cell, 'while :; do echo y; sleep 0.1; done');
    await press(cell, 'Run');
    await press(cell, 'Stop');
    await expect.poll(() => titleOf(cell)).toBe('Output, stopped');
    await press(cell, 'Run');
    await expect.poll(() => outputOf(cell)).toContain('y\n');
    await press(cell, 'Reset');
    await page.waitForTimeout(500);
    expect(await outputOf(cell)).toBe(before);
    expect(await cell.getByRole('button', { name: 'Run' }).isEnabled()).toBe(true);
  });

  test('unfold a long output by keyboard, by Run, and on paper', async () => {
    const { cells } = await openCells('deployment/shell/');
    const cell = cells.filter({ hasText: 'kill -l' });
    const text = cell.locator('.cell-output pre');
    expect(await text.isVisible()).toBe(false);
    await cell.locator('summary').press('Enter');
    expect(await text.isVisible()).toBe(true);
    await cell.locator('summary').press('Enter');
    expect(await text.isVisible()).toBe(false);
    await press(cell, 'Run');
    await expect.poll(() => text.isVisible()).toBe(true);
    const paper = await openPage('deployment/shell/', { javaScript: false });
    const onPaper = paper.locator('.cell', { hasText: 'kill -l' }).locator('.cell-output pre');
    expect(await onPaper.isVisible()).toBe(false);
    await paper.emulateMedia({ media: 'print' });
    expect(await onPaper.evaluate((pre) => pre.checkVisibility())).toBe(true);
    expect((await onPaper.boundingBox())?.height).toBeGreaterThan(100);
  });

  test('say that an error is ours, with a link to report it', async () => {
    const page = await openPage(path, { expectedProblems: [/oops/] });
    await page.route('**/worker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new TypeError("oops")' }),
    );
    await settle(page);
    const cell = inBash(page).first();
    await write(cell, 'echo "my own"');
    await press(cell, 'Run');
    await cell.getByText(/Internal error: .*oops/).waitFor();
    expect(await titleOf(cell)).toBe('Output, cut short: internal error');
    const address = await cell.getByRole('link', { name: 'Report it' }).getAttribute('href');
    const { origin, pathname, searchParams } = new URL(address ?? '');
    expect(origin + pathname).toBe(`${testSite.repository}/issues/new`);
    expect(searchParams.get('title')).toMatch(/: internal error$/);
    expect(searchParams.get('body')).toContain('oops');
    expect(searchParams.get('body')).toContain('    echo "my own"');
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing while one is edited, %s',
    async (scheme) => {
      const { page, cells } = await openCells(path, { scheme, reducedMotion: true });
      await write(cells.first(), '# a comment\nfor n in 1 2; do echo "$n" >&2; done');
      await press(cells.first(), 'Run');
      await cells.first().getByRole('status').filter({ hasText: 'Done.' }).waitFor();
      const { violations } = await new AxeBuilder({ page }).include('.cell').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
    },
  );

  test('fit a phone', async () => {
    const { page, cells } = await openCells(path, { width: 360, height: 740, touch: true });
    await write(cells.first(), `echo ${'long '.repeat(40)}`);
    await press(cells.first(), 'Run');
    await cells.first().getByRole('status').filter({ hasText: 'Done.' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
