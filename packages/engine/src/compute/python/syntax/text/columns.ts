/**
 * Columns of a line in the three units that are in use: UTF-16 units (the tree), UTF-8 bytes (CPython's `ast`), code
 * points (carets and `SyntaxError.offset`). All count from 0.
 */

const HIGH_SURROGATE = 0xd800;
const LOW_SURROGATE = 0xdc00;

/** Bytes of UTF-8 before column `column`, in UTF-16 units, of `line`. A lone surrogate counts as three bytes. */
export function utf8Column(line: string, column: number): number {
  let bytes = 0;
  for (let index = 0; index < column && index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code < 0x80) bytes++;
    else if (code < 0x800) bytes += 2;
    else if (isPair(line, index)) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

/** Code points before column `column`, in UTF-16 units, of `line`. A column beyond the end keeps its distance to it. */
export function codePointColumn(line: string, column: number): number {
  let points = column;
  for (let index = 0; index + 1 < column && index < line.length; index++) {
    if (isPair(line, index)) {
      points--;
      index++;
    }
  }
  return points;
}

function isPair(line: string, index: number): boolean {
  const first = line.charCodeAt(index);
  const second = line.charCodeAt(index + 1);
  return first >= HIGH_SURROGATE && first < LOW_SURROGATE && (second & 0xfc00) === LOW_SURROGATE;
}
