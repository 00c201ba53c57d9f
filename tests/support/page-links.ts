import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { attribute, parseHtml } from '../../src/integrations/html.ts';

/** Where a build lies and where it is published. */
interface Publication {
  readonly folder: string;
  readonly origin: string;
  readonly base: string;
}

/** Attributes that hold an address, by property name, wherever they occur. */
const addressProperties = ['href', 'src', 'componentUrl', 'rendererUrl', 'poster', 'data'];

interface Reference {
  /** The element's name. */
  readonly element: string;
  readonly address: string;
}

function referencesOf(html: string): Reference[] {
  const meta = selectAll('meta[property="og:url"], meta[property="og:image"]', parseHtml(html)).map(
    (element) => ({ element: 'meta', address: attribute(element, 'content') ?? '' }),
  );
  const attributes = selectAll('*', parseHtml(html)).flatMap((element) =>
    addressProperties.flatMap((property) => {
      const address = attribute(element, property);
      return address === undefined ? [] : [{ element: element.tagName, address }];
    }),
  );
  return [...meta, ...attributes];
}

function styleSheetReferences(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1] ?? '');
}

/** A fragment that sets a playground (`#cache-lab~v1.…`) is read by script and names no element. */
const isPlaygroundState = (fragment: string) => fragment.includes('~v');

/**
 * Follows every address in a build's pages and style sheets, without a network. Returns a sentence
 * for each one that leads nowhere, leaves the base path, or loads something from elsewhere; links to
 * other sites are left alone.
 */
export function findBrokenReferences({ folder, origin, base }: Publication): string[] {
  const problems: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();

  function idsOf(file: string): ReadonlySet<string> {
    const known = ids.get(file);
    if (known !== undefined) return known;
    const elements = selectAll('[id]', parseHtml(readFileSync(file, 'utf8')));
    const found = new Set(elements.map((element) => attribute(element, 'id') ?? ''));
    ids.set(file, found);
    return found;
  }

  function follow(from: string, { element, address }: Reference) {
    const complain = (what: string) => problems.push(`${from}: <${element}> ${address} ${what}`);
    if (!URL.canParse(address, origin + base + from)) {
      complain('is no address');
      return;
    }
    const target = new URL(address, origin + base + from);
    if (target.protocol === 'data:') return;
    if (target.origin !== origin) {
      if (element !== 'a') complain('comes from another site');
      else if (target.protocol !== 'https:') complain('is not https');
      return;
    }
    if (!target.pathname.startsWith(base)) {
      complain('leaves the base path');
      return;
    }
    const path = decodeURIComponent(target.pathname.slice(base.length));
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      complain('does not exist');
      return;
    }
    const fragment = decodeURIComponent(target.hash.slice(1));
    if (fragment === '' || isPlaygroundState(fragment) || !file.endsWith('.html')) return;
    if (!idsOf(file).has(fragment)) complain('names no element of its page');
  }

  for (const name of globSync('**/*.{html,css}', { cwd: folder }).sort()) {
    const from = name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const text = readFileSync(join(folder, name), 'utf8');
    const references = name.endsWith('.css')
      ? styleSheetReferences(text).map((address) => ({ element: 'url()', address }))
      : referencesOf(text);
    for (const reference of references) follow(from, reference);
  }
  return problems;
}
