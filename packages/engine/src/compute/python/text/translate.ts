import { OperationError } from '../operation-error.ts';
import { checkLength, type Sliced } from '../slices.ts';
import { length } from './code-points.ts';
import { mapPieces } from './pieces.ts';

/** The entries of `str.maketrans(from, to, deleted)`: code points and what they become, null for nothing. */
export function makeTranslation(
  from: string,
  to: string,
  deleted = '',
): ReadonlyMap<number, number | null> {
  if (length(from) !== length(to)) {
    throw new OperationError(
      'ValueError',
      'the first two maketrans arguments must have equal length',
    );
  }
  const targets = [...to];
  const entries = new Map<number, number | null>();
  [...from].forEach((character, index) => {
    entries.set(character.codePointAt(0) ?? 0, targets[index]?.codePointAt(0) ?? 0);
  });
  for (const character of deleted) entries.set(character.codePointAt(0) ?? 0, null);
  return entries;
}

/**
 * `text.translate(table)` with what the table has for each different code point of the text, looked up before: a
 * text that takes its place, or undefined where it stays. Throws MemoryError before a text too long.
 */
export function translate(
  text: string,
  replacementOf: (code: number) => string | undefined,
): Sliced<string> {
  let size = 0;
  return mapPieces(text, (piece) => {
    let result = '';
    for (const character of piece) {
      result += replacementOf(character.codePointAt(0) ?? 0) ?? character;
    }
    size += result.length;
    checkLength(size);
    return result;
  });
}
