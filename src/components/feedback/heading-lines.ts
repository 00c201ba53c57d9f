/**
 * The line of each heading of an MDX file, counted from 1, in their order.
 *
 * @param source The whole file, front matter included.
 */
export function headingLines(source: string): readonly number[] {
  const lines: number[] = [];
  let fence = '';
  for (const [index, line] of source.split('\n').entries()) {
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || line.startsWith(fence))) {
      fence = fence === '' ? mark : '';
    }
    if (fence === '' && /^#{1,6}\s/.test(line)) lines.push(index + 1);
  }
  return lines;
}
