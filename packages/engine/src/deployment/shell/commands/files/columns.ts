/** Width of a tab stop. */
const TAB = 8;

/** Fewest columns of text that a name takes, with the blanks behind it. */
const NARROWEST = 3;

/** Columns tried at most, so that a listing of thousands on a wide line stays quick. */
const MOST_COLUMNS = 500;

/**
 * Where the columns of a listing begin: as many columns as fit into `lineWidth`, two blanks apart.
 * `widths` are those of the entries, which run down the columns, or across with `across`.
 */
export function layOutColumns(
  widths: readonly number[],
  lineWidth: number,
  across: boolean,
): { readonly columns: readonly number[]; readonly rows: number } {
  const most = Math.max(
    1,
    Math.min(widths.length, MOST_COLUMNS, Math.floor(lineWidth / NARROWEST)),
  );
  for (let count = most; count > 1; count--) {
    const rows = Math.ceil(widths.length / count);
    const columns = new Array<number>(count).fill(NARROWEST);
    widths.forEach((width, index) => {
      const column = across ? index % count : Math.floor(index / rows);
      const whole = width + (column === count - 1 ? 0 : 2);
      columns[column] = Math.max(columns[column] ?? 0, whole);
    });
    if (columns.reduce((sum, width) => sum + width, 0) < lineWidth) return { columns, rows };
  }
  return { columns: [0], rows: widths.length };
}

/** What brings the cursor from one column to another: tabs as far as they go, then blanks. */
function indent(from: number, to: number): string {
  let text = '';
  let column = from;
  while (column < to) {
    if (Math.floor(to / TAB) > Math.floor((column + 1) / TAB)) {
      text += '\t';
      column += TAB - (column % TAB);
    } else {
      text += ' ';
      column++;
    }
  }
  return text;
}

/** The lines of a listing in columns. */
export function columnLines(
  texts: readonly string[],
  widths: readonly number[],
  lineWidth: number,
  across: boolean,
): readonly string[] {
  const { columns, rows } = layOutColumns(widths, lineWidth, across);
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    let line = '';
    let position = 0;
    let start = 0;
    for (let column = 0; column < columns.length; column++) {
      const index = across ? row * columns.length + column : column * rows + row;
      const text = texts[index];
      if (text === undefined) break;
      line += indent(position, start) + text;
      position = start + (widths[index] ?? 0);
      start += columns[column] ?? 0;
    }
    lines.push(line);
  }
  return lines;
}

/** The lines of a listing with commas. */
export function commaLines(
  texts: readonly string[],
  widths: readonly number[],
  lineWidth: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let position = 0;
  texts.forEach((text, index) => {
    const width = widths[index] ?? 0;
    if (index > 0) {
      const fits = position + 2 + width < lineWidth;
      if (fits) {
        line += ', ';
        position += 2;
      } else {
        lines.push(`${line},`);
        line = '';
        position = 0;
      }
    }
    line += text;
    position += width;
  });
  if (texts.length > 0) lines.push(line);
  return lines;
}
