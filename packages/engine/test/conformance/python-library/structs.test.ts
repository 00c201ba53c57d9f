import { describe, expect, test } from 'vitest';
import {
  placeInBuffer,
  readFormat,
  StructError,
  type StructValue,
  unpack,
} from '../../../src/compute/python/structs/index.ts';
import { pack } from '../../compute/python/structs/pack.ts';
import { bitsOf, checksum, floatOf, recording } from './inputs.ts';

const recorded = recording('structs');
const hexadecimal = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StructError)) throw error;
    return `${error.kind === 'OverflowError' ? 'OverflowError' : 'error'}: ${error.message}`;
  }
}

const packed = (format: string, values: readonly StructValue[]) =>
  values.map((value) => attempt(() => hexadecimal(pack(readFormat(format), [value]))));

describe('pack', () => {
  test.each(Object.keys(recorded.packed))('integers as %s', (format) => {
    expect(packed(format, recorded.numbers.map(BigInt))).toEqual(recorded.packed[format]);
  });

  test.each(Object.keys(recorded.packedFloats))('floats as %s', (format) => {
    expect(packed(format, recorded.floats.map(floatOf))).toEqual(recorded.packedFloats[format]);
  });

  test('fields of all kinds', () => {
    const text = (value: string) => new TextEncoder().encode(value);
    const format = readFormat('<?c5s5p3xqH');
    const bytes = pack(format, [true, text('z'), text('abc'), text('abcdefgh'), -5, 513]);
    expect(hexadecimal(bytes)).toBe(recorded.mixed);
    expect(unpack(format, bytes)).toEqual([
      true,
      text('z'),
      text('abc\0\0'),
      text('abcd'),
      -5,
      513,
    ]);
  });
});

test('every half float', () => {
  const format = readFormat('<e');
  const values = Array.from({ length: 65536 }, (_, bits) =>
    bitsOf(Number(unpack(format, Uint8Array.of(bits & 255, bits >> 8))[0])),
  );
  expect(checksum(values.join(' '))).toBe(recorded.halves);
});

test.each(Object.keys(recorded.sizes))('size of %j', (format) => {
  expect(attempt(() => readFormat(format).size)).toBe(recorded.sizes[format]);
});

test.each(Object.keys(recorded.places))('size, length, offset: %s', (place) => {
  const [size = 0, length = 0, offset = 0] = place.split(' ').map(Number);
  const found = (['unpack_from', 'pack_into'] as const).map((work) =>
    attempt(() => placeInBuffer(size, length, offset, work) >= 0 && 'fits'),
  );
  expect(found).toEqual(recorded.places[place]);
});
