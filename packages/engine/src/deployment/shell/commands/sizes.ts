/** A count or size as the tools of coreutils read it. */
export type ParsedSize =
  | { readonly kind: 'size'; readonly value: number }
  | { readonly kind: 'invalid' | 'too large' };

const UNITS = 'KMGTPEZY';

/** Largest value of the C type `uintmax_t`. */
const LARGEST = 2n ** 64n - 1n;

/**
 * A number with an optional unit: `b` (512), `K`, `KiB`, `kB` (1000), `M` and so on to `Y`. Values beyond 2^53
 * are rounded. Source: "Block size" in the manual of coreutils.
 */
export function parseSize(text: string): ParsedSize {
  const match = /^\s*\+?(\d{1,40})(?:(b)|([kKMGTPEZYm])(B|iB)?)?$/.exec(text);
  if (match === null) return { kind: /^\s*\+?\d{41,}$/.test(text) ? 'too large' : 'invalid' };
  const [, digits = '', blocks, unit, form] = match;
  let value = BigInt(digits);
  if (blocks !== undefined) value *= 512n;
  if (unit !== undefined) {
    const power = BigInt(UNITS.indexOf(unit.toUpperCase()) + 1);
    value *= (form === 'B' ? 1000n : 1024n) ** power;
  }
  return value > LARGEST ? { kind: 'too large' } : { kind: 'size', value: Number(value) };
}

/** Why a size is not taken, as the tools say it behind `invalid number of lines: ‘x’`. */
export function sizeProblem(kind: 'invalid' | 'too large'): string {
  return kind === 'too large' ? ': Value too large for defined data type' : '';
}
