import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { attribute, parseHtml } from '../../src/integrations/html.ts';
import { builtPages } from './built-pages.ts';
import { builtFolder, projectFolder } from './test-site.ts';

/** Every address that was ever published, below the base path, one a line after the first. */
export const publishedFile = join(projectFolder, 'tests/published-addresses.txt');

export function readPublished(): string[] {
  return readFileSync(publishedFile, 'utf8').split('\n').slice(1).filter(Boolean);
}

/** Pages of the built site that are meant to be linked to. */
const linkable = builtPages.filter(
  ({ path, html }) => path !== '404.html' && !html.includes('content="noindex"'),
);

/** Each page, and each heading of its text. */
export function builtAddresses(): string[] {
  return linkable
    .flatMap(({ path, html }) => [
      path,
      ...selectAll('.sl-markdown-content :is(h2, h3)[id]', parseHtml(html)).map(
        (heading) => `${path}#${attribute(heading, 'id')}`,
      ),
    ])
    .filter(Boolean);
}

/** Whether an address leads to a page, and to an element with that id where it names one. */
export function leadsSomewhere(address: string): boolean {
  const [path = '', id] = address.split('#');
  const page = builtPages.find((one) => one.path === path);
  if (page === undefined) return existsSync(join(builtFolder, path, 'index.html'));
  return id === undefined || page.html.includes(` id="${id}"`);
}
