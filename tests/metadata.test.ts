import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { type BuiltPage, builtNotes, builtPages } from './support/built-pages.ts';
import { builtFolder, projectFolder, testSite } from './support/test-site.ts';

const home = testSite.origin + testSite.base;
const publicPages = builtPages.filter(({ path }) => path !== '404.html');

/** One attribute of the first element that matches. */
function read(page: BuiltPage, selector: string, name: string): string | undefined {
  return attribute(select(selector, parseHtml(page.html)), name);
}

/** The file of `content/` that a page was made from. */
function sourceOf({ path }: BuiltPage): string {
  const name = path.replace(/\/$/, '');
  const file = `content/${name}.mdx`;
  return existsSync(join(projectFolder, file)) ? file : `content/${name}/index.mdx`;
}

test.each(publicPages)('/$path says what it is, and where', (page) => {
  expect(read(page, 'html', 'lang')).toBe('en');
  expect(read(page, 'link[rel="canonical"]', 'href')).toBe(home + page.path);
  expect(read(page, 'meta[property="og:url"]', 'content')).toBe(home + page.path);
  expect(read(page, 'meta[name="description"]', 'content')?.length).toBeGreaterThan(40);
  expect(read(page, 'meta[property="og:image"]', 'content')).toBe(`${home}social.png`);
  expect(read(page, 'meta[property="og:image:alt"]', 'content')).toContain('Rackbook');
  expect(read(page, 'meta[name="twitter:card"]', 'content')).toBe('summary_large_image');
  const title = select('title', parseHtml(page.html));
  expect(title && textOf(title)).toMatch(/^(?!Rackbook \|).+ \| Rackbook$/);
});

test('no two pages have the same title or description', () => {
  for (const selector of ['title', 'meta[name="description"]']) {
    const texts = publicPages.map(({ html }) => {
      const element = select(selector, parseHtml(html));
      return element && (attribute(element, 'content') ?? textOf(element));
    });
    expect(new Set(texts).size, selector).toBe(publicPages.length);
  }
});

test('the social image has the size that the pages announce', async () => {
  const file = join(builtFolder, 'social.png');
  const { width, height, format } = await sharp(file).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  expect(statSync(file).size).toBeLessThan(100 * 1024);
});

test('the sitemap lists every page but the 404 page and those for paper', () => {
  const index = readFileSync(join(builtFolder, 'sitemap-index.xml'), 'utf8');
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const addresses = maps.flatMap((map) => {
    const xml = readFileSync(join(builtFolder, map.slice(home.length)), 'utf8');
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  });
  const listed = publicPages.filter(({ html }) => !html.includes('content="noindex"'));
  expect(addresses.sort()).toEqual(listed.map(({ path }) => home + path).sort());
});

test.each(builtNotes)('/$path can be edited where its source is', (page) => {
  const source = sourceOf(page);
  const address = `${testSite.repository}/edit/main/${source}`;
  expect(existsSync(join(projectFolder, source))).toBe(true);
  expect(read(page, `a[href="${address}"]`, 'href')).toBe(address);
});

test.each(builtNotes)('/$path tells when it was last changed', (page) => {
  const source = sourceOf(page);
  const log = spawnSync('git', ['log', '-1', '--format=%cI', '--', source], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  const changed = log.stdout.trim();
  const shown = read(page, 'footer time', 'dateTime');
  // A note that was never committed has no date yet.
  if (changed === '') expect(shown).toBeUndefined();
  else expect(shown && new Date(shown).getTime()).toBe(new Date(changed).getTime());
});

test.each(builtNotes)('/$path leads to its Markdown', (page) => {
  const address = read(page, 'link[rel="alternate"][type="text/markdown"]', 'href');
  expect(address && new URL(address, home + page.path).href).toBe(`${home}${page.path}index.md`);
});
