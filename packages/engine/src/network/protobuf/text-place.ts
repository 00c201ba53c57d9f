import { InputError } from '../../base/index.ts';

/** The line and column, both from 1, of the UTF-16 code unit at `index`. */
export function placeOf(
  text: string,
  index: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** An error in `text` at `index`. */
export function errorAt(text: string, index: number, message: string, expected?: string) {
  return new InputError(message, { place: placeOf(text, index), expected: expected ?? null });
}

/** Throws `InputError` at the first code unit too many. */
export function limitText(text: string, longest: number): void {
  if (text.length > longest) {
    throw errorAt(text, longest, `the text has ${text.length} characters`, `at most ${longest}`);
  }
}
