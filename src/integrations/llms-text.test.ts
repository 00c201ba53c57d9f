import { expect, test } from 'vitest';
import { type ListedSite, listNotes, listNotesInFull } from './llms-text.ts';

const note = (title: string, section: string | undefined) => ({
  title,
  description: `About ${title}.`,
  markdown: `# ${title}\n\nAbout ${title}.\n`,
  address: `https://example.org/${title}/`,
  path: `${title}/`,
  section,
});

const site: ListedSite = {
  name: 'Book',
  description: 'A book.',
  sections: [
    { id: 'memory', title: 'Memory', summary: 'Fast.' },
    { id: 'storage', title: 'Storage', summary: 'Slow.' },
    { id: 'empty', title: 'Empty', summary: 'Nothing yet.' },
  ],
  notes: [note('disks', 'storage'), note('caching', 'memory'), note('glossary', undefined)],
};

test('notes are listed by section, in the order of the sections, empty ones left out', () => {
  expect(listNotes(site)).toBe(`# Book

> A book.

## Memory

Fast.

- [caching](https://example.org/caching/index.md): About caching.

## Storage

Slow.

- [disks](https://example.org/disks/index.md): About disks.

## Beside the sections

- [glossary](https://example.org/glossary/index.md): About glossary.
`);
});

test('the full text has every note after its address, in reading order', () => {
  expect(listNotesInFull({ ...site, notes: site.notes.slice(0, 2) })).toBe(`# Book

> A book.

---

Source: https://example.org/disks/

# disks

About disks.

---

Source: https://example.org/caching/

# caching

About caching.
`);
});
