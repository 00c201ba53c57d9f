import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import type { Work, workReference } from '../../bibliography-schema.ts';

/** All works by their id. */
export async function bibliography(): Promise<ReadonlyMap<string, Work>> {
  const entries = await getCollection('bibliography');
  return new Map(entries.map(({ id, data }) => [id, data]));
}

/** The id of the work that a note refers to. */
export const workId = (reference: z.infer<typeof workReference>): string =>
  typeof reference === 'string' ? reference : reference.ref;

/**
 * The works that a note refers to, in its order.
 *
 * @throws {Error} when the bibliography has no such work.
 */
export async function worksOf(
  note: string,
  references: readonly z.infer<typeof workReference>[],
): Promise<readonly { readonly work: Work; readonly part: string | undefined }[]> {
  const works = await bibliography();
  return references.map((reference) => {
    const work = works.get(workId(reference));
    if (work === undefined) {
      throw new Error(
        `content/${note}.mdx, field reading: content/bibliography.yaml has no "${workId(reference)}".`,
      );
    }
    return { work, part: typeof reference === 'string' ? undefined : reference.part };
  });
}
