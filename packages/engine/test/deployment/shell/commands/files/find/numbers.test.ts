import { expect, test } from 'vitest';
import {
  comparesDays,
  comparesMinutes,
  comparesSize,
  parseComparison,
  parseSizeComparison,
} from '../../../../../../src/deployment/shell/commands/files/find/numbers.ts';

const NUMBERS = ['0', '1', '2', '3', '+0', '+1', '+2', '-1', '-2', '-3'];

function fitting(fits: typeof comparesDays, age: number): string[] {
  return NUMBERS.filter((text) => {
    const comparison = parseComparison(text);
    return comparison !== undefined && fits(age, comparison);
  });
}

test('ages as find of findutils 4.9 sees them', () => {
  expect(fitting(comparesMinutes, 90)).toEqual(['2', '+0', '+1', '-2', '-3']);
  expect(fitting(comparesDays, 36 * 3600)).toEqual(['1', '+0', '-2', '-3']);
});

test('sizes are rounded up to their unit', () => {
  const fits = (text: string, size: number): boolean => {
    const comparison = parseSizeComparison(text);
    return typeof comparison !== 'string' && comparesSize(size, comparison);
  };
  expect(fits('1k', 1)).toBe(true);
  expect(fits('-1k', 1)).toBe(false);
  expect(fits('1', 512)).toBe(true);
  expect(fits('+1', 513)).toBe(true);
  expect(fits('3c', 3)).toBe(true);
  expect(parseSizeComparison('5x')).toBe("invalid -size type `x'");
  expect(parseSizeComparison('1.5k')).toBe("Invalid argument `1.5k' to -size");
});

test('no comparison', () => {
  expect(['', 'x', '+', '1.5', '--1'].map((text) => parseComparison(text))).toEqual(
    Array(5).fill(undefined),
  );
  expect(parseComparison('1.5', true)).toEqual({ kind: 'equal', number: 1.5 });
});
