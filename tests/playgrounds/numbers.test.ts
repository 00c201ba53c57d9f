import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, settle, type Visit } from '../support/open-page.ts';

async function openBits(visit: Visit = {}): Promise<{ page: Page; bits: Locator }> {
  const page = await openPage('compute/numbers/', visit);
  if (visit.javaScript !== false) await settle(page);
  const bits = page.getByRole('region', {
    name: 'Which number do these bits mean, and which numbers lie next to it?',
  });
  await bits.scrollIntoViewIfNeeded();
  return { page, bits };
}

const number = (bits: Locator) => bits.getByLabel('Number', { exact: true });
const value = (bits: Locator) => bits.locator('.nb-number').first().textContent();
const exactly = (bits: Locator) => bits.locator('.nb-exactly').textContent();
const bit = (bits: Locator, index: number) =>
  bits.getByRole('button', { name: new RegExp(`^[01], bit ${index},`) });

describe('the number in the bits playground', () => {
  test('is there without scripts', async () => {
    const { bits } = await openBits({ javaScript: false });
    expect(await value(bits)).toBe('0.1');
    expect(await exactly(bits)).toBe('0.100000001490116119384765625');
    expect(await bits.locator('.nb-bits').first().textContent()).toBe(
      '00111101110011001100110011001101',
    );
  });

  test('goes to its neighbours, and says what it was', async () => {
    const { bits } = await openBits();
    await bits.getByRole('button', { name: '0.10000001' }).click();
    await expect.poll(() => value(bits)).toBe('0.10000001');
    expect(await bits.getByText('was 0.1', { exact: true }).count()).toBe(1);
    await bits.getByRole('button', { name: '0.1', exact: true }).click();
    await expect.poll(() => value(bits)).toBe('0.1');
  });

  test('can be changed with the keyboard alone; its bits are one stop', async () => {
    const { page, bits } = await openBits();
    await bit(bits, 31).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => value(bits)).toBe('-0.1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => value(bits)).toBe('-0.10000001');
    await bits.getByLabel('dtype').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2.5');
    await expect.poll(() => value(bits)).toBe('2.5');
  });

  test('stays when the dtype changes, as far as it fits', async () => {
    const { bits } = await openBits();
    await bit(bits, 31).click();
    await expect.poll(() => value(bits)).toBe('-0.1');
    await bits.getByLabel('dtype').selectOption('float16');
    await expect.poll(() => exactly(bits)).toBe('-0.0999755859375');
    await bits.getByLabel('dtype').selectOption('uint8');
    await expect.poll(() => value(bits)).toBe('0');
  });

  test('is the last good one while a mistake stands, also for flipping', async () => {
    const { bits } = await openBits();
    await number(bits).fill('300');
    await expect.poll(() => value(bits)).toBe('300');
    await bits.getByLabel('dtype').selectOption('uint8');
    await expect
      .poll(() => bits.getByRole('alert').textContent())
      .toBe('✗ 300 is outside the range of uint8. Expected: a number from 0 to 255');
    expect(await value(bits)).toBe('300');
    await bit(bits, 31).click();
    await expect.poll(() => value(bits)).toBe('-300');
    expect(await bits.getByLabel('dtype').inputValue()).toBe('float32');
    expect(await bits.getByRole('alert').count()).toBe(0);
  });

  test('says which of two numbers is wrong', async () => {
    const { bits } = await openBits();
    await bits.getByLabel('And then').selectOption('compute');
    const second = bits.getByLabel('Second number');
    await second.fill('1e');
    await bits.getByRole('alert').waitFor();
    expect(await second.getAttribute('aria-invalid')).toBe('true');
    expect(await number(bits).getAttribute('aria-invalid')).toBe('false');
  });

  test('has bits of one size in every dtype', async () => {
    const { bits } = await openBits();
    const type = () =>
      bit(bits, 0).evaluate((cell) => {
        const { fontSize, letterSpacing } = getComputedStyle(cell);
        return { fontSize, letterSpacing };
      });
    const inFloat = await type();
    await bits.getByLabel('dtype').selectOption('int8');
    await expect.poll(() => value(bits)).toBe('0');
    expect(await type()).toEqual(inFloat);
  });

  test('fits a phone at its widest', async () => {
    const { page, bits } = await openBits({ width: 360, touch: true });
    await bits.getByRole('button', { name: '0.1 + 0.2 in float64' }).tap();
    await number(bits).fill('-1.7976931348623157e308');
    await expect.poll(() => value(bits)).toBe('-1.7976931348623157e+308');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const hidden = await bits
      .locator('.pg-picture')
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden).toBe(0);
  });
});
