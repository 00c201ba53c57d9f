import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormat, unpack } from '../../../../src/compute/python/structs/index.ts';
import { pack, packInto } from './pack.ts';

test('native formats are aligned as on x86-64, standard ones are not', () => {
  expect([readFormat('bi').size, readFormat('=bi').size, readFormat('bi0q').size]).toEqual([
    8, 5, 8,
  ]);
  expect([...pack(readFormat('>hB'), [-2, 255])]).toEqual([0xff, 0xfe, 0xff]);
});

test('packing into a buffer touches its place only', () => {
  const bytes = new Uint8Array(6).fill(9);
  packInto(readFormat('<H'), bytes, 2, [0x0102]);
  expect([...bytes]).toEqual([9, 9, 2, 1, 9, 9]);
});

test('what is packed is unpacked', () => {
  const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(fc.constantFrom('<', '>', '@'), long, fc.double(), (order, integer, float) => {
      const format = readFormat(`${order}qd`);
      const values = unpack(format, pack(format, [integer, float]));
      expect(BigInt(values[0] as number)).toBe(integer);
      expect(values[1]).toBe(float);
    }),
  );
});

test('a NaN has the same bits wherever it comes from', () => {
  const { POSITIVE_INFINITY: infinity } = Number;
  for (const nan of [Number.NaN, infinity - infinity, -Number.NaN, 0 * infinity]) {
    expect([...pack(readFormat('>dfe'), [nan, nan, nan])]).toEqual([
      0x7f, 0xf8, 0, 0, 0, 0, 0, 0, 0x7f, 0xc0, 0, 0, 0x7e, 0,
    ]);
  }
});
