/** A number that is compared with: exactly, more (`+5`) or less (`-5`). */
export interface Comparison {
  readonly kind: 'equal' | 'greater' | 'less';
  readonly number: number;
}

/** The comparison of `5`, `+5`, `-5`; `undefined` when it is none. Source: find(1), "TESTS". */
export function parseComparison(text: string, fractions = false): Comparison | undefined {
  const match = /^([-+]?)([0-9]+)(\.[0-9]*)?$/.exec(text);
  if (match === null || (match[3] !== undefined && !fractions)) return undefined;
  const number = Number(`${match[2]}${match[3] ?? ''}`);
  const kind = match[1] === '+' ? 'greater' : match[1] === '-' ? 'less' : 'equal';
  return { kind, number };
}

export function compares(value: number, { kind, number }: Comparison): boolean {
  if (kind === 'greater') return value > number;
  return kind === 'less' ? value < number : value === number;
}

/** Whether an age in seconds fits a comparison in days, of which fractions do not count. */
export function comparesDays(age: number, comparison: Comparison): boolean {
  const days = age / 86_400;
  if (comparison.kind === 'greater') return days >= comparison.number + 1;
  if (comparison.kind === 'less') return days < comparison.number;
  return days >= comparison.number && days < comparison.number + 1;
}

/** Whether an age in seconds fits a comparison in minutes: the n-th minute is up to n minutes old. */
export function comparesMinutes(age: number, comparison: Comparison): boolean {
  const minutes = age / 60;
  if (comparison.kind === 'greater') return minutes > comparison.number;
  if (comparison.kind === 'less') return minutes < comparison.number;
  return minutes > comparison.number - 1 && minutes <= comparison.number;
}

const SIZE_UNITS = new Map([
  ['', 512],
  ['b', 512],
  ['c', 1],
  ['w', 2],
  ['k', 1024],
  ['M', 1024 ** 2],
  ['G', 1024 ** 3],
]);

/** What `-size` compares: sizes in units of so many bytes, rounded up. */
export interface SizeComparison {
  readonly comparison: Comparison;
  readonly unit: number;
}

/** The comparison of `-size`, or a message. */
export function parseSizeComparison(text: string): SizeComparison | string {
  const suffix = /[^0-9]$/.exec(text)?.[0] ?? '';
  const unit = SIZE_UNITS.get(suffix);
  if (unit === undefined) return `invalid -size type \`${suffix}'`;
  const comparison = parseComparison(text.slice(0, text.length - suffix.length));
  return comparison === undefined ? `Invalid argument \`${text}' to -size` : { comparison, unit };
}

export function comparesSize(size: number, { comparison, unit }: SizeComparison): boolean {
  return compares(Math.ceil(size / unit), comparison);
}
