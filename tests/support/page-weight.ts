import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageAddress, settle, sharedBrowser } from './open-page.ts';
import { builtFolder, testSite } from './test-site.ts';

/** The files of a build that a page loaded, each once, as paths below the base path. */
export interface LoadedFiles {
  readonly scripts: readonly string[];
  readonly styleSheets: readonly string[];
  readonly fonts: readonly string[];
}

const island = /<astro-island\b[\s\S]*?<\/astro-island>/g;

/** The page as it would be without its islands. */
export function withoutIslands(html: string): string {
  return html.replace(island, '');
}

/** The markup of each island, with the opening state that the build rendered into it. */
export function islandMarkup(html: string): readonly string[] {
  return html.match(island) ?? [];
}

/** Bytes of a text after gzip. */
export function gzipSize(text: string | Uint8Array): number {
  return gzipSync(text).length;
}

const readBuilt = (path: string) => readFileSync(join(builtFolder, path));

/** Bytes of the files together, each after gzip by itself, as a server sends them. */
export function gzipSizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSize(readBuilt(path)), 0);
}

/** Bytes of the files together as they are: a font is compressed already. */
export function rawSizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + readBuilt(path).length, 0);
}

/** What pages were found to load, by path and HTML: a file of tests asks the same again and again. */
const known = new Map<string, Promise<LoadedFiles>>();

/**
 * What a page loads with an empty cache, from its address to the end of a full scroll, without any
 * other input. `transform` changes the page's HTML on its way to the browser.
 */
export function loadedFiles(
  path: string,
  transform: (html: string) => string = (html) => html,
): Promise<LoadedFiles> {
  const file = path.endsWith('.html') ? path : `${path}index.html`;
  const html = transform(readBuilt(file).toString());
  const key = `${path} ${html}`;
  const loaded = known.get(key) ?? load(path, html);
  known.set(key, loaded);
  return loaded;
}

async function load(path: string, body: string): Promise<LoadedFiles> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const address = pageAddress(path);
    await page.route(address, async (route) => {
      await route.fulfill({ response: await route.fetch(), body });
    });
    const loaded = new Map<string, Set<string>>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const kind = response.request().resourceType();
      const paths = loaded.get(kind) ?? new Set();
      loaded.set(kind, paths.add(decodeURIComponent(pathname.slice(testSite.base.length))));
    });
    await page.goto(address);
    await settle(page);
    const ofKind = (kind: string) => [...(loaded.get(kind) ?? [])].sort();
    return {
      scripts: ofKind('script'),
      styleSheets: ofKind('stylesheet'),
      fonts: ofKind('font'),
    };
  } finally {
    await context.close();
  }
}
