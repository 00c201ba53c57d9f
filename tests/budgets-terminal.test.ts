/**
 * What a terminal costs its reader: everything that is fetched from the first look at its input to the prompt, each
 * file after gzip, with an opening in which no command runs (the code of a command comes when it is first run); and
 * how long it takes from the start of the Worker to the prompt, once the code is in the browser's cache.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { pageAddress, settle, sharedBrowser } from './support/open-page.ts';
import { gzipSizeOf } from './support/page-weight.ts';
import { testSite } from './support/test-site.ts';

const budgets = {
  /** In KB of 1024 bytes. */
  code: 120,
  /** Milliseconds, for the fastest of some visits: the goal is a third of it, for a machine that does nothing else. */
  start: 300,
};

const path = builtPages.find(
  ({ path: page, html }) => html.includes('data-playground="terminal"') && !page.endsWith('print/'),
)?.path;

async function newContext(): Promise<BrowserContext> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  await timePrompt(context);
  return context;
}

/** Opens the note; the machine of its terminal has nothing to run before its prompt. */
async function openNote(context: BrowserContext): Promise<Page> {
  if (path === undefined) throw new Error('No note has a terminal.');
  const page = await context.newPage();
  const address = pageAddress(path);
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/(opening&quot;:\[1,\[)\[.*?\]\]\]/, '$1]]');
    expect(body).not.toBe(html);
    await route.fulfill({ response, body });
  });
  await page.goto(address);
  await settle(page);
  await page.locator('[data-playground="terminal"]').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return page;
}

interface Timed {
  promptAfter?: number;
}

/** Notes how long it takes from the start of a Worker to its first prompt. */
async function timePrompt(context: BrowserContext) {
  await context.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        const begun = performance.now();
        this.addEventListener('message', ({ data }) => {
          if (data.kind !== 'phase' || data.phase.kind !== 'prompt') return;
          (window as Timed).promptAfter ??= performance.now() - begun;
        });
      }
    };
  });
}

/** Goes to the input, with which the machine starts; returns the milliseconds until its prompt. */
async function startToPrompt(page: Page): Promise<number> {
  await page.locator('[data-playground="terminal"]').getByRole('textbox').focus();
  const prompt = await page.waitForFunction(() => (window as Timed).promptAfter);
  return (await prompt.jsonValue()) ?? Number.NaN;
}

test('the code of a terminal up to its prompt', async () => {
  const page = await openNote(await newContext());
  const fetched = new Set<string>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    const file = decodeURIComponent(pathname.slice(testSite.base.length));
    if (file.endsWith('.js')) fetched.add(file);
  });
  await startToPrompt(page);
  const files = [...fetched].sort();
  // The Worker's files are among them.
  expect(files.filter((file) => /\/(worker|linux)[.-]/.test(file))).toHaveLength(2);
  const size = gzipSizeOf(files);
  console.log(`Terminal, in KB: ${(size / 1024).toFixed(1)} in ${files.join(', ')}`);
  expect(size).toBeLessThanOrEqual(budgets.code * 1024);
});

test('a terminal is at its prompt soon', async () => {
  const context = await newContext();
  const times: number[] = [];
  // The first visit brings the code into the cache.
  for (let visit = 0; visit <= 5; visit++) {
    const page = await openNote(context);
    const time = await startToPrompt(page);
    if (visit > 0) times.push(time);
    await page.close();
  }
  times.sort((a, b) => a - b);
  console.log(`Terminal, in ms: ${times.map((time) => time.toFixed(0)).join(', ')}`);
  // Others that keep the machine busy only add to it.
  expect(times[0]).toBeLessThan(budgets.start);
});
