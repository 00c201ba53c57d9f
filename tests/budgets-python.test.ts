/**
 * What a cell in Python costs its reader: everything that is fetched from Run to the first output, each file after gzip,
 * for a program of print, numbers, text, a list, a loop and a function.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, settle } from './support/open-page.ts';
import { gzipSizeOf } from './support/page-weight.ts';
import { testSite } from './support/test-site.ts';

/** In KB of 1024 bytes, the simulated machine among them. */
const mostCode = 120;

const program = `def area(width, height):
    return width * height

sides = [1, 2, 3]
for side in sides:
    print('a square of', side, 'has', area(side, side))
print(sum(sides), len(sides) / 2)
`;

async function openEditedCell(): Promise<{ page: Page; cell: ReturnType<Page['locator']> }> {
  const page = await openPage('compute/models-as-functions/');
  await settle(page);
  const cell = page.locator('.cell', { hasText: 'line.py' }).first();
  await cell.getByRole('button', { name: 'Edit', exact: true }).click();
  await cell.locator('.cm-content').waitFor();
  await cell.getByRole('textbox', { name: /^Source/ }).fill(program);
  await page.waitForLoadState('networkidle');
  return { page, cell };
}

test('the code of Python up to its first output', async () => {
  const { page, cell } = await openEditedCell();
  const fetched = new Set<string>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    const file = decodeURIComponent(pathname.slice(testSite.base.length));
    if (file.endsWith('.js')) fetched.add(file);
  });
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await cell
    .locator('.cell-output code')
    .filter({ hasText: 'a square of 3 has 9\n6 1.5' })
    .waitFor();
  const files = [...fetched].sort();
  // The Worker's files are among them.
  expect(files.filter((file) => /\/(worker|python|machine)-/.test(file))).toHaveLength(3);
  const size = gzipSizeOf(files);
  console.log(`Python, in KB: ${(size / 1024).toFixed(1)} in ${files.join(', ')}`);
  expect(size).toBeLessThanOrEqual(mostCode * 1024);
});
