import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { work } from './bibliography-schema.ts';
import { glossaryFile } from './glossary-schema.ts';
import { allowedFields, noteFields } from './note-schema.ts';

/** Rejects fields that nothing reads, so that a misspelt one is not silently lost. */
const knownFieldsOnly = z.record(z.string(), z.unknown()).superRefine((data, context) => {
  for (const field of Object.keys(data)) {
    if (allowedFields.has(field)) continue;
    context.addIssue({
      code: 'custom',
      path: [field],
      message: `Unknown field. Expected one of: ${[...allowedFields].join(', ')}`,
    });
  }
});

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    schema: (context) =>
      knownFieldsOnly.pipe(docsSchema({ extend: noteFields })(context)).transform((note) => ({
        ...note,
        sidebar: { ...note.sidebar, order: note.order },
      })),
  }),
  bibliography: defineCollection({
    loader: file('content/bibliography.yaml'),
    schema: work,
  }),
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
    schema: glossaryFile,
  }),
};
