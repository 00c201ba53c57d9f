/**
 * Opens and closes every alias: a letter without case or accents that no text here uses. As it opens
 * the alias, no other word is the beginning of one, which matters because Pagefind answers an unknown
 * word with the longest word that it begins with. As it closes the alias, neither is another alias.
 */
const edge = 'ƻ';

/** Digits of base 16. All consonants: Pagefind's English stemmer leaves a word without vowels alone. */
const digits = 'bcdfghjklmnpqrst';

/** The bytes of a token in letters. Case does not matter in a search, so it does not here. */
function spelled(token: string): string {
  const bytes = new TextEncoder().encode(token.toLowerCase().normalize());
  return Array.from(bytes, (byte) => `${digits[byte >> 4]}${digits[byte & 15]}`).join('');
}

/**
 * A word of letters alone that stands in the index for a token with symbols (`C++`,
 * `spark.sql.shuffle.partitions`), which Pagefind would take apart. Different tokens have different
 * aliases, but for case.
 */
export const aliasOf = (token: string): string => edge + spelled(token) + edge;

/** How the aliases of all tokens that begin with `token` begin: what to search for while typing. */
export const aliasStartOf = (token: string): string => edge + spelled(token);
