const SURROGATE = /[\ud800-\udfff]/;

const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** Order of two texts by their code points: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  // Only pairs and lone halves stand in another order as units than as code points.
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : 1;
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  // A difference in the second half of a pair is one of the whole character.
  const isPair = isLow(a.charCodeAt(index)) || isLow(b.charCodeAt(index));
  if (isPair && index > 0 && (a.charCodeAt(index - 1) & 0xfc00) === 0xd800) index--;
  return (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
}
