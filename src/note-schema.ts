import { z } from 'astro/zod';
import { workReference } from './bibliography-schema.ts';
import { type CourseSource, courseSources } from './sources.ts';

const sourceKeys = Object.keys(courseSources) as [CourseSource, ...CourseSource[]];

/** What a note says of itself, beside the title, in its front matter. */
export const noteFields = z.object({
  /** The answer to "what is this and why care", one paragraph; opens the page and search results. */
  description: z.string().min(40).max(320),
  /** Place within the section, counted from 1; the section's own page has 0. */
  order: z.number().int().min(0),
  /** Course material that the note rests on, by key of `src/sources.ts`. */
  sources: z.array(z.enum(sourceKeys)),
  /** Further reading, by id of `content/bibliography.yaml`, oldest first. */
  reading: z.array(workReference).default([]),
  /** Addresses that the note had before, such as `memory/page-tables`: they lead to it. */
  formerly: z
    .array(z.string().regex(/^[a-z-]+(\/[a-z-]+)?$/, 'Expected an address such as memory/caching'))
    .default([]),
});

/** The fields of a note and those of Starlight that the notes may set; others are a mistake. */
export const allowedFields: ReadonlySet<string> = new Set([
  'title',
  'description',
  'order',
  'sources',
  'reading',
  'formerly',
  'lastUpdated',
  'tableOfContents',
  'draft',
  'template',
  'pagefind',
]);
