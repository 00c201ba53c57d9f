import { encodeUtf8 } from '../../../text/index.ts';

/**
 * How GNU's tools quote names in their messages, in the locale C.UTF-8. Source: the module `quotearg` of
 * gnulib, whose styles coreutils documents under `--quoting-style`.
 */

const UNPRINTABLE = /[\p{Cc}\p{Cn}\p{Cs}\u2028\u2029]/u;

/** What a shell would take for something else, anywhere in a word. */
const SHELL_SPECIAL = /[\s!"$&'()*;<=>?[\\^`|]|^[#~]|^[{}]$/;

/** Whether double quotes quote it: all but quotes is plain. */
const FIT_FOR_DOUBLE_QUOTES = /^(?![^']*$)[ '%+,\-./\w:\]{}@\u00a0-\u{10ffff}]*$/u;

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** Whether a character can be printed as it is. */
export function isPrintable(character: string): boolean {
  return !UNPRINTABLE.test(character);
}

/** Characters that cannot be printed, as C escapes: one letter, or three octal digits a byte. */
export function escapeCharacter(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  let escaped = '';
  for (const byte of encodeUtf8(character)) {
    escaped += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return escaped;
}

/** In quotation marks, as most messages have it: `invalid number of lines: ‘x’`. */
export function quote(text: string): string {
  let quoted = '';
  for (const character of text) {
    if (character === '\\' || character === '’') quoted += `\\${character}`;
    else quoted += UNPRINTABLE.test(character) ? escapeCharacter(character) : character;
  }
  return `‘${quoted}’`;
}

/** A file's name as a shell would take it, quoted only where it must be: `cat: 'a b': No such …`. */
export function quoteFile(name: string): string {
  if (name !== '' && !SHELL_SPECIAL.test(name) && !UNPRINTABLE.test(name)) return name;
  return quoteFileAlways(name);
}

/** A file's name as a shell would take it, always quoted: `cannot remove 'a'`. */
export function quoteFileAlways(name: string): string {
  if (FIT_FOR_DOUBLE_QUOTES.test(name) && !UNPRINTABLE.test(name)) return `"${name}"`;
  let quoted = "'";
  let escaping = false;
  for (const character of name) {
    if (UNPRINTABLE.test(character)) {
      quoted += (escaping ? '' : "'$'") + escapeCharacter(character);
      escaping = true;
    } else if (character === "'") {
      quoted += "'\\''";
      escaping = false;
    } else {
      quoted += (escaping ? "''" : '') + character;
      escaping = false;
    }
  }
  return `${quoted}'`;
}
