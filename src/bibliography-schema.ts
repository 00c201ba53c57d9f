import { z } from 'astro/zod';

/** A work that notes refer to; `content/bibliography.yaml` lists them by id, such as `belady-1966`. */
export const work = z.strictObject({
  author: z.string().min(1),
  title: z.string().min(1),
  year: z.number().int().min(1900).max(2100),
  /** Where it appeared: a journal, conference or publisher. */
  venue: z.string().optional(),
  url: z.url().optional(),
  /** Why one should read it: one line. */
  why: z.string().min(20).max(200),
  /** The course material that names it, by key of `src/sources.ts`. */
  namedBy: z.array(z.string()).default([]),
});

export type Work = z.infer<typeof work>;

const id = z.string().regex(/^[a-z0-9-]+$/, 'Expected an id of content/bibliography.yaml');

/** A note's reference to a work, or to a part of it. */
export const workReference = z.union([id, z.strictObject({ ref: id, part: z.string().min(1) })]);
