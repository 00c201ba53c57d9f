import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, settle } from '../support/open-page.ts';

const viewOf = (page: Page) =>
  page.getByRole('region', { name: /What does the virtual machine do/ });

describe('the bytecode view', () => {
  test('steps through instructions, and traces what the reader writes', async () => {
    const page = await openPage('compute/');
    await settle(page);
    const view = viewOf(page);
    const current = () => view.locator('tr[aria-current]').textContent();
    const before = await current();
    await view.getByRole('button', { name: 'Step' }).click();
    expect(await current()).not.toBe(before);
    await view.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await current()).toBe(before);
    await view.getByRole('textbox', { name: /^Program/ }).fill('a = 20\nb = a + 22\n');
    await view.getByRole('button', { name: 'Run' }).click();
    const position = view.locator('.pg-position');
    await expect.poll(() => position.textContent()).toBe('instruction 0 of 8');
    await view.getByRole('slider').fill('5');
    expect(await view.locator('.bc-stack').textContent()).toBe('2220');
  });

  test('is written from nothing and run by keyboard alone', async () => {
    const page = await openPage('compute/');
    await settle(page);
    const view = viewOf(page);
    const program = view.getByRole('textbox', { name: /^Program/ });
    await program.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('x = 6/2\ny = x');
    expect(await program.inputValue()).toBe('x = 6/2\ny = x');
    await view.getByText('What is shown is the program as it was.').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    const position = view.locator('.pg-position');
    await expect.poll(() => position.textContent()).toBe('instruction 0 of 6');
    expect(await program.inputValue()).toBe('x = 6/2\ny = x');
  });

  test('keeps what is typed while it runs', async () => {
    const page = await openPage('compute/');
    await settle(page);
    const view = viewOf(page);
    const program = view.getByRole('textbox', { name: /^Program/ });
    await program.fill('x = sum(range(2 * 10**6))\n');
    await view.getByRole('button', { name: 'Run' }).click();
    await view.getByRole('button', { name: 'Stop' }).waitFor();
    await program.fill('y = 1\n');
    await view.getByRole('button', { name: 'Run' }).waitFor();
    await expect.poll(() => view.locator('.pg-picture').textContent()).toContain('10**6');
    expect(await program.inputValue()).toBe('y = 1\n');
  });

  test('shows the program that a thing to try is about', async () => {
    const page = await openPage('compute/');
    await settle(page);
    const view = viewOf(page);
    await view.getByRole('button', { name: 'Add two whole numbers' }).click();
    const position = view.locator('.pg-position');
    await expect.poll(() => position.textContent()).toBe('instruction 0 of 8');
    expect(await view.locator('.pg-picture').textContent()).toContain('b = a + 22');
  });

  test('says why a program fails, and stops one whose instruction takes long', async () => {
    const page = await openPage('compute/');
    await settle(page);
    const view = viewOf(page);
    const program = view.getByRole('textbox', { name: /^Program/ });
    await program.fill('x = 1 / 0\n');
    await view.getByRole('button', { name: 'Run' }).click();
    await view.getByText('The last instruction fails. ZeroDivisionError: division by').waitFor();
    await program.fill('x = (1\n');
    await view.getByRole('button', { name: 'Run' }).click();
    await view.getByRole('alert').filter({ hasText: "'(' was never closed" }).waitFor();
    await program.fill('sum(range(10**9))\n');
    await view.getByRole('button', { name: 'Run' }).click();
    await view.getByRole('button', { name: 'Stop' }).click();
    await view.getByRole('alert').filter({ hasText: 'Stopped' }).waitFor();
    expect(await view.getByRole('button', { name: 'Run' }).isEnabled()).toBe(true);
  });
});
