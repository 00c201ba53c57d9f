import { escapeCharacter, isPrintable, quote, quoteFile, quoteFileAlways } from '../quoting.ts';

/** How a listing writes names. Source: coreutils manual, `--quoting-style`. */
export type NameStyle =
  | 'literal'
  | 'shell'
  | 'shell-always'
  | 'shell-escape'
  | 'shell-escape-always'
  | 'c'
  | 'escape'
  | 'locale';

/** What is not printable as `?`. */
export function hideUnprintable(text: string): string {
  let shown = '';
  for (const character of text) shown += isPrintable(character) ? character : '?';
  return shown;
}

/** With escapes of C, and a backslash before each of `escaped`. */
function escapeAsC(text: string, escaped: string): string {
  let inner = '';
  for (const character of text) {
    if (escaped.includes(character)) inner += `\\${character}`;
    else inner += isPrintable(character) ? character : escapeCharacter(character);
  }
  return inner;
}

function shellQuoteOnce(name: string): string {
  if (quoteFileAlways(name).startsWith('"')) return quoteFileAlways(name);
  return `'${name.replaceAll("'", "'\\''")}'`;
}

/** A name in a style. */
export function styleName(name: string, style: NameStyle): string {
  switch (style) {
    case 'literal':
      return name;
    case 'shell':
      return quoteFile(name) === name ? name : shellQuoteOnce(name);
    case 'shell-always':
      return shellQuoteOnce(name);
    case 'shell-escape':
      return quoteFile(name);
    case 'shell-escape-always':
      return quoteFileAlways(name);
    case 'c':
      return `"${escapeAsC(name, '"\\')}"`;
    case 'escape':
      return escapeAsC(name, ' \\');
    case 'locale':
      return quote(name);
  }
}

/** Columns that a text takes on a terminal: two for wide characters, none for what combines. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) width++;
    else if (/\p{M}/u.test(character)) continue;
    else width += isWide(code) ? 2 : 1;
  }
  return width;
}

/** Blocks of East Asian characters and pictures. Source: Unicode Standard Annex 11. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
