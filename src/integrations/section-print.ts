import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Element, ElementContent, Properties } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { sections } from '../sections.ts';
import { contentsOrder, readBuiltPages } from './built-pages.ts';
import { attribute, parseHtml } from './html.ts';

/** A built note and its place in the section. */
export interface PrintedNote {
  /** Below the base path: `memory/`, `memory/caching/`. */
  readonly path: string;
  readonly html: string;
}

/** What paper cannot use: scripts, controls, links to other pages' tools. */
const unprinted = 'script, style, link, template, noscript, .no-print, .needs-script';

/** Attributes that name ids, one or several. */
const idReferences = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'list'];

const withPrefix = (prefix: string, ids: unknown) =>
  (Array.isArray(ids) ? ids.map(String) : String(ids).split(' '))
    .map((id) => prefix + id)
    .join(' ');

/** Ids made unique to the note, and everything that refers to them. */
function renamed(properties: Properties, prefix: string): Properties {
  const result: Properties = { ...properties };
  if (typeof result.id === 'string') result.id = prefix + result.id;
  for (const name of idReferences) {
    const ids = result[name];
    if (ids !== undefined && ids !== null) result[name] = withPrefix(prefix, ids);
  }
  // Radio buttons of two questions with one name would be one group.
  if (typeof result.name === 'string') result.name = prefix + result.name;
  for (const [name, value] of Object.entries(result)) {
    if (typeof value !== 'string') continue;
    if (name === 'href' && value.startsWith('#')) result[name] = `#${prefix}${value.slice(1)}`;
    else result[name] = value.replaceAll('url(#', `url(#${prefix}`);
  }
  return result;
}

/** What may be wider than the page scrolls: reachable by keyboard, as no script will see to it. */
const scrolls = ({ tagName, properties }: Element) =>
  tagName === 'table' ||
  tagName === 'pre' ||
  (tagName === 'math' && properties.display === 'block');

/** A heading one level lower, since the page's own title stands above. */
const lowered = (tagName: string) =>
  tagName.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`);

function printed(nodes: readonly ElementContent[], prefix: string, drop: Set<unknown>) {
  return nodes.flatMap((node): ElementContent[] => {
    if (drop.has(node) || node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    const isIsland = node.tagName === 'astro-island';
    const classes = node.properties.className;
    // A landmark of one note; of many on a page they would all have the same name.
    const isReferences = Array.isArray(classes) && classes.includes('references');
    // Without its script, an island is the picture that the build drew.
    const properties: Properties = isIsland
      ? { className: ['island'] }
      : renamed(node.properties, prefix);
    if (isReferences) delete properties.ariaLabelledBy;
    if (scrolls(node)) properties.tabIndex = 0;
    return [
      {
        ...node,
        tagName: isIsland || isReferences ? 'div' : lowered(node.tagName),
        properties,
        children: printed(node.children, prefix, drop),
      },
    ];
  });
}

function partsOf(note: PrintedNote, prefix: string): ElementContent[] {
  const page = parseHtml(note.html);
  const main = select('main', page);
  if (main === undefined) throw new Error(`/${note.path} has no main element to print.`);
  const drop = new Set<unknown>(selectAll(unprinted, main));
  const parts = selectAll('h1, .lead, .sl-markdown-content, .references', main) as ElementContent[];
  return printed(parts, prefix, drop);
}

/** The `content` or text of head elements that say what and where a page is. */
function introduce(page: Element, title: string, description: string, address: string | undefined) {
  for (const element of selectAll('title, meta, link', page)) {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    if (element.tagName === 'title') element.children = [{ type: 'text', value: title }];
    if (name === 'description' || name === 'og:description')
      element.properties.content = description;
    if (name === 'og:title') element.properties.content = title;
    if (address === undefined) continue;
    if (name === 'og:url') element.properties.content = address;
    if (select('[rel="canonical"]', element)) element.properties.href = address;
  }
}

/**
 * A section as one page: the shell of its first page, and in it every note without what only a
 * screen can use. Not indexed by search engines or the site's own search: each note has its page.
 *
 * @param notes In reading order, the section's own page first.
 * @param siteName The name of the book, for the page's title.
 * @param address Where the page is published; `undefined` without an origin.
 */
export function sectionAsOnePage(
  title: string,
  notes: readonly PrintedNote[],
  siteName: string,
  address: string | undefined,
): string {
  const [first] = notes;
  const page = first && parseHtml(first.html);
  const document = page && select('html', page);
  const head = document && select('head', document);
  const main = document && select('main', document);
  if (first === undefined || document === undefined || head === undefined || main === undefined) {
    throw new Error(`The section ${title} has no page of its own to print.`);
  }
  const name = `${title}, the whole section`;
  introduce(
    head,
    `${name} | ${siteName}`,
    `All notes of the section ${title} on one page, for paper.`,
    address,
  );
  head.children = head.children.filter(
    (node) => !(node.type === 'element' && attribute(node, 'type') === 'text/markdown'),
  );
  // Each note brings the style sheets that its figures and playgrounds need.
  const sheetsIn = (tree: Parameters<typeof selectAll>[1]) =>
    selectAll('link[rel="stylesheet"]', tree);
  const known = new Set(sheetsIn(head).map((sheet) => attribute(sheet, 'href')));
  for (const sheet of notes.flatMap(({ html }) => sheetsIn(parseHtml(html)))) {
    const href = attribute(sheet, 'href');
    if (known.has(href)) continue;
    known.add(href);
    head.children.push(sheet);
  }
  head.children.push({
    type: 'element',
    tagName: 'meta',
    properties: { name: 'robots', content: 'noindex' },
    children: [],
  });

  delete main.properties.dataPagefindBody;
  const heading = structuredClone(select('h1', main));
  if (heading === undefined) throw new Error(`The section ${title} has no title.`);
  heading.children = [{ type: 'text', value: name }];
  main.children = [
    heading,
    ...notes.map(
      (note): Element => ({
        type: 'element',
        tagName: 'article',
        properties: { className: ['printed-note'] },
        children: partsOf(note, `${note.path.split('/').at(-2) ?? ''}--`),
      }),
    ),
  ];
  // The list of headings is that of one note.
  const aside = select('aside.toc', document);
  if (aside !== undefined) aside.children = [];
  return `<!DOCTYPE html>${toHtml(document, { allowDangerousHtml: true })}`;
}

/** Writes `<section>/print/` for each section once the pages are built. */
export function sectionPrint(published: {
  readonly name: string;
  readonly origin: string | undefined;
  readonly base: string;
}): AstroIntegration {
  const { name, origin, base } = published;
  return {
    name: 'rackbook-section-print',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const pages: PrintedNote[] = [];
        for await (const { path, html } of readBuiltPages(dir)) pages.push({ path, html });
        for (const { id, title } of sections) {
          const own = pages.filter(({ path }) => path.startsWith(`${id}/`));
          const home = own.find(({ path }) => path === `${id}/`);
          if (home === undefined) throw new Error(`The section ${id} has no page of its own.`);
          const order = contentsOrder(home.html);
          const place = ({ path }: PrintedNote) => order.indexOf(base + path);
          // A page that only leads on to a note is in no table of contents.
          const notes = own
            .filter((note) => place(note) >= 0)
            .sort((one, other) => place(one) - place(other));
          const path = `${id}/print/`;
          const address = origin === undefined ? undefined : new URL(base + path, origin).href;
          await mkdir(new URL(path, dir), { recursive: true });
          await writeFile(
            new URL(`${path}index.html`, dir),
            sectionAsOnePage(title, notes, name, address),
          );
        }
      },
    },
  };
}
