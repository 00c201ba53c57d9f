/** A table in a columnar file: what a value of each column takes, and what the row groups hold. */
export interface ColumnarTable {
  /** Bytes that a value takes on average, encoded and compressed. */
  readonly bytesPerValue: Readonly<Record<string, number>>;
  /** Each with the smallest and largest day in it, as its statistics say. */
  readonly rowGroups: readonly {
    readonly rows: number;
    readonly days: readonly [first: number, last: number];
  }[];
}

/** Bytes of the columns in the row groups that may hold the day; of everything, unless said. */
export function scannedBytes(
  { bytesPerValue, rowGroups }: ColumnarTable,
  { columns = Object.keys(bytesPerValue), day }: { columns?: readonly string[]; day?: number } = {},
): number {
  const rowBytes = columns.reduce((sum, column) => {
    const bytes = bytesPerValue[column];
    if (bytes === undefined) throw new Error(`There is no column ${column}.`);
    return sum + bytes;
  }, 0);
  return rowGroups
    .filter(({ days: [first, last] }) => day === undefined || (first <= day && day <= last))
    .reduce((sum, { rows }) => sum + rows * rowBytes, 0);
}

const bytesPerValue = { time: 8, host: 4, status: 1, path: 22, size: 4, agent: 61 };
const month = Array.from({ length: 30 }, (_, index) => index + 1);

/** A month of requests, a million a day, written day by day. */
export const sortedLog: ColumnarTable = {
  bytesPerValue,
  rowGroups: month.map((day) => ({ rows: 1e6, days: [day, day] })),
};

/** The same rows in no order: each row group holds some of every day. */
export const mixedLog: ColumnarTable = {
  bytesPerValue,
  rowGroups: month.map(() => ({ rows: 1e6, days: [1, 30] })),
};
