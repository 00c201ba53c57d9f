import { expect, test } from 'vitest';
import { parseDuration } from '../../../../../src/deployment/shell/commands/formats/durations.ts';

test.each([
  ['10', 10],
  ['.5', 0.5],
  ['2.m', 120],
  ['1h', 3600],
  ['1d', 86_400],
  ['1e2s', 100],
  ['infinity', Number.POSITIVE_INFINITY],
  ['', undefined],
  ['x', undefined],
  ['1x', undefined],
  ['-1', undefined],
  ['1mm', undefined],
])('%s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});
