import type { MarkdownNote } from './page-to-markdown.ts';

/** A note with its place in the book. */
export interface ListedNote extends MarkdownNote {
  /** Where the page is published. */
  readonly address: string;
  /** Below the base path, `memory/caching/`. */
  readonly path: string;
  /** Id of the section that holds it; `undefined` beside the sections. */
  readonly section: string | undefined;
}

/** What the lists are made from; notes are in reading order. */
export interface ListedSite {
  readonly name: string;
  readonly description: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
  }[];
  readonly notes: readonly ListedNote[];
}

const listItem = ({ title, address, description }: ListedNote) =>
  `- [${title}](${address}index.md): ${description}`;

const opening = ({ name, description }: ListedSite) => `# ${name}\n\n> ${description}\n`;

/** `llms.txt` after llmstxt.org: what the site is, and each note's Markdown by section. */
export function listNotes(site: ListedSite): string {
  const groups = site.sections.map(({ id, title, summary }) => ({
    heading: `## ${title}\n\n${summary}\n`,
    notes: site.notes.filter((note) => note.section === id),
  }));
  const others = {
    heading: '## Beside the sections\n',
    notes: site.notes.filter((note) => note.section === undefined),
  };
  const lists = [...groups, others]
    .filter(({ notes }) => notes.length > 0)
    .map(({ heading, notes }) => `${heading}\n${notes.map(listItem).join('\n')}\n`);
  return [opening(site), ...lists].join('\n');
}

/** `llms-full.txt`: every note's Markdown in one file, in reading order, each after its address. */
export function listNotesInFull(site: ListedSite): string {
  const texts = site.notes.map(({ address, markdown }) => `Source: ${address}\n\n${markdown}`);
  return [opening(site), ...texts].join('\n---\n\n');
}
