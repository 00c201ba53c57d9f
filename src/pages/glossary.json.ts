import { glossaryTerms } from '../components/glossary/terms.ts';

/** The glossary for scripts: term and definition by id. Fetched with the first definition shown. */
export async function GET(): Promise<Response> {
  const terms = await glossaryTerms();
  return Response.json(
    Object.fromEntries(terms.map(({ id, term, definition }) => [id, { term, definition }])),
  );
}
