import { sections } from '../../sections.ts';
import { element } from '../elements.ts';
import type { Piece } from './excerpt.ts';
import type { FoundHeading, FoundNote } from './found-note.ts';
import type { SearchOutcome } from './note-search.ts';

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' and ');

const titleOfSection = (id: string | undefined) =>
  sections.find((section) => section.id === id)?.title;

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

function excerptView(pieces: readonly Piece[]): HTMLElement[] {
  return pieces.length === 0 ? [] : [element('span', { class: 'excerpt' }, ...marked(pieces))];
}

function headingView({ url, title, excerpt }: FoundHeading): HTMLElement {
  return element(
    'li',
    {},
    element(
      'a',
      { href: url },
      element('span', { class: 'title' }, ...marked(title)),
      ...excerptView(excerpt),
    ),
  );
}

/** A found note: a link to it, and links to the headings below which it matches. */
export function noteView({ url, section, title, excerpt, headings }: FoundNote): HTMLElement {
  const sectionTitle = titleOfSection(section);
  return element(
    'li',
    section === undefined ? {} : { 'data-section': section },
    element(
      'a',
      { href: url, class: 'note' },
      element('span', { class: 'title' }, ...marked(title)),
      ...(sectionTitle === undefined
        ? []
        : [' ', element('span', { class: 'section' }, sectionTitle)]),
      ...excerptView(excerpt),
    ),
    ...(headings.length === 0 ? [] : [element('ul', {}, ...headings.map(headingView))]),
  );
}

/** One sentence on what was found, for the eye and for a screen reader. */
export function outcomeText(outcome: SearchOutcome, section: string | undefined): string {
  const { count, missing, reworded, corrected, leftOut } = outcome;
  const title = titleOfSection(section);
  const where = title === undefined ? '' : ` in ${title}`;
  if (count === 0) return `No results${where}`;
  const parts = [`${count} ${count === 1 ? 'result' : 'results'}${where}`];
  for (const { typed, meant } of corrected) {
    parts.push(`no note has “${typed}”, these are for “${meant}”`);
  }
  if (missing.length > 0) parts.push(`without ${quoted(missing)}, which no note has`);
  if (leftOut.length > 0) {
    parts.push(`no note has all of these words, these are without ${quoted(leftOut)}`);
  }
  if (reworded.length > 0) {
    parts.push(`no note has ${quoted(reworded)} as written, these have the parts of it`);
  }
  return parts.join('; ');
}

/** Links to the sections that have notes, for who would rather look around. */
export function sectionLinks(base: string, ids: readonly string[]): HTMLElement {
  const links = sections
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) =>
      element(
        'li',
        { 'data-section': id },
        element('a', { href: `${base}${id}/`, class: 'section' }, title),
      ),
    );
  return element(
    'div',
    {},
    element('p', {}, 'Or browse a section:'),
    element('ul', { class: 'browse' }, ...links),
  );
}

/** What to do when nothing was found. */
export function nothingFound({ missing }: SearchOutcome): HTMLElement[] {
  return [
    element(
      'p',
      {},
      missing.length > 0 ? `No note has ${quoted(missing)}.` : 'No note has all of these words.',
    ),
    element(
      'ul',
      { class: 'advice' },
      element('li', {}, 'Type only the beginning of a word.'),
      element('li', {}, 'Try another spelling, or another word for the same thing.'),
      ...(missing.length > 0 ? [] : [element('li', {}, 'Use fewer words.')]),
    ),
  ];
}

/** A filter for each section that has notes, and one for all. */
export function sectionChoices(ids: readonly string[]): HTMLElement {
  const choice = (id: string, title: string) =>
    element(
      'label',
      id === '' ? {} : { 'data-section': id },
      element('input', { type: 'radio', name: 'search-section', value: id, checked: id === '' }),
      element('span', { class: id === '' ? '' : 'section' }, title),
      ' ',
      element('span', { class: 'count' }),
    );
  return element(
    'fieldset',
    { class: 'choices', hidden: true },
    element('legend', { class: 'sr-only' }, 'Section'),
    choice('', 'All'),
    ...sections.filter(({ id }) => ids.includes(id)).map(({ id, title }) => choice(id, title)),
  );
}
