import type { Sliced } from '../slices.ts';
import {
  fold,
  isAscii,
  isCased,
  isCaseIgnorable,
  isLower,
  isTitle,
  isUpper,
  toLower,
  toTitle,
  toUpper,
} from '../unicode/index.ts';
import { mapPieces, testPieces } from './pieces.ts';

/** Each character mapped on its own. */
function mapped(text: string, map: (code: number) => string): string {
  let result = '';
  for (const character of text) result += map(character.codePointAt(0) ?? 0);
  return result;
}

/** `str.upper()` */
export const upper = (text: string): Sliced<string> =>
  isAscii(text) ? text.toUpperCase() : mapPieces(text, (piece) => mapped(piece, toUpper));

/** `str.casefold()` */
export const casefold = (text: string): Sliced<string> =>
  isAscii(text) ? text.toLowerCase() : mapPieces(text, (piece) => mapped(piece, fold));

const SIGMA = 0x3a3;

/**
 * Lower case of the character at `index`. A capital sigma at the end of a word becomes the final one: letters before
 * it and none after, whatever marks lie between. Source: The Unicode Standard, 3.13, Final_Sigma.
 */
function lowerAt(characters: readonly string[], index: number): string {
  const code = characters[index]?.codePointAt(0) ?? 0;
  if (code !== SIGMA) return toLower(code);
  const isLetterAt = (from: number, step: number): boolean => {
    for (let at = from; at >= 0 && at < characters.length; at += step) {
      const other = characters[at]?.codePointAt(0) ?? 0;
      if (!isCaseIgnorable(other)) return isCased(other);
    }
    return false;
  };
  return isLetterAt(index - 1, -1) && !isLetterAt(index + 1, 1) ? 'ς' : 'σ';
}

/** `str.lower()` */
export const lower = (text: string): Sliced<string> =>
  isAscii(text) ? text.toLowerCase() : mapPieces(text, lowerPiece);

function lowerPiece(text: string): string {
  if (!text.includes('Σ')) return mapped(text, toLower);
  const characters = [...text];
  return characters.map((_, index) => lowerAt(characters, index)).join('');
}

/** `str.capitalize()`: title case of the first character, lower case of the others */
export const capitalize = (text: string): Sliced<string> =>
  mapPieces(text, (piece, before) => {
    if (before !== '') return lowerPiece(piece);
    const characters = [...piece];
    return characters
      .map((character, index) =>
        index === 0 ? toTitle(character.codePointAt(0) ?? 0) : lowerAt(characters, index),
      )
      .join('');
  });

/** `str.title()`: title case after what has no case, else lower case */
export const title = (text: string): Sliced<string> =>
  mapPieces(text, (piece, before) => {
    let afterCased = before !== '' && isCased(before.codePointAt(0) ?? 0);
    if (isAscii(piece)) return titleOfAscii(piece, afterCased);
    const characters = [...piece];
    return characters
      .map((character, index) => {
        const code = character.codePointAt(0) ?? 0;
        const result = afterCased ? lowerAt(characters, index) : toTitle(code);
        afterCased = isCased(code);
        return result;
      })
      .join('');
  });

const titleOfAscii = (text: string, afterCased: boolean): string =>
  text
    .toLowerCase()
    .replace(/[a-z]+/g, (word, at: number) =>
      at === 0 && afterCased ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );

/** `str.swapcase()` */
export const swapcase = (text: string): Sliced<string> =>
  mapPieces(text, (piece) => {
    const characters = [...piece];
    return characters
      .map((character, index) => {
        const code = character.codePointAt(0) ?? 0;
        if (isUpper(code)) return lowerAt(characters, index);
        return isLower(code) ? toUpper(code) : character;
      })
      .join('');
  });

/** Whether there is a character with case and every one has the right one. */
function allOfCase(
  text: string,
  right: (code: number) => boolean,
  wrong: (code: number) => boolean,
): Sliced<boolean> {
  let found = false;
  const test = (code: number): boolean => {
    if (wrong(code)) return false;
    found ||= right(code);
    return true;
  };
  return testPieces(text, test, () => found);
}

/** `str.isupper()` */
export const isUpperText = (text: string): Sliced<boolean> =>
  allOfCase(text, isUpper, (code) => isLower(code) || isTitle(code));

/** `str.islower()` */
export const isLowerText = (text: string): Sliced<boolean> =>
  allOfCase(text, isLower, (code) => isUpper(code) || isTitle(code));

/** `str.istitle()`: every run of letters begins with a capital and goes on without */
export function isTitleText(text: string): Sliced<boolean> {
  let found = false;
  let afterCased = false;
  const test = (code: number): boolean => {
    const isCapital = isUpper(code) || isTitle(code);
    if (isCapital ? afterCased : isLower(code) && !afterCased) return false;
    afterCased = isCapital || isLower(code);
    found ||= afterCased;
    return true;
  };
  return testPieces(text, test, () => found);
}
