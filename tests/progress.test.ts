import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPage, pageAddress } from './support/open-page.ts';

const note = 'memory/caching/';

const readBox = (page: Page) => page.getByRole('checkbox', { name: 'I have read this note' });
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const noteLink = (page: Page) => contents(page).locator('a[data-note="memory/caching"]');

/** Answers the first question of the note rightly, from the answer that unfolds. */
async function answerFirst(page: Page) {
  const form = page.locator('check-yourself form').first();
  const solution = (await form.locator('details b').textContent())?.replace(/\.\s*$/, '').trim();
  const typed = form.getByRole('textbox');
  if ((await typed.count()) > 0) await typed.fill(solution?.split(' ')[0] ?? '');
  else
    await form
      .locator('label', { hasText: solution ?? '' })
      .first()
      .click();
  await form.getByRole('button', { name: 'Check' }).click();
  await form.getByText('✓ Right.').waitFor();
}

describe('progress', () => {
  test('a note marked as read has a tick in the contents, also after a reload and elsewhere', async () => {
    const page = await openPage(note);
    expect(await noteLink(page).textContent()).not.toContain('✓');
    await readBox(page).check();
    await expect.poll(() => noteLink(page).textContent()).toContain('✓');
    await page.reload();
    expect(await readBox(page).isChecked()).toBe(true);
    await page.goto(pageAddress('memory/'));
    await expect.poll(() => noteLink(page).textContent()).toContain('✓');
    const listed = page.locator('.section-notes li', { hasText: 'Caching' });
    expect(await listed.textContent()).toContain('✓ read');
    await page.goBack();
    await readBox(page).uncheck();
    await expect.poll(() => noteLink(page).textContent()).not.toContain('✓');
  });

  test('questions answered are counted on the section’s page and the page of progress', async () => {
    const page = await openPage(note);
    await answerFirst(page);
    await page.reload();
    await page.locator('check-yourself form[data-answered]').waitFor();
    expect(await page.locator('check-yourself form[data-answered]').count()).toBe(1);
    await page.goto(pageAddress('memory/'));
    const listed = page.locator('.section-notes li', { hasText: 'Caching' });
    await expect.poll(() => listed.textContent()).toMatch(/1 of \d questions answered/);
    await page.goto(pageAddress('progress/'));
    const row = page.locator('tr[data-note="memory/caching"]');
    await expect.poll(() => row.textContent()).toMatch(/1 of \d/);
    await page.getByText(/0 of \d+ notes read, 1 of \d+ questions answered\./).waitFor();
  });

  test('can be exported, erased and imported again', async () => {
    const page = await openPage(note);
    await readBox(page).check();
    await page.goto(pageAddress('progress/'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as a file' }).click();
    const folder = mkdtempSync(join(tmpdir(), 'rackbook-progress-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'progress.json');
    await (await download).saveAs(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      read: ['memory/caching'],
      answered: {},
    });
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText(/^0 of \d+ notes read/).waitFor();
    await page.reload();
    await page.getByText(/^0 of \d+ notes read/).waitFor();
    await page.getByLabel('Import a file').setInputFiles(file);
    await page.getByText(/^1 of \d+ notes read/).waitFor();
  });

  test('a file that holds no progress changes nothing and says so', async () => {
    const page = await openPage('progress/');
    await page.getByLabel('Import a file').setInputFiles({
      name: 'holiday.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"beach": true}'),
    });
    await page.getByText('holiday.json holds no progress.').waitFor();
    await page.getByText(/^0 of \d+ notes read/).waitFor();
  });

  test('erasing asks first', async () => {
    const page = await openPage(note);
    await readBox(page).check();
    await page.goto(pageAddress('progress/'));
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText(/^1 of \d+ notes read/).waitFor();
  });

  test('with storage blocked the page works and says that the mark will not last', async () => {
    const page = await openPage('404.html');
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(pageAddress(note));
    await readBox(page).check();
    await page.getByText('Your browser keeps nothing for this site').waitFor();
    await expect.poll(() => noteLink(page).textContent()).toContain('✓');
    await answerFirst(page);
  });
});
