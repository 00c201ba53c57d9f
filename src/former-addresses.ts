/** What of a note matters here. */
interface MovedNote {
  readonly id: string;
  readonly data: { readonly title: string; readonly formerly: readonly string[] };
}

/**
 * Every former address with the note that it leads to.
 *
 * @throws {Error} when an address belongs to a note of today, or was given up by two.
 */
export function formerAddresses(
  notes: readonly MovedNote[],
): readonly { readonly former: string; readonly current: string; readonly title: string }[] {
  const taken = new Map(notes.map(({ id }) => [id, id]));
  return notes.flatMap(({ id, data }) =>
    data.formerly.map((former) => {
      const owner = taken.get(former);
      if (owner !== undefined) {
        throw new Error(`content/${id}.mdx: formerly ${former}, which is the address of ${owner}.`);
      }
      taken.set(former, id);
      return { former, current: id, title: data.title };
    }),
  );
}
