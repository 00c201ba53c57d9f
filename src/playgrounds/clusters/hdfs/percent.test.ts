import { expect, it } from 'vitest';
import { percentText } from './percent.ts';

it.each([
  [0, '0'],
  [1, '100'],
  [0.5, '50'],
  [0.07, '7.0'],
  [0.000369, '0.037'],
  [0.00001, '0.0010'],
  [0.0000025, '2.5·10⁻⁴'],
  [5.8e-11, '5.8·10⁻⁹'],
  [3e-15, '3.0·10⁻¹³'],
  [0.9999999, '99.99'],
  [0.9934, '99.34'],
])('%d is %s %%', (probability, text) => {
  expect(percentText(probability)).toBe(text);
});
