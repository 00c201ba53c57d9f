import { quote } from '../quoting.ts';

/**
 * The words that an option takes, those that mean the same in one group. An abbreviation is enough
 * where it can mean only one. Source: the module `argmatch` of gnulib.
 */
export type ArgumentWords = readonly (readonly string[])[];

/** The first word of the group that is meant, or `{ problem }`: what the tool says before its hint at `--help`. */
export function matchWord<const Words extends ArgumentWords>(
  option: string,
  value: string,
  words: Words,
): Words[number][0] | { readonly problem: string } {
  const exact = words.find((group) => group.includes(value));
  const candidates = words.filter((group) => group.some((word) => word.startsWith(value)));
  const found = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (found?.[0] !== undefined) return found[0];
  const kind = candidates.length > 1 ? 'ambiguous' : 'invalid';
  const list = words.map((group) => `\n  - ${group.map(quote).join(', ')}`).join('');
  return {
    problem: `${kind} argument ${quote(value)} for ${quote(option)}\nValid arguments are:${list}`,
  };
}
