// cspell:disable
/**
 * Characters that take two columns, as ranges: the distance from the end of the one before, and how many more follow,
 * in base 36. Characters that are not assigned may be within. Source: Unicode 14.0, `EastAsianWidth.txt`, classes W
 * and F.
 */
const WIDE = `
3cw,2n 3i3,1 e,1 5b,3 4 3 ei,1 m,1 1f,b 18 k e 9,1 i,1 6,1 9 6 m 8,1 2 5 3 8 5,1 t 10 2 5,2 2
1q,2 p f nw,1 1g 5 mj,ce 3,ee 9,5f3 1t,h52 wq,s hw,8mb 6l9,d5 mv,9 n,1n 46,2n 3k,6 m4a,d97 c21
5n 5b 3,9 2u,80 d,8 2,1x 2,l d,16 5,4 d,g 4 4,1y 2 2,56 3,1q e,3 2,n j r,1 e 2f,2c 1d,1x 7 4,2
3,a c,1 8,8 6c,g 7w,1a 2,9 2,54 35,3q zu,1idm
`;

/** First and last code points of the ranges, one after the other. */
let bounds: readonly number[] | undefined;

function readBounds(): readonly number[] {
  const read: number[] = [];
  let last = 0;
  for (const range of WIDE.trim().split(/[ \n]/)) {
    const [distance, more = '0'] = range.split(',') as [string, string?];
    const first = last + Number.parseInt(distance, 36);
    last = first + Number.parseInt(more, 36);
    read.push(first, last);
  }
  return read;
}

/** Columns that a character takes in the reports of CPython: 2 for a wide one, 1 for all others. */
export function displayWidth(character: string): 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x1100) return 1;
  bounds ??= readBounds();
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  // At an odd place the code lies within a range, at an even one only when it begins it.
  return low % 2 === 1 || bounds[low] === code ? 2 : 1;
}
