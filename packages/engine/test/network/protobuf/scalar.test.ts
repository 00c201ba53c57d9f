import { describe, expect, test } from 'vitest';
import {
  fromBase64,
  fromRaw,
  fromUtf8,
  toBase64,
  toRaw,
  toUtf8,
} from '../../../src/network/protobuf/scalar.ts';

const COLOUR = {
  name: 'Colour',
  values: [
    { name: 'RED', number: 1 },
    { name: 'ROT', number: 1 },
    { name: 'BLUE', number: -2 },
  ],
};

describe('zigzag', () => {
  // The table of the encoding guide.
  test.each([
    [0, 0n],
    [-1, 1n],
    [1, 2n],
    [-2, 3n],
    [2147483647, 4294967294n],
    [-2147483648, 4294967295n],
  ])('%i is %s', (value, raw) => {
    expect(toRaw('sint32', value, 'x')).toBe(raw);
    expect(fromRaw('sint32', raw)).toBe(value);
  });

  test('of 64 bits', () => {
    expect(toRaw('sint64', '-9223372036854775808', 'x')).toBe((1n << 64n) - 1n);
    expect(fromRaw('sint64', (1n << 64n) - 1n)).toBe('-9223372036854775808');
  });
});

test('numbers from the wire are cut to their width', () => {
  expect(fromRaw('int32', (1n << 64n) - 1n)).toBe(-1);
  expect(fromRaw('int32', (1n << 32n) + 5n)).toBe(5);
  expect(fromRaw('uint32', (1n << 64n) - 1n)).toBe(4294967295);
  expect(fromRaw('uint64', (1n << 64n) - 1n)).toBe('18446744073709551615');
  expect(fromRaw('int64', (1n << 64n) - 1n)).toBe('-1');
  expect(fromRaw('bool', 1n << 63n)).toBe(true);
  expect(fromRaw('bool', 0n)).toBe(false);
});

test('floating point: bits of IEEE 754, shortest decimals, special values', () => {
  expect(toRaw('float', 1, 'x')).toBe(0x3f80_0000n);
  expect(toRaw('double', -2, 'x')).toBe(0xc000_0000_0000_0000n);
  expect(fromRaw('float', 0x3dcc_cccdn)).toBe(0.1);
  expect(fromRaw('float', 0x4b80_0000n)).toBe(16777216);
  expect(fromRaw('float', 0x7f7f_ffffn)).toBe(3.4028235e38);
  expect(fromRaw('float', 0x8000_0000n)).toBe('-0');
  expect(toRaw('float', '-0', 'x')).toBe(0x8000_0000n);
  expect(fromRaw('double', 0x7ff0_0000_0000_0000n)).toBe('Infinity');
  expect(fromRaw('float', 0x7fc0_0000n)).toBe('NaN');
  expect(toRaw('float', 'NaN', 'x')).toBe(0x7fc0_0000n);
  expect(toRaw('double', '1.5e3', 'x')).toBe(toRaw('double', 1500, 'x'));
});

test('integers may be strings and whole decimals', () => {
  expect(toRaw('int32', '-5', 'x')).toBe(-5n);
  expect(toRaw('int32', 1e5, 'x')).toBe(100_000n);
  expect(toRaw('int32', '1.0e2', 'x')).toBe(100n);
  expect(toRaw('uint64', 18446744073709551615n, 'x')).toBe(18446744073709551615n);
});

test('enums by name or number', () => {
  expect(toRaw('enum', 'ROT', 'x', COLOUR)).toBe(1n);
  expect(toRaw('enum', -2, 'x', COLOUR, true)).toBe(-2n);
  expect(toRaw('enum', 77, 'x', COLOUR)).toBe(77n);
  expect(fromRaw('enum', 1n, COLOUR)).toBe('RED');
  expect(fromRaw('enum', (1n << 64n) - 2n, COLOUR)).toBe('BLUE');
  expect(fromRaw('enum', 77n, COLOUR)).toBe(77);
});

test.each([
  ['int32', 2147483648, '2147483648 is no int32', 'a whole number from -2147483648 to 2147483647'],
  ['uint32', -1, '-1 is no uint32', 'a whole number from 0 to 4294967295'],
  [
    'fixed64',
    '18446744073709551616',
    '"18446744073709551616" is no fixed64',
    'a whole number from 0 to 18446744073709551615',
  ],
  ['int32', 1.5, '1.5 is no int32', 'a whole number from -2147483648 to 2147483647'],
  ['sint32', 'x', '"x" is no sint32', 'a whole number from -2147483648 to 2147483647'],
  ['int32', [], 'the value is no int32', 'a whole number from -2147483648 to 2147483647'],
  ['int32', `1${'0'.repeat(50)}`, /is no int32$/, 'a whole number from -2147483648 to 2147483647'],
  ['bool', 1, 'not a bool', 'true or false'],
  ['float', 1e39, '1e+39 is out of the range of float', 'a finite float, or "Infinity"'],
  [
    'double',
    Number.POSITIVE_INFINITY,
    'Infinity is out of the range of double',
    'a finite double, or "Infinity"',
  ],
  ['double', '', 'double cannot hold this value', 'a number, "NaN", "Infinity" or "-Infinity"'],
  ['double', true, 'double cannot hold this value', 'a number, "NaN", "Infinity" or "-Infinity"'],
] as const)('%s does not take %j', (type, value, message, expected) => {
  const error = expect.objectContaining({
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    expected,
    place: { field: 'a.b' },
  });
  expect(() => toRaw(type, value, 'a.b')).toThrow(error);
});

test('a closed enum takes its own numbers only, an open one any of 32 bits', () => {
  expect(() => toRaw('enum', 77, 'c', COLOUR, true)).toThrow('not a value of Colour');
  expect(() => toRaw('enum', 'GREEN', 'c', COLOUR)).toThrow(
    expect.objectContaining({ message: 'not a value of Colour', expected: 'RED, ROT, BLUE' }),
  );
  expect(() => toRaw('enum', 2 ** 31, 'c', COLOUR)).toThrow('2147483648 is no enum');
});

test('UTF-8: half surrogate pairs and bytes that are none', () => {
  expect(toUtf8('é😀')).toEqual(Uint8Array.from([0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80]));
  expect(toUtf8('\ud83d')).toBe(null);
  const read = (...bytes: number[]) => fromUtf8(Uint8Array.from(bytes));
  expect(read(0x61, 0xc3, 0xa9)).toEqual({ text: 'aé', bad: null });
  expect(read(0xef, 0xbb, 0xbf)).toEqual({ text: '\ufeff', bad: null });
  expect(read(0xef, 0xbf, 0xbd)).toEqual({ text: '\ufffd', bad: null });
  expect(read(0x61, 0xff, 0x62)).toEqual({ text: 'a\ufffdb', bad: 1 });
  expect(read(0x61, 0xef, 0xbf)).toEqual({ text: 'a\ufffd', bad: 2 });
  expect(read(0xed, 0xa0, 0x80).bad).toBe(0);
});

test('base64, standard and URL-safe, padded or not', () => {
  const bytes = Uint8Array.from([0xfb, 0xff, 0xfe, 0x01]);
  expect(toBase64(bytes)).toBe('+//+AQ==');
  for (const text of ['+//+AQ==', '-__-AQ==', '-__-AQ']) expect(fromBase64(text)).toEqual(bytes);
  for (const text of ['a', 'ab*=', 'a b=', 'YQ=a', 'YQ===']) expect(fromBase64(text)).toBe(null);
});
