/** A table whose values have a fixed width, stored by row or by column in blocks of a device. */
export interface StoredTable {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly bytes: number }[];
}

export type Layout = 'rows' | 'columns';

const rowBytes = ({ columns }: StoredTable) => columns.reduce((sum, { bytes }) => sum + bytes, 0);

export const tableBytes = (table: StoredTable) => table.rows * rowBytes(table);

/** Where the value of a row and column starts in the file. */
export function offsetOf(table: StoredTable, layout: Layout, row: number, column: number) {
  const before = table.columns.slice(0, column).reduce((sum, { bytes }) => sum + bytes, 0);
  const width = table.columns[column]?.bytes ?? 0;
  return layout === 'rows' ? row * rowBytes(table) + before : before * table.rows + row * width;
}

/** How many bytes come from the device when one column is read: whole blocks only. */
export function scannedBytes(
  table: StoredTable,
  layout: Layout,
  column: string,
  blockBytes: number,
) {
  const index = table.columns.findIndex(({ name }) => name === column);
  const width = table.columns[index]?.bytes ?? 0;
  let blocks = 0;
  let last = -1;
  for (let row = 0; row < table.rows; row++) {
    const start = offsetOf(table, layout, row, index);
    const from = Math.max(last + 1, Math.floor(start / blockBytes));
    const to = Math.floor((start + width - 1) / blockBytes);
    blocks += Math.max(0, to - from + 1);
    last = Math.max(last, to);
  }
  const end = Math.ceil(tableBytes(table) / blockBytes) - 1;
  const tail = last === end ? end * blockBytes + blockBytes - tableBytes(table) : 0;
  return blocks * blockBytes - tail;
}
