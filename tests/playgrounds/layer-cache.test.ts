import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { copiedText, openPage, settle } from '../support/open-page.ts';

const path = 'deployment/dockerfiles/';

async function openLab(address = path, visit = {}): Promise<{ page: Page; lab: Locator }> {
  const page = await openPage(address, visit);
  await settle(page);
  const lab = page.getByRole('region', {
    name: 'What does this build do again, and why?',
  });
  await lab.scrollIntoViewIfNeeded();
  return { page, lab };
}

/** What became of each step, as the picture says it. */
const results = async (lab: Locator) =>
  (await lab.locator('.lc-status').allTextContents()).map((text) => text.replace(/^\S+ /, ''));
const reasons = (lab: Locator) => lab.locator('.lc-steps small').allTextContents();
const outcome = (lab: Locator) => lab.locator('.lc-build').getByRole('status').textContent();
const dockerfile = (lab: Locator) => lab.getByLabel('Dockerfile', { exact: true });
const build = (lab: Locator) => lab.getByRole('button', { name: 'Build', exact: true });

const openingResults = ['hit', 'hit', 'miss', 'miss', 'metadata'];

describe('the layer cache', () => {
  test('opens on a rebuild that installs the libraries again', async () => {
    const { lab } = await openLab();
    expect(await results(lab)).toEqual(openingResults);
    expect((await reasons(lab))[2]).toBe('app.py changed');
    expect((await reasons(lab))[3]).toBe('the step above missed');
  });

  test('builds what was edited, with the cache of the build before', async () => {
    const { lab } = await openLab();
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(['hit', 'hit', 'hit', 'hit', 'metadata']);
    await lab.getByLabel('Text of app.py').fill('print("Hello")\n');
    await expect.poll(() => outcome(lab)).toBe('Edited since the last build.');
    expect(await results(lab)).toEqual(['hit', 'hit', 'hit', 'hit', 'metadata']);
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(openingResults);
    await lab.getByLabel('On show').selectOption({ index: 1 });
    await expect.poll(() => results(lab)).toEqual(['hit', 'hit', 'hit', 'hit', 'metadata']);
    await lab.getByRole('button', { name: 'Build with an empty cache' }).click();
    await expect.poll(() => results(lab)).toEqual(['miss', 'miss', 'miss', 'miss', 'metadata']);
  });

  test('a touched file is the same file, a renamed one is not', async () => {
    const { lab } = await openLab();
    await build(lab).click();
    await lab.getByRole('button', { name: 'Touch', exact: true }).click();
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(['hit', 'hit', 'hit', 'hit', 'metadata']);
    await lab.getByRole('button', { name: 'Rename, delete…' }).click();
    await lab.getByLabel('Name').fill('requirements.txt');
    await lab.getByLabel('Name').press('Tab');
    await expect
      .poll(() => lab.getByRole('alert').textContent())
      .toContain('there is a requirements.txt already');
    await lab.getByLabel('Name').fill('main.py');
    await lab.getByLabel('Name').press('Tab');
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(openingResults);
  });

  test('says where a Dockerfile is wrong, and keeps the last build', async () => {
    const { lab } = await openLab();
    await dockerfile(lab).fill('FROM python:3.12-slim\nCOPPY . .\n');
    await build(lab).click();
    await expect.poll(() => lab.getByRole('alert').textContent()).toContain('line 2');
    expect(await results(lab)).toEqual(openingResults);
    await dockerfile(lab).fill('FROM python:3.12-slim\nCOPY . .\n');
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(['hit', 'miss']);
    expect(await lab.getByRole('alert').count()).toBe(0);
  });

  test('finds the bugs of the example one after the other', async () => {
    const { lab } = await openLab();
    await lab.getByRole('button', { name: 'Find four bugs in five instructions' }).click();
    await expect.poll(() => results(lab)).toContain('failed');
    expect(await lab.locator('.lc-steps pre').textContent()).toContain(
      'E: Unable to locate package python3.5',
    );
    const text = await dockerfile(lab).inputValue();
    await dockerfile(lab).fill(text.replace('python3.5', 'python3'));
    await build(lab).click();
    await expect.poll(() => results(lab)).not.toContain('failed');
    await lab.getByRole('button', { name: 'Start a container' }).click();
    await expect
      .poll(() => lab.locator('.lc-wide pre').textContent())
      .toContain('exec: "python": executable file not found in $PATH');
  });

  test('shows which layer a path comes from, and what lies hidden', async () => {
    const { lab } = await openLab();
    await lab.getByRole('button', { name: 'Delete the package lists one step too late' }).click();
    await lab.getByRole('button', { name: 'Show which layer each path comes from' }).click();
    await expect
      .poll(() => lab.getByText('lie hidden in lower layers').textContent())
      .toMatch(/^A container sees .*; 19\sMB lie hidden in lower layers/);
  });

  test('can be worked with the keyboard alone', async () => {
    const { page, lab } = await openLab();
    await lab.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => results(lab)).toEqual(['', '', '', '', '']);
    await page.keyboard.press('End');
    await expect.poll(() => results(lab)).toEqual(openingResults);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('LABEL a=b');
    // Tab leaves the editor.
    for (let tabs = 0; tabs < 20; tabs++) {
      await page.keyboard.press('Tab');
      if (await build(lab).evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(() => results(lab))
      .toEqual(['hit', 'hit', 'hit', 'hit', 'metadata', 'metadata']);
  });

  test('shares its builds by a link, keeps edits over a reload, and resets', async () => {
    const permissions = ['clipboard-write'];
    const { page, lab } = await openLab(path, { permissions });
    await dockerfile(lab).fill('FROM alpine:3.20\nCOPY . /app\n');
    await build(lab).click();
    await expect.poll(() => results(lab)).toEqual(['miss', 'miss']);
    await lab.getByRole('button', { name: 'Share' }).click();
    await lab.getByText('Link copied').waitFor();
    const link = await copiedText(page);
    const other = await openLab(path + new URL(link).hash);
    await expect.poll(() => results(other.lab)).toEqual(['miss', 'miss']);
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await settle(page);
    await expect.poll(() => results(lab)).toEqual(['miss', 'miss']);
    await lab.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => results(lab)).toEqual(openingResults);
  });

  test('meets a damaged link with a message and its own example', async () => {
    const { lab } = await openLab(`${path}#layer-cache~v1.eJyrVkrLz1e`);
    await lab.getByText('This link is damaged.').waitFor();
    expect(await results(lab)).toEqual(openingResults);
  });
});
