import type { KeywordArguments, Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';

/** The values of keywords that a function knows, in the order in which it names them. Raises TypeError. */
export function keywordsIn(
  { names, values }: KeywordArguments,
  known: readonly string[],
  called: string,
): (Value | undefined)[] {
  if (names.length > known.length) {
    const [most, given] = [known.length, names.length];
    raise('TypeError', `${called}() takes at most ${most} keyword arguments (${given} given)`);
  }
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    raise('TypeError', `'${unknown}' is an invalid keyword argument for ${called}()`);
  }
  return known.map((name) => values[names.indexOf(name)]);
}
