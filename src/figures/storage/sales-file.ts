/**
 * A table of 200,000 sales as files, measured: written by pyarrow 25.0.1 in row groups of 50,000
 * rows, and as CSV by Python 3.11. Sizes in bytes.
 */
export const salesFile = {
  rows: 200_000,
  csv: 8_980_101,
  parquet: 2_215_046,
  footer: 3131,
  /** Column chunks after snappy, one number for each row group. */
  chunks: [
    { name: 'id', bytes: [297_838, 297_839, 297_839, 297_839] },
    { name: 'day', bytes: [858, 861, 858, 861] },
    { name: 'city', bytes: [19_090, 19_092, 19_091, 19_091] },
    { name: 'product', bytes: [51_284, 51_312, 51_313, 51_291] },
    { name: 'units', bytes: [19_081, 19_081, 19_081, 19_081] },
    { name: 'cents', bytes: [164_759, 164_879, 164_861, 164_723] },
  ],
  /** Smallest and largest day of each row group. */
  days: [
    ['2023-01-01', '2023-04-02'],
    ['2023-04-02', '2023-07-02'],
    ['2023-07-02', '2023-10-01'],
    ['2023-10-01', '2023-12-31'],
  ],
  /** The whole file without and with dictionary encoding, for some codecs. */
  codecs: [
    { codec: 'none', plain: 8_407_066, dictionary: 2_222_653 },
    { codec: 'snappy', plain: 3_075_048, dictionary: 2_215_046 },
    { codec: 'zstd', plain: 1_731_907, dictionary: 1_788_466 },
    { codec: 'gzip', plain: 1_300_984, dictionary: 1_528_424 },
  ],
  /** All chunks of the column city in the order of the days, and after sorting by city. */
  city: { byDay: 76_364, byCity: 864 },
} as const;

/** Bytes of the chunks of these columns in these row groups, all of them unless said. */
export const chunkBytes = (columns: readonly string[], groups: readonly number[] = [0, 1, 2, 3]) =>
  salesFile.chunks
    .filter(({ name }) => columns.includes(name))
    .reduce((sum, { bytes }) => sum + groups.reduce((part, g) => part + (bytes[g] ?? 0), 0), 0);
