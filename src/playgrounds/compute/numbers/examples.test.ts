import { expect, it } from 'vitest';
import {
  calculate,
  casted,
  exactly,
  fieldsOf,
  gigabytes,
  grouped,
  lastConsecutive,
  reread,
  stepAbove,
  stored,
  typeset,
} from './examples.ts';

it('computes what the note says', () => {
  expect(calculate('float64', '0.1', '+', '0.2')).toBe('0.30000000000000004');
  expect(calculate('int8', '100', '+', '100')).toBe('−56');
  expect(calculate('bool', '1', '-', '1')).toBe('error');
  expect(calculate('float32', '-1', '/', '0')).toBe('-inf');
  expect(casted('int64', 'float16', '100000')).toBe('inf');
  expect(casted('float32', 'int8', '300')).toBe('undefined');
  expect(stored('bfloat16', '70000')).toBe('70144');
  expect(exactly('float64', '0.1', 8)).toBe('0.100000');
  expect(fieldsOf('float16', '-1')).toEqual(['1', '01111', '0000000000']);
  expect(stepAbove('float32', '1700000000', 3)).toBe('128');
  expect(lastConsecutive('float32')).toBe('16,777,216');
  expect(reread('uint8', '255', 'int8')).toBe('-1');
  expect(gigabytes('bfloat16', 7e9)).toBe(14);
});

it('sets numbers for the text', () => {
  expect(['1234567', '-1000', '999', '9.2e+18'].map(grouped)).toEqual([
    '1,234,567',
    '-1,000',
    '999',
    '9.2e+18',
  ]);
  expect(['-5', '-inf', '5'].map(typeset)).toEqual(['−5', '-inf', '5']);
});
