import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, type Visit } from '../support/open-page.ts';

const path = 'clusters/distributed-file-systems/';
const readyTimeout = 20_000;

/** The playground, once its controls work. */
async function open(visit: Visit = {}, hash = '') {
  const page = await openPage(path + hash, visit);
  const island = page.locator('[data-playground="replicas"]');
  await island.scrollIntoViewIfNeeded();
  await island.locator('fieldset:not([disabled])').waitFor({ timeout: readyTimeout });
  return { page, island };
}

type Island = Awaited<ReturnType<typeof open>>['island'];

/** The large number under a label. */
const number = (island: Island, label: string) =>
  island.locator('.pg-numbers > div').filter({ hasText: label }).locator('.pg-value').textContent();

async function expectNumber(island: Island, label: string, value: RegExp) {
  await expect.poll(() => number(island, label)).toMatch(value);
}

const machine = (island: Island, name: string) =>
  island.locator('.rp-machine').filter({ hasText: name });
const position = (island: Island) => island.locator('.pg-position').textContent();

async function hashOf(page: Page) {
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#replicas~v1\./);
  return page.evaluate(() => location.hash);
}

test('by mouse: a third machine takes file B with it, and brings it back', async () => {
  const { island } = await open();
  await expectNumber(island, 'More may fail', /^any 2/);
  for (const name of ['M1', 'M2']) await machine(island, name).click();
  await expectNumber(island, 'More may fail', /^none/);
  await expectNumber(island, 'Files lost', /^0/);
  await machine(island, 'M3').click();
  await expectNumber(island, 'Files lost', /^1/);
  expect(await island.locator('.rp-files').textContent()).toContain('lost, with B.1');
  await machine(island, 'M2').click();
  await expectNumber(island, 'Files lost', /^0/);
});

test('by keyboard alone: kill a machine, start the clock and step', async () => {
  const { page, island } = await open();
  await machine(island, 'M1').focus();
  await page.keyboard.press('Space');
  await expectNumber(island, 'Blocks short', /^3/);
  expect(await machine(island, 'M1').getAttribute('aria-pressed')).toBe('true');

  const clock = island.getByLabel('Let it happen in time');
  for (let tabs = 0; tabs < 20; tabs++) {
    if (await clock.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await island.locator('.pg-stepper').waitFor();
  await island.getByRole('button', { name: 'Step' }).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Enter');
  await expect.poll(() => position(island)).toBe('moment 3 of 4');
  expect(await island.locator('.rp-log').textContent()).toContain('declares M1 dead');
  await island.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expectNumber(island, 'Blocks short', /^0/);
});

test('the simulation is fetched with the first run in time, not before', async () => {
  const { page, island } = await open();
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /time-parts|simulate-cluster/.test(name)),
    );
  await machine(island, 'M1').click();
  await expectNumber(island, 'Blocks short', /^3/);
  expect(await fetched()).toEqual([]);
  await island.getByLabel('Let it happen in time').check();
  await island.locator('.pg-stepper').waitFor();
  expect((await fetched()).length).toBeGreaterThan(0);
});

test('things to try show what they say', async () => {
  const { island } = await open();
  const attempt = (name: string) => island.getByRole('button', { name, exact: true }).click();
  await attempt('Kill M1, M2 and M3 at once');
  await expectNumber(island, 'Files lost', /^1/);
  await attempt('Four machines, three blocks each: kill any two');
  await expectNumber(island, 'Files lost', /^0.*of 4/s);
  await attempt('A whole rack, after random placement');
  await expectNumber(island, 'Files lost', /^1/);
  await attempt('The same three, 700 s apart');
  await expect.poll(() => position(island)).toBe('moment 0 of 12');
  await island.getByRole('slider').fill('12');
  await expectNumber(island, 'Files lost', /^0/);
  await attempt('M1 comes back after 300 s');
  await expect.poll(() => position(island)).toBe('moment 0 of 3');
  await attempt('M1 comes back after 900 s');
  await expect.poll(() => position(island)).toBe('moment 0 of 5');
});

test('a mistake in a layout is told with its place, and the last picture stays', async () => {
  const { island } = await open();
  const layout = island.getByLabel(/^Racks with/);
  await layout.fill('rack r1: M1 M2\nA.1: M1 M9');
  const mistake = island.getByRole('alert');
  await mistake.waitFor();
  expect(await mistake.textContent()).toContain('line 2, column 9: there is no machine M9');
  expect(await layout.getAttribute('aria-invalid')).toBe('true');
  expect(await island.locator('.rp-machine').count()).toBe(6);
  await layout.fill('rack r1: M1 M2\nA.1: M1 M2');
  await expect.poll(() => island.locator('.rp-machine').count()).toBe(2);
  expect(await mistake.count()).toBe(0);
});

test('a shared link opens the same state, a damaged one says so', async () => {
  const { page, island } = await open();
  await machine(island, 'M4').click();
  await island.getByLabel('Let it happen in time').check();
  await island.locator('.pg-stepper').waitFor();
  await island.getByRole('button', { name: 'Step' }).click();
  await island.getByRole('button', { name: 'Share' }).click();
  const hash = await hashOf(page);

  const other = await open({}, hash);
  await expect.poll(() => position(other.island)).toBe('moment 1 of 4');
  expect(await machine(other.island, 'M4').textContent()).toContain('silent');

  const damaged = await open({}, `${hash.slice(0, -3)}AAA`);
  await expect.poll(() => damaged.island.getByRole('status').textContent()).toContain('damaged');
  await expectNumber(damaged.island, 'More may fail', /^any 2/);
});

test('edits outlast a reload until Reset', async () => {
  const { page, island } = await open();
  await machine(island, 'M5').click();
  await hashOf(page);
  await page.goto(page.url().replace(/#.*/, ''));
  await page.reload();
  await island.scrollIntoViewIfNeeded();
  await expect
    .poll(() => machine(island, 'M5').getAttribute('aria-pressed'), { timeout: readyTimeout })
    .toBe('true');
  await island.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => machine(island, 'M5').getAttribute('aria-pressed')).toBe('false');
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('a run in time fits a phone, and keeps its size from step to step', async () => {
  const { page, island } = await open({ width: 360, height: 740, touch: true });
  await island.getByRole('button', { name: 'M1 comes back after 900 s' }).tap();
  await island.locator('.pg-stepper').waitFor();
  const heights = new Set<number>();
  for (let step = 0; step < 6; step++) {
    await expect.poll(() => position(island)).toBe(`moment ${step} of 5`);
    heights.add(await island.locator('.pg-picture').evaluate((box) => box.clientHeight));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    if (step < 5) await island.getByRole('button', { name: 'Step' }).tap();
  }
  expect(heights.size).toBe(1);
});

test('without JavaScript the opening state is complete', async () => {
  const page = await openPage(path, { javaScript: false });
  const island = page.locator('[data-playground="replicas"]');
  expect(await island.locator('.rp-cell').count()).toBe(17);
  expect(await number(island, 'More may fail')).toBe('any 2');
  expect(await island.getByRole('button', { name: 'Share' }).isVisible()).toBe(false);
});
