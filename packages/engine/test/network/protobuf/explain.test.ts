import { expect, test } from 'vitest';
import { lengthSteps, numberSteps, tagSteps } from '../../../src/network/protobuf/explain.ts';

const bytes = (...list: number[]) => Uint8Array.from(list);

test('a tag', () => {
  expect(tagSteps(bytes(0x08), 1, 0)).toEqual([
    'bits 00001000',
    'continuation bit 0, 0001000 = 8',
    'field number 1 << 3 | wire type 0 (VARINT) = 8',
  ]);
});

test('150, as in the encoding guide', () => {
  expect(numberSteps('int32', 0, bytes(0x96, 0x01), 150)).toEqual([
    'bits 10010110 00000001',
    'without the continuation bits 0010110 0000001',
    'least significant group last 0000001 0010110 = 150',
  ]);
});

test('lengths', () => {
  expect(lengthSteps(bytes(1), 1).at(-1)).toBe('the payload has 1 byte');
  expect(lengthSteps(bytes(0), 0).at(-1)).toBe('the payload has 0 bytes');
});

const MINUS_ONE = bytes(...Array<number>(9).fill(255), 1);

test.each([
  [
    'int32',
    MINUS_ONE,
    -1,
    "sign-extended to 64 bits, two's complement: 18446744073709551615 - 2^64 = -1",
  ],
  [
    'int64',
    MINUS_ONE,
    '-1',
    "sign-extended to 64 bits, two's complement: 18446744073709551615 - 2^64 = -1",
  ],
  ['uint32', MINUS_ONE, 4294967295, 'the low 32 bits as uint32 = 4294967295'],
  ['int32', bytes(0xff, 0xff, 0xff, 0xff, 0x0f), -1, 'the low 32 bits as int32 = -1'],
  ['sint32', bytes(1), -1, 'zigzag: (1 >> 1) ^ -(1 & 1) = -1'],
  ['sint64', bytes(3), '-2', 'zigzag: (3 >> 1) ^ -(3 & 1) = -2'],
  ['bool', bytes(1), true, '1 is true'],
  ['enum', bytes(2), 'BLUE', '2 is "BLUE"'],
  [null, bytes(5), '5', 'continuation bit 0, 0000101 = 5'],
] as const)('%s %j', (type, list, value, last) => {
  expect(numberSteps(type, 0, list, value).at(-1)).toBe(last);
});

test('fixed width', () => {
  expect(numberSteps('float', 5, bytes(0, 0, 0x80, 0x3f), 1)).toEqual([
    'least significant byte first',
    '0x3f800000 = IEEE 754 float 1',
  ]);
  expect(numberSteps('sfixed32', 5, bytes(0xfe, 255, 255, 255), -2)[1]).toBe('0xfffffffe = -2');
});
