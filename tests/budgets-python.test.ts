/**
 * What a cell in Python costs its reader: everything that is fetched from Run to the first output, each file after gzip,
 * for a program of print, numbers, text, a list, a loop and a function; and that nothing of it waits for the rest.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, settle } from './support/open-page.ts';
import { gzipSizeOf } from './support/page-weight.ts';
import { builtFolder, testSite } from './support/test-site.ts';

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

const fileOf = (request: Request) =>
  decodeURIComponent(new URL(request.url()).pathname.slice(testSite.base.length));

/** Presses Run; returns what was asked for until the first output was there. */
async function requestsOfRun(): Promise<Request[]> {
  const { page, cell } = await openEditedCell();
  const requests: Request[] = [];
  page.context().on('request', (request) => {
    if (fileOf(request).endsWith('.js')) requests.push(request);
  });
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await cell
    .locator('.cell-output code')
    .filter({ hasText: 'a square of 3 has 9\n6 1.5' })
    .waitFor();
  return requests;
}

const isWorkers = (file: string) => /\/(worker|python|machine)-/.test(file);

test('the code of Python up to its first output', async () => {
  const files = [...new Set((await requestsOfRun()).map(fileOf))].sort();
  // The Worker's files are among them.
  expect(files.filter(isWorkers)).toHaveLength(3);
  const size = gzipSizeOf(files);
  console.log(`Python, in KB: ${(size / 1024).toFixed(1)} in ${files.join(', ')}`);
  expect(size).toBeLessThanOrEqual(mostCode * 1024);
});

test('the files of the Worker are ASCII, of which a browser keeps and reads a byte a character', async () => {
  const files = [...new Set((await requestsOfRun()).map(fileOf))].filter(isWorkers);
  const beyond = files.map((file) => [
    file,
    readFileSync(join(builtFolder, file)).filter((byte) => byte > 0x7f).length,
  ]);
  expect(beyond).toEqual(files.map((file) => [file, 0]));
});

test('the files of the Worker are asked for at once', async () => {
  const requests = await requestsOfRun();
  const files = [...new Set(requests.map(fileOf))].filter(isWorkers).sort();
  const [machine = '', python = '', worker = ''] = files;
  // The page itself asks for them as it makes the Worker, which will find them in the cache.
  const fetched = requests.filter((request) => request.resourceType() === 'fetch').map(fileOf);
  expect(fetched.sort()).toEqual([machine, python]);
  // The Worker imports all of them by itself, and they import nothing but each other.
  const codeOf = (file: string) => readFileSync(join(builtFolder, file), 'utf8');
  const imported = (file: string, form: RegExp) =>
    [...codeOf(file).matchAll(form)].map(([, name = '']) => name).sort();
  const others = imported(worker, /\bimport\(`\.\/([^`]+)`\)/g);
  expect(others).toEqual(expect.arrayContaining([basename(machine), basename(python)]));
  const atOnce = /\bfrom ?["'`]\.\/([^"'`]+)["'`]/g;
  expect(imported(worker, atOnce)).toEqual([]);
  expect(imported(machine, atOnce)).toEqual([]);
  expect(imported(python, atOnce)).toEqual([basename(machine)]);
});
