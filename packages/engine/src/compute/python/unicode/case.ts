import { TITLES } from './class-ranges.ts';
import { isAssigned } from './properties.ts';

/** What the host maps a character to, unless Python's Unicode does not have one of them yet. */
function mapped(code: number, host: string): string {
  const own = String.fromCodePoint(code);
  if (host === own) return own;
  if (!isAssigned(code)) return own;
  for (const character of host) if (!isAssigned(character.codePointAt(0) ?? 0)) return own;
  return host;
}

/** `str.upper` of a character: one to three characters. */
export const toUpper = (code: number): string =>
  mapped(code, String.fromCodePoint(code).toUpperCase());

/** `str.lower` of a character out of context. */
export const toLower = (code: number): string =>
  mapped(code, String.fromCodePoint(code).toLowerCase());

const titles = new Map(
  TITLES.split(' ').map((entry) => [entry.codePointAt(0) ?? 0, entry.slice(1)] as const),
);

/** `str.title` of a character. */
export function toTitle(code: number): string {
  // Georgian has capitals for whole words only.
  if (code >= 0x10d0 && code <= 0x10ff) return String.fromCodePoint(code);
  return titles.get(code) ?? toUpper(code);
}

/** `str.casefold` of a character. Source: CaseFolding.txt of Unicode, by what it has in common with the cases. */
export function fold(code: number): string {
  // The dotless i stays; Cherokee folds to its capitals, which are older.
  if (code === 0x131) return String.fromCodePoint(code);
  if ((code >= 0x13a0 && code <= 0x13ff) || (code >= 0xab70 && code <= 0xabbf))
    return toUpper(code);
  if (code === 0x1e9e) return 'ss';
  let folded = '';
  for (const character of toUpper(code)) folded += toLower(character.codePointAt(0) ?? 0);
  return folded;
}
