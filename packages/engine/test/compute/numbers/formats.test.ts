import { expect, test } from 'vitest';
import { checkBits } from '../../../src/compute/numbers/formats.ts';
import { type FormatId, formatOf, formats, memory } from '../../../src/compute/numbers/index.ts';

// IEEE 754-2019, table 3.5, and the PyTorch documentation for bfloat16.
test('layout of the floats', () => {
  const layout = formats
    .filter(({ kind }) => kind === 'float')
    .map((f) => [f.id, f.bits, f.bytes, f.exponentBits, f.fractionBits, f.bias, f.computedIn]);
  expect(layout).toEqual([
    ['float16', 16, 2, 5, 10, 15, 'float32'],
    ['bfloat16', 16, 2, 8, 7, 127, 'float32'],
    ['float32', 32, 4, 8, 23, 127, 'float32'],
    ['float64', 64, 8, 11, 52, 1023, 'float64'],
  ]);
});

test('layout of the others', () => {
  expect(formatOf('bool')).toMatchObject({ bits: 1, bytes: 1, exponentBits: 0, bias: 0 });
  expect(formatOf('int64')).toMatchObject({ kind: 'signed', bits: 64, bytes: 8, fractionBits: 0 });
  expect(formatOf('uint8')).toMatchObject({ kind: 'unsigned', bits: 8, bytes: 1 });
});

test('memory of a million numbers', () => {
  expect(memory(formatOf('float32'), 1_000_000)).toBe(4_000_000);
  expect(memory(formatOf('bool'), 1_000_000)).toBe(1_000_000);
});

test('calls that are wrong', () => {
  expect(() => formatOf('float8' as FormatId)).toThrow('no number format is called "float8"');
  expect(() => checkBits(formatOf('uint8'), 256n)).toThrow(
    new RangeError('256 is not a pattern of 8 bits (uint8)'),
  );
  expect(() => checkBits(formatOf('int8'), -1n)).toThrow(RangeError);
});
