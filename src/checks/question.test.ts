import { expect, it } from 'vitest';
import { numberIn } from './question.ts';

it.each([
  ['12', 12],
  [' 0.5 ', 0.5],
  ['0,5', 0.5],
  ['−3', -3],
  ['40 %', 40],
  ['1,000', 1000],
  ['1,000,000', 1_000_000],
  ['16 777 217', 16_777_217],
  ['1,234.5', 1234.5],
  ['1e3', 1000],
  ['', Number.NaN],
  ['ten', Number.NaN],
])('%j is read as %d', (text, value) => {
  expect(numberIn([text])).toBe(value);
});
