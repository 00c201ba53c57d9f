import { checkLength, type Sliced } from '../slices.ts';
import { length } from './code-points.ts';
import { mapPieces } from './pieces.ts';

/** What is missing to a width, as a text of one character repeated. */
function filling(fill: string, count: number): string {
  if (count <= 0) return '';
  checkLength(fill.length * count);
  return fill.repeat(count);
}

/** `text.ljust(width, fill)` */
export const justifyLeft = (text: string, width: number, fill = ' '): string =>
  text + filling(fill, width - length(text));

/** `text.rjust(width, fill)` */
export const justifyRight = (text: string, width: number, fill = ' '): string =>
  filling(fill, width - length(text)) + text;

/** `text.center(width, fill)`: an odd one goes to the left of texts of odd width. */
export function center(text: string, width: number, fill = ' '): string {
  const missing = width - length(text);
  if (missing <= 0) return text;
  const left = (missing >> 1) + (missing & width & 1);
  return filling(fill, left) + text + filling(fill, missing - left);
}

/** `text.zfill(width)`: zeros after a sign */
export function zeroFill(text: string, width: number): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + filling('0', width - length(text)) + text.slice(sign.length);
}

/** `text.expandtabs(size)` */
export function expandTabs(text: string, size = 8): Sliced<string> {
  let column = 0;
  let total = 0;
  return mapPieces(text, (whole) => {
    const parts: string[] = [];
    for (const piece of whole.split(/([\t\n\r])/)) {
      let added = piece;
      if (piece === '\t') {
        added = size > 0 ? filling(' ', size - (column % size)) : '';
        column += added.length;
      } else if (piece === '\n' || piece === '\r') column = 0;
      else column += length(piece);
      total += added.length;
      checkLength(total);
      parts.push(added);
    }
    return parts.join('');
  });
}
