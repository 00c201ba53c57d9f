/** The code point at `index` of a text that is longer than that; a lone surrogate counts as one. */
export function codePointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return (unit & 0xfc00) === 0xd800 ? (text.codePointAt(index) ?? unit) : unit;
}

/** The code point that ends before `index`, which is above 0. */
export function codePointBefore(text: string, index: number): number {
  const unit = text.charCodeAt(index - 1);
  if ((unit & 0xfc00) !== 0xdc00 || index < 2) return unit;
  const pair = text.codePointAt(index - 2) ?? unit;
  return pair > 0xffff ? pair : unit;
}

/** UTF-16 units of a code point: 1 or 2. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}
