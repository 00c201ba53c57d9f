import { z } from 'astro/zod';

/** One term of the glossary, as `content/glossary/*.yaml` lists them. */
const term = z.strictObject({
  /** Its anchor on the glossary page: kebab-case, singular, stable once published. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case words joined by hyphens'),
  term: z.string().min(1),
  /** Abbreviations and other names. */
  also: z.array(z.string().min(1)).default([]),
  /** One or two sentences of plain text. */
  definition: z.string().min(20).max(400),
  /** The note that explains it, from the root of the site. */
  see: z
    .string()
    .regex(
      /^\/[a-z-]+\/([a-z-]+\/)?(#[a-z0-9-]+)?$/,
      'Expected an address such as /memory/caching/',
    ),
});

/** A file of terms. */
export const glossaryFile = z.strictObject({ terms: z.array(term).min(1) });

export type GlossaryTerm = z.infer<typeof term>;
