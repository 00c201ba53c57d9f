import type { Element, ElementContent, Text } from 'hast';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { aliasOf } from '../components/search/alias.ts';
import { hiddenMark } from '../components/search/excerpt.ts';
import { spellingsOf } from '../components/search/symbols.ts';
import { sectionOf } from '../sections.ts';
import { parseHtml } from './html.ts';

/** How much a word of the title counts in the text's ranking; Pagefind's highest. */
const titleWeight = 10;

/** Elements within a line of text. All others part the words before, in and after them. */
const inlineElements = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup ' +
    'time u var math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtext munder munderover semantics'
  ).split(' '),
);

/** What nobody reads as part of a note. */
const unreadElements = new Set(['annotation', 'script', 'style', 'svg', 'template']);
const unreadClasses = ['needs-script', 'no-print', 'playground', 'sr-only'];

/** How formulas are typed: what their layout says without a character of its own. */
const layoutSymbols: ReadonlyMap<string, string> = new Map([
  ['mfrac', '/'],
  ['msub', '_'],
  ['msup', '^'],
]);

const text = (value: string): Text => ({ type: 'text', value });

function isRead({ tagName, properties }: Element): boolean {
  const classes = properties.className;
  return (
    !unreadElements.has(tagName) &&
    properties.dataPagefindIgnore === undefined &&
    !(Array.isArray(classes) && unreadClasses.some((name) => classes.includes(name)))
  );
}

/** Leaves the text that is read, with a space or a symbol wherever the page's layout shows one. */
function tidy(parent: Element, isCode: boolean): void {
  const symbol = layoutSymbols.get(parent.tagName);
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(child);
    if (child.type !== 'element' || !isRead(child)) continue;
    if (symbol !== undefined && children.length > 0) children.push(text(symbol));
    tidy(child, isCode || child.tagName === 'pre');
    const gap = inlineElements.has(child.tagName) ? [] : [text(' ')];
    // Pagefind would put a full stop after a line of code and after a cell of a table.
    if (isCode || child.tagName === 'td') child.tagName = 'span';
    children.push(...gap, child, ...gap);
  }
  parent.children = children;
}

/** The words that are added to a word of a text so that it is found by its symbols. */
function hiddenWords(word: string): string {
  const { symbols, names } = spellingsOf(word);
  return [...symbols.map(aliasOf), ...names].map((added) => ` ${added}${hiddenMark}`).join('');
}

function textsOf(parent: Element): Text[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'text') return child.value === '' ? [] : [child];
    return child.type === 'element' ? textsOf(child) : [];
  });
}

/** Follows each word that has symbols, also one that runs through several elements, with hidden ones. */
function addHiddenWords(body: Element): void {
  const texts = textsOf(body);
  let word = '';
  for (const [index, node] of texts.entries()) {
    const next = texts[index + 1]?.value ?? ' ';
    const parts = node.value.split(/(\s+)/);
    node.value = parts
      .map((part, place) => {
        if (/^\s/.test(part)) return part;
        word += part;
        const goesOn = place === parts.length - 1 && /^\S/.test(next);
        if (goesOn) return part;
        const hidden = hiddenWords(word);
        word = '';
        return part + hidden;
      })
      .join('');
  }
}

/**
 * What of a page goes to the index, as a document of its own: the element with `data-pagefind-body`
 * in plain HTML, filtered by its section, each word with symbols followed by hidden words under which
 * it is found. `undefined` for a page without such an element.
 *
 * @param path The page's address below the base path: `memory/caching/`.
 */
export function searchableHtml(path: string, html: string): string | undefined {
  const body = select('[data-pagefind-body]', parseHtml(html));
  if (body === undefined) return undefined;
  tidy(body, false);
  addHiddenWords(body);
  const title = select('h1', body);
  if (title !== undefined) title.properties.dataPagefindWeight = titleWeight;
  const section = sectionOf(path);
  if (section !== undefined) body.properties.dataPagefindFilter = `section:${section.id}`;
  return `<!doctype html><html lang="en"><body>${toHtml(body)}</body></html>`;
}
