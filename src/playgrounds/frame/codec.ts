/**
 * How a playground's state is read back from a link or from storage. A codec takes whatever was
 * there and returns the state, or `undefined` when it is not one: links come from anywhere.
 */
export type Codec<Value> = (data: unknown) => Value | undefined;

/** One of the given strings. */
export const oneOf =
  <const Options extends readonly string[]>(options: Options): Codec<Options[number]> =>
  (data) =>
    options.find((option) => option === data);

/** A number within both bounds, whole unless `step` says otherwise. */
export const numberIn =
  (min: number, max: number, step: 'whole' | 'any' = 'whole'): Codec<number> =>
  (data) =>
    typeof data === 'number' &&
    data >= min &&
    data <= max &&
    (step === 'any' || Number.isInteger(data))
      ? data
      : undefined;

/** A string of at most `maxLength` UTF-16 code units. */
export const text =
  (maxLength: number): Codec<string> =>
  (data) =>
    typeof data === 'string' && data.length <= maxLength ? data : undefined;

export const flag: Codec<boolean> = (data) => (typeof data === 'boolean' ? data : undefined);

/** A list of `minLength` to `maxLength` items, each read by `item`. */
export const list =
  <Item>(item: Codec<Item>, maxLength: number, minLength = 0): Codec<readonly Item[]> =>
  (data) => {
    if (!Array.isArray(data) || data.length > maxLength || data.length < minLength) {
      return undefined;
    }
    const items = data.map(item);
    return items.some((read) => read === undefined) ? undefined : (items as Item[]);
  };

/** An object with exactly these fields, each read by its own codec. */
export const record =
  <State extends object>(
    fields: { readonly [Name in keyof State]: Codec<State[Name]> },
  ): Codec<State> =>
  (data) => {
    if (typeof data !== 'object' || data === null) return undefined;
    const names = Object.keys(fields) as (keyof State & string)[];
    if (Object.keys(data).length !== names.length) return undefined;
    const state: Partial<State> = {};
    for (const name of names) {
      const value = fields[name]((data as Record<string, unknown>)[name]);
      if (value === undefined) return undefined;
      state[name] = value;
    }
    return state as State;
  };
