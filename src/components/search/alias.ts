/**
 * Opens and closes every alias: a letter without case or accents that no text here uses. As it opens
 * the alias, no other word is the beginning of one, which matters because Pagefind answers an unknown
 * word with the longest word that it begins with. As it closes the alias, neither is another alias.
 */
const edge = 'ƻ';

/**
 * What another letter stands for. Symbols, as Pagefind drops them; digits, at which it parts words;
 * and vowels, as its English stemmer leaves a word without them alone.
 */
const respelled = 'aeiouy0123456789!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** The letters of phonetics follow each other here, small, without accents and enough for these. */
const firstLetter = 0x250;
/** Announces a character beyond ASCII, in six hexadecimal digits. */
const beyondAscii = 'ʯ';

function spelledCharacter(character: string): string {
  const place = respelled.indexOf(character);
  if (place >= 0) return String.fromCodePoint(firstLetter + place);
  if (/[a-z]/.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
  return beyondAscii + spelled(code);
}

const spelled = (text: string): string => Array.from(text, spelledCharacter).join('');

/** Case does not matter in a search, so it does not here. */
const folded = (token: string): string => token.toLowerCase().normalize();

/**
 * A word of letters alone that stands in the index for a token with symbols (`C++`,
 * `spark.sql.shuffle.partitions`), which Pagefind would take apart. Different tokens have different
 * aliases, but for case.
 */
export const aliasOf = (token: string): string => edge + spelled(folded(token)) + edge;

/** How the aliases of all tokens that begin with `token` begin: what to search for while typing. */
export const aliasStartOf = (token: string): string => edge + spelled(folded(token));
