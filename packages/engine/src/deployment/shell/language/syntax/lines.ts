/** Finds the line of an offset in a text. */
export interface LineTable {
  /** Counted from the line that the text begins at. */
  lineOf(offset: number): number;
  /** The text of the line of an offset, without its break. */
  textAt(offset: number): string;
}

export function createLineTable(text: string, firstLine: number): LineTable {
  let starts: number[] | undefined;
  const find = (offset: number): number => {
    if (starts === undefined) {
      starts = [0];
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
        starts.push(at + 1);
      }
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineOf: (offset) => firstLine + find(offset),
    textAt(offset) {
      const line = find(offset);
      const start = starts?.[line] ?? 0;
      const end = text.indexOf('\n', start);
      return text.slice(start, end === -1 ? undefined : end);
    },
  };
}
