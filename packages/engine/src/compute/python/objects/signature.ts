import { Complaint } from './exceptions.ts';
import type { KeywordArguments } from './functions.ts';
import type { Value } from './object.ts';

interface Parameter {
  readonly name: string;
  /** As it is written, for documentation; none when the argument is required. */
  readonly defaultText: string | undefined;
}

/** The parameters of a built-in function, `self` left out. */
export interface Signature {
  readonly text: string;
  /** By position; the first `positionalOnly` of them by position only. */
  readonly positional: readonly Parameter[];
  readonly positionalOnly: number;
  readonly keywordOnly: readonly Parameter[];
  /** Takes any number of further positional arguments. */
  readonly more: boolean;
  /** Takes any keyword arguments. */
  readonly moreKeywords: boolean;
}

/** Reads parameters as Python writes them, such as `iterable, /, *, key=None, reverse=False`. */
export function parseSignature(text: string): Signature {
  const positional: Parameter[] = [];
  const keywordOnly: Parameter[] = [];
  let positionalOnly = 0;
  let more = false;
  let moreKeywords = false;
  let keywordsFollow = false;
  for (const part of text.split(/,\s*/)) {
    if (part === '') continue;
    if (part === '/') positionalOnly = positional.length;
    else if (part === '*') keywordsFollow = true;
    else if (part.startsWith('**')) moreKeywords = true;
    else if (part.startsWith('*')) {
      more = true;
      keywordsFollow = true;
    } else {
      const [name, defaultText] = part.split('=') as [string, string?];
      (keywordsFollow ? keywordOnly : positional).push({ name, defaultText });
    }
  }
  return { text, positional, positionalOnly, keywordOnly, more, moreKeywords };
}

/** How a function is called in messages: by its name, and with that of its type before it. */
export interface CalledAs {
  readonly name: string;
  readonly qualifiedName: string;
  /** Whether it makes objects of a type. */
  readonly isType?: boolean;
}

/**
 * The arguments of a call in the order of the parameters, those that were left out `undefined`; further
 * positional ones as an array behind them, further keywords as the last. Raises TypeError as CPython's own
 * functions do.
 */
export function bindNative(
  signature: Signature,
  called: CalledAs,
  args: readonly Value[],
  keywords: KeywordArguments | undefined,
): (Value | undefined | readonly Value[] | KeywordArguments)[] {
  const { positional, positionalOnly, keywordOnly, more, moreKeywords } = signature;
  const parameters = [...positional, ...keywordOnly];
  const bound: (Value | undefined | readonly Value[] | KeywordArguments)[] = parameters.map(
    (_, index) => (index < positional.length ? args[index] : undefined),
  );
  const rest: { names: string[]; values: Value[] } = { names: [], values: [] };
  let fits = more || args.length <= positional.length;
  for (const [place, name] of keywords?.names.entries() ?? []) {
    const value = keywords?.values[place] as Value;
    const index = parameters.findIndex(
      (parameter, at) => parameter.name === name && at >= positionalOnly,
    );
    if (index < 0) {
      fits &&= moreKeywords;
      rest.names.push(name);
      rest.values.push(value);
    } else if (bound[index] !== undefined) fits = false;
    else bound[index] = value;
  }
  const isRequired = ({ defaultText }: Parameter): boolean => defaultText === undefined;
  if (!fits || parameters.some((one, index) => isRequired(one) && bound[index] === undefined)) {
    throw new Complaint((words) => words.complainOfCall(signature, called, args, keywords));
  }
  if (more) bound.push(args.slice(positional.length));
  if (moreKeywords) bound.push(rest);
  return bound;
}
