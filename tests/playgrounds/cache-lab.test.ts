import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { copiedText, openPage, settle } from '../support/open-page.ts';

const path = 'memory/caching/';

async function openLab(address = path, visit = {}): Promise<{ page: Page; lab: Locator }> {
  const page = await openPage(address, visit);
  await settle(page);
  const lab = page.getByRole('region', {
    name: 'Which policy hits most often on this trace?',
  });
  await lab.scrollIntoViewIfNeeded();
  return { page, lab };
}

/** Hits in percent by policy, as the large numbers show them. */
async function hits(lab: Locator): Promise<Record<string, string>> {
  const terms = await lab.locator('dt').allTextContents();
  const values = await lab.locator('dd .pg-value').allTextContents();
  return Object.fromEntries(
    terms.map((term, index) => [
      term.replace(', hits', ''),
      (values[index] ?? '').replace(/\s*%$/, ''),
    ]),
  );
}

const position = (lab: Locator) => lab.locator('output').textContent();

describe('the cache lab', () => {
  test('opens with the loop of five at its end', async () => {
    const { lab } = await openLab();
    expect(await hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '40.0' });
    expect(await position(lab)).toBe('access 10 of 10');
  });

  test('steps back and forward, and plays to the end', async () => {
    const { lab } = await openLab();
    await lab.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => position(lab)).toBe('access 9 of 10');
    await expect.poll(() => hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '33.3' });
    await lab.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => position(lab), { timeout: 5000 }).toBe('access 10 of 10');
    await lab.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('leaves the address alone while the reader scrubs', async () => {
    const { page, lab } = await openLab();
    await lab.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => position(lab)).toBe('access 9 of 10');
    await page.waitForTimeout(1000);
    expect(page.url()).not.toContain('cache-lab~');
    await lab.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => page.url()).toContain('#cache-lab~v1.');
  });

  test('can be worked with the keyboard alone', async () => {
    const { page, lab } = await openLab();
    const slider = lab.getByRole('slider', { name: 'Position in the run, by access' });
    await slider.focus();
    for (let press = 0; press < 7; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => position(lab)).toBe('access 3 of 10');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5');
    await expect.poll(() => hits(lab)).toEqual({ FIFO: '50.0', LRU: '50.0', Optimal: '50.0' });
    const random = lab.getByRole('checkbox', { name: 'Random' });
    await random.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => Object.keys(await hits(lab))).toContain('Random');
  });

  test('says what is wrong with a trace, and keeps the last good result', async () => {
    const { lab } = await openLab();
    await lab.getByLabel('Accesses, in order').fill('1 2 3 a-key-with-far-too-many-letters');
    await expect
      .poll(() => lab.getByRole('alert').textContent())
      .toBe('✗ line 1, column 7: a key of 31 characters. Expected: at most 24 characters');
    expect(await hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '40.0' });
    await lab.getByLabel('Accesses, in order').fill('1 1 1 1');
    await expect.poll(() => hits(lab)).toEqual({ FIFO: '75.0', LRU: '75.0', Optimal: '75.0' });
    expect(await lab.getByRole('alert').count()).toBe(0);
  });

  test('says what a number field takes, and goes on with the number in force', async () => {
    const { page, lab } = await openLab();
    await lab.getByLabel('Cache size').fill('-999');
    await expect
      .poll(() => lab.getByRole('alert').textContent())
      .toBe('✗ a whole number from 1 to 64');
    expect(await hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '40.0' });
    await page.keyboard.press('Tab');
    await expect.poll(() => lab.getByLabel('Cache size').inputValue()).toBe('4');
    expect(await lab.getByRole('alert').count()).toBe(0);
  });

  test('saves an edit that is played at once', async () => {
    const { page, lab } = await openLab();
    await lab.getByLabel('Cache size').fill('3');
    await expect.poll(() => page.url()).toContain('#cache-lab~v1.');
    await lab.getByLabel('Accesses, in order').fill('1 1 2 2 3 3');
    await lab.getByRole('button', { name: 'Play' }).click();
    await lab.getByRole('button', { name: 'Pause' }).click();
    const before = page.url();
    await expect.poll(() => page.url()).not.toBe(before);
    await page.reload();
    await settle(page);
    await expect.poll(() => lab.getByLabel('Accesses, in order').inputValue()).toBe('1 1 2 2 3 3');
  });

  test('stops playing when something else moves the run', async () => {
    const { lab } = await openLab();
    await lab.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => position(lab)).toBe('access 1 of 10');
    await lab.getByRole('button', { name: 'Reset' }).click();
    await lab.getByRole('button', { name: 'Play' }).waitFor();
    await expect.poll(() => position(lab)).toBe('access 10 of 10');
  });

  test('shows what the things to try promise', async () => {
    const { lab } = await openLab();
    await lab.getByRole('button', { name: /^Let Random beat LRU/ }).click();
    await expect.poll(async () => Object.keys(await hits(lab))).toContain('MRU');
    const loop = await hits(lab);
    expect(Number(loop.Random)).toBeGreaterThan(Number(loop.LRU));
    await lab.getByRole('button', { name: /^See FIFO miss more/ }).click();
    await expect.poll(() => hits(lab)).toEqual({ FIFO: '25.0', LRU: '16.7' });
    await lab.getByLabel('Cache size').fill('4');
    await expect.poll(() => hits(lab)).toEqual({ FIFO: '16.7', LRU: '33.3' });
    await lab.getByRole('button', { name: /^Interrupt normal traffic/ }).click();
    await expect.poll(async () => Object.keys(await hits(lab))).toContain('SIEVE');
    const mixed = await hits(lab);
    for (const policy of ['SIEVE', 'S3-FIFO', 'ARC']) {
      expect(Number(mixed[policy])).toBeGreaterThan(Number(mixed.LRU));
    }
  });

  test('shares its state by a link that opens it elsewhere', async () => {
    const permissions = ['clipboard-write'];
    const { page, lab } = await openLab(path, { permissions });
    await lab.getByLabel('Cache size').fill('5');
    await lab.getByRole('button', { name: 'Share' }).click();
    await lab.getByText('Link copied').waitFor();
    const link = await copiedText(page);
    expect(link).toMatch(/\/rackbook\/memory\/caching\/#cache-lab~v1\.[\w-]+$/);
    const other = await openLab(path + new URL(link).hash);
    await expect
      .poll(() => hits(other.lab))
      .toEqual({ FIFO: '50.0', LRU: '50.0', Optimal: '50.0' });
    expect(await other.lab.getByRole('status').last().textContent()).toBe('Opened from a link.');
  });

  test('meets a damaged link with a message and its own example', async () => {
    const { lab } = await openLab(`${path}#cache-lab~v1.eJyrVkrLz1eyUkpKLFKqBQAfAgQ`);
    await lab.getByText('This link is damaged.').waitFor();
    expect(await hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '40.0' });
  });

  test('keeps edits over a reload until Reset', async () => {
    const { page, lab } = await openLab();
    await lab.getByLabel('Accesses, in order').fill('1 1 2 2');
    await expect.poll(() => page.url()).toContain('#cache-lab~v1.');
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await settle(page);
    await expect.poll(() => lab.getByLabel('Accesses, in order').inputValue()).toBe('1 1 2 2');
    await lab.getByRole('button', { name: 'Reset' }).click();
    await expect
      .poll(() => lab.getByLabel('Accesses, in order').inputValue())
      .toBe('1 2 3 4 5 1 2 3 4 5');
    await page.reload();
    await settle(page);
    expect(await hits(lab)).toEqual({ FIFO: '0.0', LRU: '0.0', Optimal: '40.0' });
  });

  test('a link does not overwrite what was saved', async () => {
    const { page, lab } = await openLab();
    await lab.getByLabel('Cache size').fill('3');
    await expect.poll(() => page.url()).toContain('#cache-lab~v1.');
    const shared = new URL(page.url()).hash;
    await lab.getByLabel('Cache size').fill('2');
    await expect.poll(() => new URL(page.url()).hash).not.toBe(shared);
    const plain = page.url().replace(/#.*/, '');
    await page.goto(plain + shared);
    await page.reload();
    await settle(page);
    await expect.poll(() => lab.getByLabel('Cache size').inputValue()).toBe('3');
    await page.goto(plain);
    await page.reload();
    await settle(page);
    await expect.poll(() => lab.getByLabel('Cache size').inputValue()).toBe('2');
  });
});

describe('the miss-ratio curve', () => {
  /** A trace on which the policies need long enough to be stopped. */
  /** Presses Stop as soon as there are points, within the page: a click from outside may come when all is done. */
  const stopAtFirstPoints = (lab: Locator) =>
    lab.evaluate(
      (root) =>
        new Promise<void>((resolve) => {
          const look = () => {
            const status = root.querySelector('.cl-curve [role=status]')?.textContent ?? '';
            const stop = [...root.querySelectorAll('button')].find(
              ({ textContent }) => textContent?.trim() === 'Stop',
            );
            if (stop === undefined || !/[1-9]\d* points/.test(status)) {
              setTimeout(look, 1);
              return;
            }
            stop.click();
            resolve();
          };
          look();
        }),
    );

  async function drawLongCurve({ stops = false } = {}) {
    const { page, lab } = await openLab();
    await lab.getByRole('button', { name: /^Interrupt normal traffic/ }).click();
    await lab.getByLabel('Accesses').fill('20000');
    await lab.getByLabel('Different keys').fill('500');
    const stopped = stops ? stopAtFirstPoints(lab) : undefined;
    await lab.getByRole('button', { name: /^Draw the miss-ratio curve/ }).click();
    await stopped;
    const status = lab.locator('.cl-curve').getByRole('status');
    return { page, lab, status };
  }
  const pointCount = async (status: Locator) =>
    Number(/(\d+) points/.exec((await status.textContent()) ?? '')?.[1]);

  test('reports progress, stops, keeps its points, and draws again', async () => {
    const { lab, status } = await drawLongCurve({ stops: true });
    await expect.poll(() => status.textContent()).toContain('Stopped by the reader');
    const found = await pointCount(status);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(400);
    await lab.getByRole('img', { name: /^Miss ratio in percent over cache size/ }).waitFor();
    await lab.getByRole('button', { name: 'Draw again' }).click();
    await expect
      .poll(() => status.textContent(), { timeout: 40_000 })
      .toContain('Done. 400 points');
  });

  test('goes when its input changes', async () => {
    const { lab, status } = await drawLongCurve();
    await expect.poll(() => pointCount(status), { interval: 20 }).toBeGreaterThan(0);
    await lab.getByLabel('Different keys').fill('10');
    await expect.poll(() => status.textContent(), { timeout: 20_000 }).toContain('Done. 80 points');
  });
});
