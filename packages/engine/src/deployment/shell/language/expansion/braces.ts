import { ShellError } from '../shell-error.ts';
import type { ShellState } from '../shell-state.ts';
import { type BracePiece, type Word, type WordPart, wordFromParts } from '../syntax/index.ts';

/** Words that braces make at most; bash gives up when its memory is exhausted. */
const MOST_WORDS = 4_000_000;

/** The words that the braces of a word make, one after another. Source: bash(1), "Brace Expansion". */
export function* expandBraces(_state: ShellState, word: Word): Generator<Word, void, undefined> {
  let count = 0;
  for (const parts of combinations(word.braces ?? [], 0)) {
    if (++count > MOST_WORDS) throw new ShellError('brace expansion: cannot allocate memory');
    const made = wordFromParts(parts, word.source);
    // An empty word of braces is dropped unless something in it was quoted.
    if (parts.length > 0) yield made;
  }
}

function* combinations(
  pieces: readonly BracePiece[],
  from: number,
): Generator<readonly WordPart[], void, undefined> {
  const piece = pieces[from];
  if (piece === undefined) {
    yield [];
    return;
  }
  for (const first of partsOf(piece)) {
    for (const rest of combinations(pieces, from + 1)) yield [...first, ...rest];
  }
}

function* partsOf(piece: BracePiece): Generator<readonly WordPart[], void, undefined> {
  switch (piece.kind) {
    case 'parts':
      yield piece.parts;
      return;
    case 'alternatives':
      for (const alternative of piece.alternatives) yield* combinations(alternative, 0);
      return;
    case 'range': {
      const { first, last, step, width, letters } = piece;
      for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
        const text = letters ? String.fromCharCode(value) : padded(value, width);
        // A backslash among letters is taken for one that quotes what is not there.
        yield [{ kind: 'text', text: text === '\\' ? '' : text, quoted: letters }];
      }
    }
  }
}

function padded(value: number, width: number): string {
  const digits = String(Math.abs(value));
  return value < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
}
