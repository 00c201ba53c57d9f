/** How a number that has to be shortened is rounded. */
export type Rounding = 'up' | 'down' | 'nearest';

const SUFFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

function roundTo(value: number, rounding: Rounding): number {
  if (rounding === 'up') return Math.ceil(value);
  if (rounding === 'down') return Math.floor(value);
  const down = Math.floor(value);
  const rest = value - down;
  // Halves go to the even neighbour, as GNU's human.c does.
  return rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
}

/**
 * Bytes for people: `0`, `999`, `1.0K`, `9.9M`, `10G`; one digit after the point below ten units. By
 * powers of 1024 (`K`) or 1000 (`k`). Source: coreutils manual, "Block size".
 */
export function humanSize(bytes: number, base: 1000 | 1024, rounding: Rounding = 'up'): string {
  if (bytes < base) return String(roundTo(bytes, rounding));
  let unit = 1;
  let exponent = 0;
  while (bytes / unit >= base && exponent < SUFFIXES.length - 1) {
    unit *= base;
    exponent++;
  }
  if (bytes / unit < 10) {
    const tenths = roundTo((bytes * 10) / unit, rounding);
    if (tenths < 100) return `${(tenths / 10).toFixed(1)}${suffixOf(exponent, base)}`;
  }
  const whole = roundTo(bytes / unit, rounding);
  if (whole >= base && exponent < SUFFIXES.length - 1) return `1.0${suffixOf(exponent + 1, base)}`;
  return `${whole}${suffixOf(exponent, base)}`;
}

function suffixOf(exponent: number, base: 1000 | 1024): string {
  return exponent === 1 && base === 1000 ? 'k' : (SUFFIXES[exponent] ?? '');
}

/** Bytes in units of so many bytes, rounded up, with what is written behind the number. */
export function inUnits(bytes: number, unit: number, suffix = ''): string {
  return `${Math.ceil(bytes / unit)}${suffix}`;
}

/**
 * What is written behind numbers in units of a size: a size that is a letter alone, such as `M`, is shown with each
 * of them. Source: coreutils manual, "Block size".
 */
export function unitSuffix(size: string): string {
  const match = /^([A-Za-z])(B|iB)?$/.exec(size);
  if (match === null) return '';
  const letter = (match[1] ?? '').toUpperCase();
  if (match[2] === undefined) return letter;
  return match[2] === 'B' ? `${letter === 'K' ? 'k' : letter}B` : `${letter}iB`;
}

/**
 * The bytes of a size such as `10`, `4K`, `2MB`, `1GiB`, `3b`, `M`; `undefined` when it is none.
 * `suffixes` are the letters that are allowed. Source: coreutils manual, "Block size".
 */
export function parseSize(text: string, suffixes = 'bcEGkKMPTwYZ'): number | undefined {
  const match = /^([0-9]*)([A-Za-z]*)$/.exec(text);
  const [digits = '', suffix = ''] = match?.slice(1) ?? [];
  if (match === null || (digits === '' && suffix === '')) return undefined;
  const count = digits === '' ? 1 : Number(digits);
  if (suffix === '') return count;
  const letter = suffix.charAt(0);
  if (!suffixes.includes(letter)) return undefined;
  const rest = suffix.slice(1);
  if ('bcw'.includes(letter)) {
    return rest === '' ? count * ({ b: 512, c: 1, w: 2 }[letter] ?? 1) : undefined;
  }
  const exponent = SUFFIXES.indexOf(letter.toUpperCase());
  if (rest === '' || rest === 'iB') return count * 1024 ** exponent;
  return rest === 'B' ? count * 1000 ** exponent : undefined;
}
