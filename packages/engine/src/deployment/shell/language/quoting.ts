/** Characters that a shell reads as something else than themselves. */
const SPECIAL = /[\s"'\\`$&;|()<>*?[\]{}!^#~=,%]/;

/** Letters of `$'…'` for characters. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u0007': 'a',
  '\b': 'b',
  '\u001b': 'E',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
  '\\': '\\',
  "'": "'",
};

/** `'text'`, with `'\''` for a quote. */
function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `$'text'`, with escapes for what cannot be printed. */
function quoteAnsi(text: string): string {
  let result = '';
  for (const character of text) {
    const letter = LETTERS[character];
    const code = character.codePointAt(0) ?? 0;
    if (letter !== undefined) result += `\\${letter}`;
    else if (code < 0x20 || code === 0x7f) result += `\\${code.toString(8).padStart(3, '0')}`;
    else if (code >= 0xdc80 && code <= 0xdcff) result += `\\${(code - 0xdc00).toString(8)}`;
    else result += character;
  }
  return `$'${result}'`;
}

/** Whether a text holds what only `$'…'` can show. */
function needsAnsi(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
    if (code >= 0xdc80 && code <= 0xdcff && (text.charCodeAt(index - 1) & 0xfc00) !== 0xd800)
      return true;
  }
  return false;
}

/** `${x@Q}`: always in quotes. */
export function quoteValue(text: string): string {
  return needsAnsi(text) ? quoteAnsi(text) : quoteSingle(text);
}

/** As `set` and `set -x` show a value: quotes only where they are needed. */
export function quoteWord(text: string): string {
  if (text === '') return "''";
  return needsAnsi(text) ? quoteAnsi(text) : quotePosix(text);
}

/** As {@link quoteWord}, without the quotes that POSIX does not have. */
export function quotePosix(text: string): string {
  return /[\s"'\\`$&;|()<>*?[\]{}!^]/.test(text) || /^[#~]|[=:]~/.test(text)
    ? quoteSingle(text)
    : text;
}

/** As `declare -p` shows a value: in double quotes. */
export function quoteDouble(text: string): string {
  if (needsAnsi(text)) return quoteAnsi(text);
  return `"${text.replace(/["$`\\]/g, '\\$&')}"`;
}

/** As `printf %q` does: with backslashes. */
export function quoteBackslash(text: string): string {
  if (text === '') return "''";
  if (needsAnsi(text)) return quoteAnsi(text);
  let result = '';
  for (const [index, character] of [...text].entries()) {
    const atStart = index === 0;
    const escaped =
      SPECIAL.test(character) && (atStart || (character !== '#' && character !== '~'))
        ? !/[=%]/.test(character)
        : false;
    result += escaped ? `\\${character}` : character;
  }
  return result;
}
