import { continuesIdentifier, startsIdentifier } from '../../unicode/index.ts';

/** Whether a UTF-16 unit is a decimal digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a name may begin with a UTF-16 unit; what is not ASCII is looked at with {@link isIdentifier}. */
export const isIdentifierStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;

/** The same for going on. */
export const isIdentifierPart = (code: number): boolean => isIdentifierStart(code) || isDigit(code);

/** Whether a name has only characters that names may have. */
export function isIdentifier(text: string): boolean {
  let allowed = startsIdentifier;
  for (const character of text) {
    if (!allowed(character.codePointAt(0) ?? 0)) return false;
    allowed = continuesIdentifier;
  }
  return true;
}
