const TAB = 8;

/** Space between the columns of a menu. */
const GAP = 2;

/** An entry of a menu: its number, and what follows it. */
export interface MenuEntry {
  readonly number: string;
  readonly text: string;
}

/**
 * Entries in columns, downwards, as `select` shows them: one column when a single row would do. Columns are filled up
 * with tabs and blanks; `digits` is the width of the largest number.
 */
export function columns(entries: readonly MenuEntry[], width: number, digits: number): string {
  const entryWidth = Math.max(...entries.map(({ text }) => text.length)) + digits + GAP;
  const fitting = Math.max(1, Math.floor(width / entryWidth));
  let rows = Math.ceil(entries.length / fitting);
  if (rows === 1) rows = entries.length;
  const firstDigits = String(rows).length;
  let text = '';
  for (let row = 0; row < rows; row++) {
    let position = 0;
    for (let index = row; index < entries.length; index += rows) {
      const entry = entries[index];
      if (entry === undefined) break;
      const shown = entry.number.padStart(position === 0 ? firstDigits : digits) + entry.text;
      text += shown;
      if (index + rows < entries.length) {
        text += indentation(position + shown.length, position + entryWidth);
        position += entryWidth;
      }
    }
    text += '\n';
  }
  return text;
}

function indentation(start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    if (Math.floor(end / TAB) > Math.floor(at / TAB)) {
      text += '\t';
      at += TAB - (at % TAB);
    } else {
      text += ' ';
      at++;
    }
  }
  return text;
}
