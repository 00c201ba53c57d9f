import { parseSize } from '../formats/sizes.ts';

/** A count as the tools of coreutils read it. */
export type ParsedCount =
  | { readonly kind: 'count'; readonly value: number }
  /** `note` goes behind `invalid number of lines: ‘x’`. */
  | { readonly kind: 'problem'; readonly note: string };

/** Largest value of the C type `uintmax_t`. */
const LARGEST = 2 ** 64;

/** A number with an optional unit, as `xstrtoumax` of gnulib reads it: `5`, `+5`, `1K`, `1kB`, `2b`. */
export function parseCount(text: string, units = 'bkKmMGTPEZY'): ParsedCount {
  const value = parseSize(text.replace(/^[ \t\n]+/, '').replace(/^\+/, ''), units);
  if (value === undefined) return { kind: 'problem', note: '' };
  if (value >= LARGEST) {
    return { kind: 'problem', note: ': Value too large for defined data type' };
  }
  return { kind: 'count', value };
}
