import { expect, test } from 'vitest';
import {
  humanSize,
  inUnits,
  parseSize,
  unitSuffix,
} from '../../../../../src/deployment/shell/commands/formats/sizes.ts';

// As `ls -lh` and `ls -l --si` show files of these sizes.
test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1000, '1000', '1.0k'],
  [1023, '1023', '1.1k'],
  [1024, '1.0K', '1.1k'],
  [1025, '1.1K', '1.1k'],
  [1500, '1.5K', '1.5k'],
  [10_137, '9.9K', '11k'],
  [10_138, '10K', '11k'],
  [10_240, '10K', '11k'],
  [1_023_000, '1000K', '1.1M'],
  [1_048_575, '1.0M', '1.1M'],
  [1_048_577, '1.1M', '1.1M'],
  [999_950, '977K', '1.0M'],
  [1_073_741_824, '1.0G', '1.1G'],
])('%d bytes', (bytes, binary, decimal) => {
  expect(humanSize(bytes, 1024)).toBe(binary);
  expect(humanSize(bytes, 1000)).toBe(decimal);
});

test('rounded to the nearest, as dd does', () => {
  expect(humanSize(3_145_728, 1000, 'nearest')).toBe('3.1M');
  expect(humanSize(3_145_728, 1024, 'nearest')).toBe('3.0M');
});

test('units are rounded up', () => {
  expect(inUnits(1025, 1024)).toBe('2');
  expect(inUnits(1025, 1024, unitSuffix('K'))).toBe('2K');
  expect(['1K', 'M', 'KB', 'MB', 'human'].map(unitSuffix)).toEqual(['', 'M', 'kB', 'MB', '']);
});

test.each([
  ['10', 10],
  ['4K', 4096],
  ['2MB', 2_000_000],
  ['1GiB', 1_073_741_824],
  ['M', 1_048_576],
  ['3b', 1536],
  ['2w', 4],
  ['5c', 5],
  ['', undefined],
  ['x', undefined],
  ['1KX', undefined],
  ['-1', undefined],
])('the size %s', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});
