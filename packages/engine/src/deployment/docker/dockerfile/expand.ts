import { InputError, type InputPlace } from '../../../base/index.ts';
import { EXPANSION_CHARACTERS, EXPANSION_DEPTH } from './limits.ts';

const NAME_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

/** What {@link expand} works with. */
export interface Expansion {
  /** The variable's value, or undefined when it is not set. */
  readonly lookup: (name: string) => string | undefined;
  /** The escape character of the Dockerfile. */
  readonly escapeCharacter: string;
  /** Where the text is, for messages. */
  readonly place: InputPlace;
  /** False for the content of a here-document, in which quotes are ordinary characters. */
  readonly quotes?: boolean;
}

/**
 * The text with `$name`, `${name}`, `${name:-word}`, `${name-word}`, `${name:+word}`, `${name+word}`
 * and `${name:?word}` replaced, quotes removed and escapes resolved; nothing is replaced between
 * single quotes. Throws InputError on a substitution that is not closed or not known.
 * Source: Dockerfile reference, "Environment replacement".
 */
export function expand(
  text: string,
  { lookup, escapeCharacter, place, quotes = true }: Expansion,
): string {
  let position = 0;
  const fail = (message: string, expected: string): never => {
    throw new InputError(`failed to process "${text}": ${message}`, { place, expected });
  };

  function variable(depth: number): string {
    position++;
    const braced = text.charAt(position) === '{';
    if (braced) position++;
    const start = position;
    while (position < text.length && NAME_CHARACTERS.includes(text.charAt(position))) position++;
    const name = text.slice(start, position);
    const value = lookup(name);
    if (!braced) return name === '' ? '$' : (value ?? '');
    if (name === '') fail('bad substitution', 'a name between the braces');
    const colon = text.charAt(position) === ':';
    if (colon) position++;
    const operator = text.charAt(position++);
    if (operator === '}' && !colon) return value ?? '';
    if (operator === '' || !'-+?'.includes(operator)) {
      if (operator === '') fail("syntax error: missing '}'", '}');
      fail(`unsupported modifier (${operator}) in substitution`, 'one of :- - :+ + :? ?');
    }
    const word = scan('}', depth + 1);
    if (text.charAt(position++) !== '}') fail("syntax error: missing '}'", '}');
    const present = value !== undefined && (value !== '' || !colon);
    if (operator === '+') return present ? word : '';
    if (!present && operator === '?') fail(`${name}: ${word || 'not allowed to be unset'}`, name);
    return present ? (value ?? '') : word;
  }

  function scan(end: string, depth: number): string {
    if (depth > EXPANSION_DEPTH) fail('too deeply nested', `at most ${EXPANSION_DEPTH} levels`);
    let out = '';
    let quoted = false;
    while (position < text.length) {
      const character = text.charAt(position);
      if (character === end && !quoted) break;
      if (character === '$') out += variable(depth);
      else if (character === escapeCharacter) {
        const next = text.charAt(position + 1);
        const kept = quotes ? quoted && !`"$${escapeCharacter}`.includes(next) : next !== '$';
        out += kept ? character + next : next;
        position += 2;
      } else if (quotes && character === '"') {
        quoted = !quoted;
        position++;
      } else if (quotes && character === "'" && !quoted) {
        const close = text.indexOf("'", position + 1);
        if (close < 0)
          fail('unexpected end of statement while looking for matching single-quote', "'");
        out += text.slice(position + 1, close);
        position = close + 1;
      } else {
        out += character;
        position++;
      }
      if (out.length > EXPANSION_CHARACTERS) {
        fail('the value grows too long', `at most ${EXPANSION_CHARACTERS} characters`);
      }
    }
    if (quoted) fail('unexpected end of statement while looking for matching double-quote', '"');
    return out;
  }

  return scan('', 0);
}
