/** The encodings that Parquet applies to a column of texts, without pages and their headers. */

/** Each text with its length before it in four bytes. */
export const plainBytes = (values: readonly string[]) =>
  values.reduce((sum, value) => sum + 4 + new TextEncoder().encode(value).length, 0);

/** The distinct values in the order of their first appearance, and for each value its number. */
export function dictionaryOf(values: readonly string[]) {
  const numbers = new Map<string, number>();
  const indices = values.map((value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return { dictionary: [...numbers.keys()], indices, bits: bitsFor(numbers.size) };
}

/** How many bits the numbers 0 to `count` − 1 need. */
export const bitsFor = (count: number) => Math.ceil(Math.log2(Math.max(1, count)));

/** Runs of equal numbers, each with how often it repeats. */
export function runsOf(indices: readonly number[]) {
  const runs: { value: number; length: number }[] = [];
  for (const value of indices) {
    const last = runs.at(-1);
    if (last?.value === value) last.length++;
    else runs.push({ value, length: 1 });
  }
  return runs;
}

/** Bytes of the dictionary and of the packed numbers. */
export function dictionaryBytes(values: readonly string[]) {
  const { dictionary, indices, bits } = dictionaryOf(values);
  return { dictionary: plainBytes(dictionary), indices: Math.ceil((indices.length * bits) / 8) };
}
