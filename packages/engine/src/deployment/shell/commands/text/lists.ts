import { quote } from '../quoting.ts';

/** Numbers from `first` to `last`, both included, counted from 1. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The ranges of a list such as `1,3-5,7-` in order, overlapping ones joined; or what cut says is wrong
 * with it. `unit` is what is counted.
 */
export function parseRanges(list: string, unit: 'byte' | 'field'): readonly NumberRange[] | string {
  const value = unit === 'field' ? 'field value' : 'byte/character position';
  const ranges: NumberRange[] = [];
  for (const item of list.split(/[, \t]/)) {
    const bad = item.replace(/^\d*-?\d*/, '');
    if (bad.startsWith('-'))
      return unit === 'field' ? 'invalid field range' : 'invalid byte or character range';
    if (bad !== '') return `invalid ${value} ${quote(bad)}`;
    if (item === '-') return 'invalid range with no endpoint: -';
    const [from = '', to] = item.split('-');
    for (const number of [from, to ?? '']) {
      if (number !== '' && Number(number) >= 2 ** 64) {
        const what = unit === 'field' ? 'field number' : 'byte/character offset';
        return `${what} ${quote(number)} is too large`;
      }
    }
    const first = from === '' && to !== undefined ? 1 : Number(from);
    const last = to === undefined ? first : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    if (first === 0 || last === 0) {
      if (first !== 0) return 'invalid decreasing range';
      return unit === 'field'
        ? 'fields are numbered from 1'
        : 'byte/character positions are numbered from 1';
    }
    if (last < first) return 'invalid decreasing range';
    ranges.push({ first, last });
  }
  return joined(ranges);
}

function joined(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const result: NumberRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = result.at(-1);
    if (previous !== undefined && range.first <= previous.last) {
      result[result.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, range.last),
      };
    } else result.push(range);
  }
  return result;
}

/** The numbers that are in none of the ranges. */
export function complementOf(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const result: NumberRange[] = [];
  let next = 1;
  for (const { first, last } of ranges) {
    if (first > next) result.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next < Number.POSITIVE_INFINITY) result.push({ first: next, last: Number.POSITIVE_INFINITY });
  return result;
}
