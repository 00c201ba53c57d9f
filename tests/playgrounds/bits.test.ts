import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { copiedText, openPage, settle } from '../support/open-page.ts';

const path = 'compute/numbers/';

async function openBits(address = path, visit = {}): Promise<{ page: Page; lab: Locator }> {
  const page = await openPage(address, visit);
  await settle(page);
  const lab = page.getByRole('region', {
    name: 'Which number do these bits mean, and which numbers lie next to it?',
  });
  await lab.scrollIntoViewIfNeeded();
  return { page, lab };
}

/** The pattern as the buttons show it. */
const pattern = async (lab: Locator) =>
  (await lab.getByRole('toolbar').getByRole('button').allTextContents()).join('');
const picture = (lab: Locator) => lab.locator('.pg-picture');
const number = (lab: Locator) => lab.getByLabel('Number', { exact: true });

/** Sign, exponent and fraction of 0.1 in float32 (IEEE 754). */
const tenth = '00111101110011001100110011001101';

describe('the bits playground', () => {
  test('opens with 0.1 in float32, and reads typed numbers', async () => {
    const { lab } = await openBits();
    expect(await pattern(lab)).toBe(tenth);
    await number(lab).fill('-2');
    await expect.poll(() => pattern(lab)).toBe(`11${'0'.repeat(30)}`);
  });

  test('flips a bit by mouse and by keyboard', async () => {
    const { page, lab } = await openBits();
    await lab.getByRole('button', { name: /^0, bit 31, sign/ }).click();
    await expect.poll(() => number(lab).inputValue()).toBe('-0.1');
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(() => pattern(lab)).toBe(`1${tenth.slice(1, -1)}0`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => pattern(lab)).toBe(`1${tenth.slice(1, -2)}10`);
  });

  test.each([
    ['0.1 + 0.2 in float64', '0.30000000000000004'],
    ['65,504 + 16 in float16', 'inf'],
    ['16,777,216 + 1 in float32', '16777216'],
  ])('shows what comes of %s', async (name, result) => {
    const { lab } = await openBits();
    await lab.getByRole('button', { name }).click();
    await expect.poll(() => picture(lab).textContent()).toContain(result);
  });

  test('wraps 255 + 1 in uint8 to 0', async () => {
    const { lab } = await openBits();
    await lab.getByRole('button', { name: '255 + 1 in uint8' }).click();
    await expect.poll(() => picture(lab).textContent()).toMatch(/wrap/i);
    expect(await lab.getByRole('img', { name: 'Bits 00000000' }).count()).toBe(1);
  });

  test('makes a nan by hand', async () => {
    const { lab } = await openBits();
    await lab.getByRole('button', { name: /^Make a nan/ }).click();
    await expect.poll(() => pattern(lab)).toBe('0111110000000000');
    await lab.getByRole('button', { name: '0, bit 0, fraction' }).click();
    await expect.poll(() => number(lab).inputValue()).toBe('nan');
  });

  test('casts, and says where PyTorch promises nothing', async () => {
    const { lab } = await openBits();
    await number(lab).fill('300');
    await lab.getByLabel('And then').selectOption('cast');
    await lab.getByRole('combobox', { name: 'To', exact: true }).selectOption('int8');
    await expect.poll(() => picture(lab).textContent()).toMatch(/undefined/i);
  });

  test('says what is wrong with a number, and keeps the last good one', async () => {
    const { lab } = await openBits();
    await number(lab).fill('1.2.3');
    await lab.getByRole('alert').waitFor();
    expect(await lab.getByRole('alert').textContent()).toMatch(/Expected/);
    expect(await pattern(lab)).toBe(tenth);
    await number(lab).fill('1.5');
    await expect.poll(() => lab.getByRole('alert').count()).toBe(0);
  });

  test('shares its state by a link, keeps edits over a reload, and resets', async () => {
    const permissions = ['clipboard-write'];
    const { page, lab } = await openBits(path, { permissions });
    await number(lab).fill('1');
    await lab.getByRole('button', { name: 'Share' }).click();
    await lab.getByText('Link copied').waitFor();
    const link = await copiedText(page);
    const other = await openBits(path + new URL(link).hash);
    await expect.poll(() => number(other.lab).inputValue()).toBe('1');
    await page.goto(page.url().replace(/#.*/, ''));
    await page.reload();
    await settle(page);
    await expect.poll(() => number(lab).inputValue()).toBe('1');
    await lab.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => pattern(lab)).toBe(tenth);
  });

  test('meets a damaged link with a message and its own example', async () => {
    const { lab } = await openBits(`${path}#bits~v1.eJyrVkrLz1e`);
    await lab.getByText('This link is damaged.').waitFor();
    expect(await pattern(lab)).toBe(tenth);
  });
});
