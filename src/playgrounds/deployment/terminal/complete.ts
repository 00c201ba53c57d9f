import type { Completions } from '@rackbook/engine/world/linux';

/** What a Tab does: the line goes on, or the choices are listed. */
export interface Completed {
  readonly text: string;
  readonly cursor: number;
  readonly choices: readonly string[];
}

function commonStart(words: readonly string[]): string {
  const [first = ''] = words;
  let length = first.length;
  for (const word of words) {
    while (!word.startsWith(first.slice(0, length))) length--;
  }
  return first.slice(0, length);
}

/** A line with what all completions of the text before `cursor` have in common. */
export function applyCompletions(
  text: string,
  cursor: number,
  { start, words }: Completions,
): Completed {
  const [only] = words;
  if (only === undefined) return { text, cursor, choices: [] };
  // One that is whole is followed by the next word; a folder goes on.
  const inserted = words.length > 1 || /[ /]$/.test(only) ? commonStart(words) : `${only} `;
  const before = text.slice(0, start) + inserted;
  // Choices are listed once there is nothing to add.
  const choices = words.length > 1 && before.length <= cursor ? words : [];
  if (before.length < cursor) return { text, cursor, choices };
  return { text: before + text.slice(cursor), cursor: before.length, choices };
}

/** The last part of each path, unquoted, in columns as `ls` sets them, down first. Lines end with CR LF. */
export function listChoices(words: readonly string[], columns: number): string {
  const names = words.map((word) =>
    word
      .trimEnd()
      .replace(/^.*\/(?=.)/, '')
      .replace(/\\(.)/g, '$1'),
  );
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const perRow = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(names.length / perRow);
  return Array.from({ length: rows }, (_, row) =>
    names
      .filter((_, index) => index % rows === row)
      .map((name) => name.padEnd(width))
      .join('')
      .trimEnd(),
  )
    .map((line) => `${line}\r\n`)
    .join('');
}
