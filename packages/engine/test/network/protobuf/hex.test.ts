import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHex, parseHex } from '../../../src/network/protobuf/hex.ts';

test.each(['08 96 01', '089601', '0x08, 0x96,0X01', '08\n96\t01 ', '0896 01', '0x089601'])(
  '%j',
  (text) => {
    expect(parseHex(text)).toEqual(Uint8Array.from([0x08, 0x96, 0x01]));
  },
);

test('round trip', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom(' ', '', ', ', '\n'), (bytes, separator) => {
      expect(parseHex(formatHex(bytes, separator))).toEqual(bytes);
    }),
  );
  expect(formatHex([0, 255, 16])).toBe('00 ff 10');
});

test.each([
  ['08 9', 1, 4, 'the digit "9" has no partner'],
  ['08\n0 96', 2, 1, 'the digit "0" has no partner'],
  ['08 xx', 1, 4, '"x" is not a hexadecimal digit'],
  ['08-96', 1, 3, '"-" is not a hexadecimal digit'],
])('%j', (text, line, column, message) => {
  expect(() => parseHex(text)).toThrow(
    expect.objectContaining({
      message,
      place: { line, column },
      expected: 'two hexadecimal digits for each byte',
    }),
  );
});

test('limits', () => {
  expect(parseHex('00'.repeat(16_384))).toHaveLength(16_384);
  expect(() => parseHex('00'.repeat(16_385))).toThrow(
    expect.objectContaining({ message: 'too many bytes', place: { line: 1, column: 32_769 } }),
  );
});
