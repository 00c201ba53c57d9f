/** Memory over time for one scan of a table, done in three ways. */
export interface Scan {
  /** Bytes of the table once it is in memory, in GB. */
  readonly table: number;
  readonly columns: number;
  /** How fast it comes in, in GB of the whole table a second. */
  readonly rate: number;
  /** What the machine has to give, in GB. */
  readonly available: number;
}

export const SCAN: Scan = { table: 8, columns: 10, rate: 0.2, available: 6 };

export interface MemoryPoint {
  readonly seconds: number;
  readonly gigabytes: number;
}

export const peakOf = (points: readonly MemoryPoint[]): number =>
  Math.max(...points.map(({ gigabytes }) => gigabytes));

/** All rows and some of the columns, loaded and kept; ends early when memory runs out. */
export function keep({ table, columns, rate, available }: Scan, wanted: number): MemoryPoint[] {
  const needed = (table * wanted) / columns;
  const end = table / rate;
  const share = Math.min(1, available / needed);
  return [
    { seconds: 0, gigabytes: 0 },
    { seconds: share * end, gigabytes: share * needed },
  ];
}

/** All columns, but only a chunk of rows at a time; each is dropped before the next is read. */
export function chunks({ table, rate }: Scan, count: number): MemoryPoint[] {
  const chunk = table / count;
  return Array.from({ length: count }, (_, index) => [
    { seconds: (index * chunk) / rate, gigabytes: 0 },
    { seconds: ((index + 1) * chunk) / rate, gigabytes: chunk },
  ]).flat();
}
