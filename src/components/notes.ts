import { type CollectionEntry, getCollection } from 'astro:content';
import type { Question } from '../checks/question.ts';
import { type SectionId, sectionOf, sections } from '../sections.ts';

/** One note as lists of notes show it. */
export interface NoteSummary {
  /** `memory/caching`; the section's own page has the section's id. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly section: SectionId;
  /** Questions of its "Check yourself". */
  readonly questions: number;
  readonly entry: CollectionEntry<'docs'>;
}

const checks = import.meta.glob<{ readonly questions: readonly Question[] }>('../checks/*/*.ts', {
  eager: true,
});

/** How many questions a note asks. A section's own page has them in `index.ts`. */
function questionCount(id: string): number {
  const file = id.includes('/') ? id : `${id}/index`;
  return checks[`../checks/${file}.ts`]?.questions.length ?? 0;
}

/** All notes in reading order: the sections in theirs, in each the section's own page first. */
export async function allNotes(): Promise<readonly NoteSummary[]> {
  const entries = await getCollection('docs');
  return sections.flatMap((section) =>
    entries
      .filter(({ id }) => sectionOf(id) === section)
      .sort((first, second) => first.data.order - second.data.order)
      .map((entry) => ({
        id: entry.id,
        title: entry.data.title,
        description: entry.data.description ?? '',
        section: section.id,
        questions: questionCount(entry.id),
        entry,
      })),
  );
}
