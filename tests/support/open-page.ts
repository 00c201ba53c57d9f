import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { NO_FRAMES } from './browser-faults.ts';
import { testSite } from './test-site.ts';

/** How a reader comes to a page. */
export interface Visit {
  /** The system's colour scheme; light unless said. */
  readonly scheme?: 'light' | 'dark';
  /** Width of the window in CSS pixels; 1280 unless said. */
  readonly width?: number;
  readonly height?: number;
  /** Off leaves the page as the server sent it. */
  readonly javaScript?: boolean;
  readonly reducedMotion?: boolean;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  /** Browser permissions, such as `clipboard-write`. */
  readonly permissions?: readonly string[];
  /** Problems that the test is about, matched against their text; all others fail the test. */
  readonly expectedProblems?: readonly RegExp[];
}

let connection: Promise<Browser> | undefined;

/** The browser that all test files share. */
export function sharedBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

/** Address of a page on the test server, from its path below the base (`memory/caching/`). */
export function pageAddress(path: string): string {
  return new URL(path, inject('siteOrigin') + testSite.base).href;
}

/** What a page must never do: each entry is a sentence, empty when the page behaves. */
function recordProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  const origin = inject('siteOrigin');
  const isLocal = (address: URL) => ['data:', 'blob:', 'about:'].includes(address.protocol);
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (isLocal(address)) return;
    if (address.origin !== origin) problems.push(`foreign request: ${address.href}`);
    else if (!address.pathname.startsWith(testSite.base)) {
      problems.push(`request outside of the base: ${address.href}`);
    }
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // A page that is left while it loads something aborts that; nothing failed.
    if (reason === 'net::ERR_ABORTED') return;
    problems.push(`request failed: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) {
      problems.push(`request failed: ${response.url()} (status ${response.status()})`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (event) => {
    problems.push(`uncaught error: ${event.error().message}`);
  });
  return problems;
}

/** Reports each violation of the page's Content-Security-Policy as a problem of its own. */
async function recordViolations(context: BrowserContext, problems: string[]) {
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    problems.push(`policy violation: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(violation: string): void })
        .reportViolation;
      report(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'}`);
    });
  });
}

/**
 * Remembers what the page puts on the clipboard. The clipboard itself belongs to the whole machine,
 * so a test that runs at the same time may have written to it since.
 */
async function recordCopies(context: BrowserContext) {
  await context.addInitScript(() => {
    // There is none on the empty page that a tab begins with.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) return;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => {
      await write(text);
      (window as unknown as { lastCopied: string }).lastCopied = text;
    };
  });
}

/** The text that the page last put on the clipboard; the visit needs `clipboard-write`. */
export function copiedText(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as { lastCopied: string }).lastCopied);
}

/**
 * Opens a page of the built site in a context of its own and waits until it has loaded. When the
 * test ends the context is closed, and the test fails if the page logged an error or a warning,
 * requested something that failed, that is foreign or that lies outside of the base, or violated its
 * Content-Security-Policy.
 *
 * @param path Below the base path: `''` is the landing page, `memory/caching/#belady` a heading.
 */
export async function openPage(path: string, visit: Visit = {}): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 900 },
    colorScheme: visit.scheme ?? 'light',
    reducedMotion: visit.reducedMotion === true ? 'reduce' : 'no-preference',
    javaScriptEnabled: visit.javaScript ?? true,
    hasTouch: visit.touch ?? false,
    isMobile: visit.touch ?? false,
    ...(visit.permissions && { permissions: [...visit.permissions] }),
  });
  const problems = recordProblems(context);
  onTestFinished(async ({ task }) => {
    // Without JavaScript no page can say whether it is drawn.
    const suspects =
      task.result?.state === 'fail' && visit.javaScript !== false ? context.pages() : [];
    const areDrawn = await Promise.all(suspects.map(isDrawn));
    await context.close();
    const expected = visit.expectedProblems ?? [];
    const unexpected = problems.filter((problem) => !expected.some((text) => text.test(problem)));
    expect(unexpected, `problems on ${path || 'the landing page'}`).toEqual([]);
    // The last error of a test decides whether it is tried again: not one of which the page itself complained.
    if (areDrawn.includes(false)) throw new Error(NO_FRAMES);
  });
  if (visit.javaScript !== false) {
    await recordViolations(context, problems);
    await recordCopies(context);
  }
  const page = await context.newPage();
  await page.goto(pageAddress(path), { waitUntil: 'load' });
  return page;
}

/** Milliseconds without a frame after which none is expected any more. */
const FRAME_WAIT = 10_000;

/**
 * Whether the browser still draws the page. A page that only is too busy to answer counts as drawn:
 * that is its own fault.
 */
export function isDrawn(page: Page): Promise<boolean> {
  const answer = page.evaluate(
    (wait) =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true));
        // A page that was busy all the time gets its frame first.
        setTimeout(() => setTimeout(() => resolve(false), 1000), wait);
      }),
    FRAME_WAIT,
  );
  return Promise.race([answer.catch(() => true), sleep(FRAME_WAIT + 5000, true, { ref: false })]);
}

/**
 * Scrolls through the whole page as a reader does, and back, until every island is alive and
 * nothing is loading any more. Fails with {@link NO_FRAMES} when there is no frame to begin with.
 */
export async function settle(page: Page): Promise<void> {
  if (!(await isDrawn(page))) throw new Error(NO_FRAMES);
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page.waitForLoadState('networkidle');
}
