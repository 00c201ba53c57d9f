import { exceptionType } from './exception-types.ts';
import { PyException, Raised } from './exceptions.ts';
import type { KeywordArguments } from './functions.ts';
import type { Value } from './object.ts';
import { PyTuple } from './sequences.ts';

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

/** Raises TypeError for a call that does not fit. */
export function failCall(message: string): never {
  const exception = new PyException(new PyTuple([message]));
  exception.type = exceptionType('TypeError');
  throw new Raised(exception);
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** How a function is called in messages: by its name, and with that of its type before it. */
export interface CalledAs {
  readonly name: string;
  readonly qualifiedName: string;
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
  const takesKeywords =
    moreKeywords || keywordOnly.length > 0 || positionalOnly < positional.length;
  if (!takesKeywords) {
    if (keywords !== undefined && keywords.names.length > 0) {
      failCall(`${called.qualifiedName}() takes no keyword arguments`);
    }
    checkPositional(signature, called, args.length);
    const bound: (Value | undefined | readonly Value[])[] = positional.map(
      (_, index) => args[index],
    );
    if (more) bound.push(args.slice(positional.length));
    return bound;
  }
  const given = args.length + (keywords?.names.length ?? 0);
  const isTooMany = given > positional.length + keywordOnly.length && !moreKeywords;
  if ((args.length > positional.length || isTooMany) && !more) {
    tooMany(signature, called, args.length, keywords);
  }
  const parameters = [...positional, ...keywordOnly];
  const bound: (Value | undefined | readonly Value[] | KeywordArguments)[] = parameters.map(
    (_, index) => (index < positional.length ? args[index] : undefined),
  );
  const rest: { names: string[]; values: Value[] } = { names: [], values: [] };
  let unknown: string | undefined;
  for (const [place, name] of keywords?.names.entries() ?? []) {
    const value = keywords?.values[place] as Value;
    const index = parameters.findIndex(
      (parameter, at) => parameter.name === name && at >= positionalOnly,
    );
    if (index < 0) {
      unknown ??= name;
      rest.names.push(name);
      rest.values.push(value);
    } else if (bound[index] !== undefined) {
      failCall(
        `argument for ${called.name}() given by name ('${name}') and position (${index + 1})`,
      );
    } else bound[index] = value;
  }
  checkRequired(signature, called, bound, args.length);
  if (unknown !== undefined && !moreKeywords) {
    failCall(`'${unknown}' is an invalid keyword argument for ${called.name}()`);
  }
  if (more) bound.push(args.slice(positional.length));
  if (moreKeywords) bound.push(rest);
  return bound;
}

/** Methods whose arguments CPython reads by a format, which words errors otherwise. */
const READ_BY_FORMAT =
  /^(?:str|bytes|bytearray)\.(?:count|endswith|find|index|rfind|rindex|startswith)$/;

function checkPositional(signature: Signature, called: CalledAs, given: number): void {
  const { positional, more } = signature;
  const maximum = more ? Number.POSITIVE_INFINITY : positional.length;
  const minimum = positional.filter(({ defaultText }) => defaultText === undefined).length;
  if (given >= minimum && given <= maximum) return;
  if (maximum === 0) failCall(`${called.qualifiedName}() takes no arguments (${given} given)`);
  if (maximum === 1 && minimum === 1) {
    failCall(`${called.qualifiedName}() takes exactly one argument (${given} given)`);
  }
  const bound = given < minimum ? minimum : maximum;
  const word = minimum === maximum ? '' : given < minimum ? 'at least ' : 'at most ';
  if (READ_BY_FORMAT.test(called.qualifiedName)) {
    failCall(`${called.name}() takes ${word}${bound} argument${plural(bound)} (${given} given)`);
  }
  failCall(`${called.name} expected ${word}${bound} argument${plural(bound)}, got ${given}`);
}

function tooMany(
  signature: Signature,
  called: CalledAs,
  given: number,
  keywords: KeywordArguments | undefined,
): never {
  const { positional, keywordOnly } = signature;
  const total = given + (keywords?.names.length ?? 0);
  const all = positional.length + keywordOnly.length;
  const required = [...positional, ...keywordOnly].every((one) => one.defaultText === undefined);
  if (total > all) {
    const kind = given === 0 ? 'keyword ' : '';
    failCall(
      `${called.name}() takes ${required ? 'exactly' : 'at most'} ${all} ${kind}argument${plural(all)} (${total} given)`,
    );
  }
  const count = positional.length;
  if (count === 0) failCall(`${called.name}() takes no positional arguments`);
  const optional = positional.some(({ defaultText }) => defaultText !== undefined);
  failCall(
    `${called.name}() takes ${optional ? 'at most' : 'exactly'} ${count} positional argument${plural(count)} (${given} given)`,
  );
}

function checkRequired(
  signature: Signature,
  called: CalledAs,
  bound: readonly unknown[],
  given: number,
): void {
  const { positional, positionalOnly, keywordOnly } = signature;
  for (const [index, { name, defaultText }] of [...positional, ...keywordOnly].entries()) {
    if (defaultText !== undefined || bound[index] !== undefined) continue;
    if (index < positionalOnly) {
      const minimum = positional
        .slice(0, positionalOnly)
        .filter((one) => one.defaultText === undefined).length;
      const optional = positional.some((one) => one.defaultText !== undefined);
      failCall(
        `${called.name}() takes ${optional ? 'at least' : 'exactly'} ${minimum} positional argument${plural(minimum)} (${given} given)`,
      );
    }
    failCall(`${called.name}() missing required argument '${name}' (pos ${index + 1})`);
  }
}
