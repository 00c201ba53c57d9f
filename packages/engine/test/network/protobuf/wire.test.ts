import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPackable,
  readFixed,
  readVarint,
  tagOf,
  wireTypeOf,
  writeFixed,
  writeVarint,
} from '../../../src/network/protobuf/wire.ts';

const varint = (value: bigint) => {
  const out: number[] = [];
  writeVarint(out, value);
  return out;
};

describe('varint', () => {
  // 150 is the example of the encoding guide; the others by hand: 7 bits a byte.
  test.each([
    [0n, [0]],
    [1n, [1]],
    [127n, [0x7f]],
    [128n, [0x80, 0x01]],
    [150n, [0x96, 0x01]],
    [300n, [0xac, 0x02]],
    [16_384n, [0x80, 0x80, 0x01]],
    [-1n, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
  ])('%s is %j', (value, bytes) => {
    expect(varint(value)).toEqual(bytes);
    const read = readVarint(Uint8Array.from([9, ...bytes, 9]), 1, bytes.length + 2);
    expect(read).toEqual({ value: BigInt.asUintN(64, value), next: bytes.length + 1 });
  });

  test('64 bits come back, in a byte for each seven of them', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, (1n << 64n) - 1n), (value) => {
        const bytes = varint(value);
        expect(bytes).toHaveLength(Math.max(1, Math.ceil(value.toString(2).length / 7)));
        expect(readVarint(Uint8Array.from(bytes), 0, bytes.length).value).toBe(value);
      }),
    );
  });

  test('bits beyond the 64th are dropped', () => {
    const bytes = Uint8Array.from([...Array<number>(9).fill(0x80), 0x7f]);
    expect(readVarint(bytes, 0, 10).value).toBe(1n << 63n);
  });

  test('errors are at its first byte', () => {
    const cut = Uint8Array.from([1, 0x80, 0x80]);
    expect(() => readVarint(cut, 1, 3)).toThrow(
      expect.objectContaining({ message: 'the varint is cut off', place: { offset: 1 } }),
    );
    // The end of the enclosing message counts, not that of the bytes.
    expect(() => readVarint(Uint8Array.from([0x80, 0x01]), 0, 1)).toThrow('cut off');
    const long = new Uint8Array(12).fill(0x80);
    expect(() => readVarint(long, 1, 12)).toThrow(
      expect.objectContaining({
        message: 'the varint has more than 10 bytes',
        place: { offset: 1 },
      }),
    );
    expect(() => readVarint(long, 0, 12, 5)).toThrow('more than 5 bytes');
  });
});

test('fixed-width numbers have their least significant byte first', () => {
  const out: number[] = [];
  writeFixed(out, 0x1234_5678n, 4);
  writeFixed(out, -2n, 8);
  expect(out).toEqual([0x78, 0x56, 0x34, 0x12, 0xfe, 255, 255, 255, 255, 255, 255, 255]);
  expect(readFixed(Uint8Array.from(out), 0, 4)).toBe(0x1234_5678n);
  expect(readFixed(Uint8Array.from(out), 4, 12)).toBe((1n << 64n) - 2n);
});

test('tags and wire types', () => {
  expect(tagOf(1, 0)).toBe(8n);
  expect(tagOf(2, 2)).toBe(0x12n);
  // Beyond 32 signed bits, where a shift of host numbers would go wrong.
  expect(tagOf(536_870_911, 5)).toBe(4_294_967_293n);
  expect(wireTypeOf('group')).toBe(3);
  expect((['int32', 'double', 'enum', 'sfixed32', 'bool'] as const).every(isPackable)).toBe(true);
  expect((['string', 'bytes', 'message', 'group'] as const).some(isPackable)).toBe(false);
});
