import { getCollection } from 'astro:content';
import type { GlossaryTerm } from '../../glossary-schema.ts';

/**
 * All terms of the glossary in alphabetical order.
 *
 * @throws {Error} when two files define the same id.
 */
export async function glossaryTerms(): Promise<readonly GlossaryTerm[]> {
  const files = await getCollection('glossary');
  const home = new Map<string, string>();
  for (const { id: file, data } of files) {
    for (const { id } of data.terms) {
      const other = home.get(id);
      if (other !== undefined) {
        throw new Error(`content/glossary: ${other}.yaml and ${file}.yaml both define "${id}".`);
      }
      home.set(id, file);
    }
  }
  return files
    .flatMap(({ data }) => data.terms)
    .sort((first, second) => first.term.localeCompare(second.term, 'en'));
}
