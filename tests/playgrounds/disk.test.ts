import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { copiedText, openPage, settle, type Visit } from '../support/open-page.ts';

const path = 'storage/disks/';

async function openDisk(address = path, visit: Visit = {}): Promise<{ page: Page; disk: Locator }> {
  const page = await openPage(address, visit);
  if (visit.javaScript !== false) await settle(page);
  const disk = page.getByRole('region', { name: 'In which order is this queue served fastest?' });
  await disk.scrollIntoViewIfNeeded();
  return { page, disk };
}

/** The large numbers by name, without their units. */
async function numbers(disk: Locator): Promise<Record<string, string>> {
  const terms = await disk.locator('dt').allTextContents();
  const values = await disk.locator('.pg-value').allTextContents();
  return Object.fromEntries(
    terms.map((term, index) => [term, (values[index] ?? '').split('\u202f')[0] ?? '']),
  );
}

const total = async (disk: Locator) => (await numbers(disk))['Total time'];
const position = (disk: Locator) => disk.locator('output').textContent();
const says = (disk: Locator) => disk.locator('.dk-says').textContent();
const queueField = (disk: Locator) => disk.getByLabel('Requests, in order of arrival');
const scheduler = (disk: Locator, name: string) =>
  disk.getByRole('radio', { name: new RegExp(`^${name} `) });

describe('the disk', () => {
  test('opens in the middle of the textbook’s exercise', async () => {
    const { disk } = await openDisk();
    expect(await numbers(disk)).toEqual({
      'Total time': '98.75',
      'Tracks moved': '236',
      'Longest response': '98.75',
      Throughput: '0.332',
    });
    expect(await position(disk)).toBe('phase 7 of 24');
    expect(await says(disk)).toBe('t37: the arm goes from track 67 to 37, 5.98 ms.');
    expect(await scheduler(disk, 'SSTF').isChecked()).toBe(true);
  });

  test('is complete without JavaScript', async () => {
    const { disk } = await openDisk(path, { javaScript: false });
    expect(await total(disk)).toBe('98.75');
    expect(await disk.getByRole('img').count()).toBe(2);
    await disk.getByText('The same in words and numbers').click();
    expect(await disk.getByRole('row').count()).toBe(9);
    expect(await disk.getByRole('button').count()).toBe(0);
  });

  test('steps by phase, back and forward, and plays to the end', async () => {
    const { disk } = await openDisk();
    await disk.getByRole('button', { name: 'Step' }).click();
    await expect
      .poll(() => says(disk))
      .toBe('t37: the head waits on track 37 for the sector to come round, 7.77 ms.');
    await disk.getByRole('button', { name: 'Back' }).click();
    await disk.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => says(disk)).toBe('t67: the sectors pass under the head, 1.25 ms.');
    await disk.getByRole('slider').fill('23');
    await disk.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => position(disk), { timeout: 5000 }).toBe('phase 24 of 24');
    await disk.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('tells each scheduler’s total time, and what it was before', async () => {
    const { disk } = await openDisk();
    await scheduler(disk, 'SPTF').check();
    await expect.poll(() => total(disk)).toBe('88.75');
    expect(await disk.locator('.pg-before').allTextContents()).toEqual([
      'was 98.75',
      'was 236',
      'was 98.75',
      'was 0.332',
    ]);
    expect(await position(disk)).toBe('phase 24 of 24');
    await disk.getByLabel('First sweep').selectOption('outward');
    await scheduler(disk, 'LOOK').check();
    await expect.poll(async () => (await numbers(disk))['Tracks moved']).toBe('208');
  });

  test('can be worked with the keyboard alone', async () => {
    const { page, disk } = await openDisk();
    await disk.getByRole('slider', { name: 'Position in the run, by phase' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => says(disk)).toBe('The head is on track 53; 8 waiting.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => position(disk)).toBe('phase 1 of 24');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => total(disk)).toBe('88.75');
    expect(await scheduler(disk, 'SPTF').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('0');
    await expect.poll(() => disk.getByLabel('Head on track').inputValue()).toBe('0');
    await expect.poll(() => total(disk)).not.toBe('88.75');
  });

  test('shows what the things to try promise', async () => {
    const { disk } = await openDisk();
    const attempt = (name: RegExp) => disk.getByRole('button', { name }).click();
    await attempt(/^Let SPTF/);
    await expect
      .poll(() => numbers(disk))
      .toMatchObject({ 'Total time': '88.75', 'Tracks moved': '410' });
    await attempt(/^Find an order/);
    await expect.poll(() => total(disk)).toBe('76.25');
    await attempt(/^Starve track 190/);
    await expect.poll(async () => (await numbers(disk))['Longest response']).toBe('156.25');
    await scheduler(disk, 'C-LOOK').check();
    await expect.poll(async () => (await numbers(disk))['Longest response']).toBe('56.25');
    await attempt(/^Miss track 5/);
    await expect.poll(async () => (await numbers(disk))['Longest response']).toBe('173.75');
    await scheduler(disk, 'C-SCAN').check();
    await expect.poll(async () => (await numbers(disk))['Longest response']).toBe('103.75');
  });

  test('says what is wrong with a queue, and keeps the last good result', async () => {
    const { disk } = await openDisk();
    await queueField(disk).fill('t98 t183+ t37');
    await expect
      .poll(() => disk.getByRole('alert').textContent())
      .toMatch(
        /^✗ line 1, column 5: “t183\+” is not a request\. Expected: a block \(98\), a track/,
      );
    expect(await total(disk)).toBe('98.75');
    await queueField(disk).fill('t98 t200');
    await expect
      .poll(() => disk.getByRole('alert').textContent())
      .toBe('✗ line 1, column 5: track 200 in “t200” is not possible here. Expected: 0 to 199');
    await queueField(disk).fill('t53');
    await expect.poll(() => disk.getByRole('alert').count()).toBe(0);
    expect((await numbers(disk))['Tracks moved']).toBe('0');
  });

  test('stretches the queue to another disk and measures its reads', async () => {
    const { disk } = await openDisk();
    await disk.getByRole('combobox', { name: 'Disk' }).selectOption('barracuda');
    await expect.poll(async () => (await numbers(disk))['Tracks moved']).toBe('188,800');
    expect(await queueField(disk).inputValue()).toContain('t146400');
    await disk.getByLabel('Compare sequential and random reads').check();
    await expect
      .poll(() => disk.locator('.pg-picture').getByRole('row').allInnerTexts())
      .toHaveLength(4);
    const rows = await disk.locator('.pg-picture').getByRole('row').allInnerTexts();
    expect(rows[1]).toMatch(/4 KB\s+115\s+0\.310/);
  });

  test('moves nothing under reduced motion', async () => {
    const { disk } = await openDisk(path, { reducedMotion: true });
    const durations = await disk
      .locator('.dk-moving')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).transitionProperty));
    expect(durations).toEqual(['none', 'none']);
  });

  test('shares its state by a link that opens it elsewhere', async () => {
    const permissions = ['clipboard-write'];
    const { page, disk } = await openDisk(path, { permissions });
    await disk.getByRole('button', { name: /^Find an order/ }).click();
    await disk.getByRole('button', { name: 'Share' }).click();
    await disk.getByText('Link copied').waitFor();
    const link = await copiedText(page);
    expect(link).toMatch(/\/rackbook\/storage\/disks\/#disk~v1\.[\w-]+$/);
    const other = await openDisk(path + new URL(link).hash);
    await expect.poll(() => total(other.disk)).toBe('76.25');
    await other.disk.getByText('Opened from a link.').waitFor();
  });

  test('meets a damaged link with a message and its own example', async () => {
    const { disk } = await openDisk(`${path}#disk~v1.eJyrVkrLz1eyUkpKLFKqBQAfAgQ`);
    await disk.getByText('This link is damaged.').waitFor();
    expect(await total(disk)).toBe('98.75');
  });

  test('keeps edits over a reload until Reset', async () => {
    const { page, disk } = await openDisk();
    await queueField(disk).fill('t1 t2 t3');
    await expect.poll(() => page.url()).toContain('#disk~v1.');
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await settle(page);
    await expect.poll(() => queueField(disk).inputValue()).toBe('t1 t2 t3');
    await disk.getByRole('button', { name: 'Reset' }).click();
    await expect
      .poll(() => queueField(disk).inputValue())
      .toBe('t98 t183 t37 t122 t14 t124 t65 t67');
    await page.reload();
    await settle(page);
    expect(await total(disk)).toBe('98.75');
  });

  test('fits a phone', async () => {
    const { page, disk } = await openDisk(path, { width: 360, touch: true });
    for (const preset of ['textbook', 'barracuda']) {
      await disk.getByRole('combobox', { name: 'Disk' }).selectOption(preset);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
});
