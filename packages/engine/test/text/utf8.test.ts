import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareBytes,
  decodeUtf8,
  encodeUtf8,
  unfinishedTail,
  utf8Length,
} from '../../src/text/index.ts';

describe('UTF-8', () => {
  test.each([
    ['', []],
    ['a', [0x61]],
    ['é', [0xc3, 0xa9]],
    ['€', [0xe2, 0x82, 0xac]],
    ['😀', [0xf0, 0x9f, 0x98, 0x80]],
  ])('%j', (text, bytes) => {
    expect([...encodeUtf8(text)]).toEqual(bytes);
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text);
    expect(utf8Length(text)).toBe(bytes.length);
  });

  test('all bytes come back, whether UTF-8 or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = decodeUtf8(bytes);
        expect(encodeUtf8(text)).toEqual(bytes);
        expect(utf8Length(text)).toBe(bytes.length);
      }),
    );
  });

  test.each([
    [[0x61], 0],
    [[0x61, 0xc3], 1],
    [[0xe2, 0x82], 2],
    [[0xf0, 0x9f, 0x98], 3],
    [[0xe2, 0x82, 0xac], 0],
    [[0xff], 0],
  ])('the tail of %j that may go on', (bytes, tail) => {
    expect(unfinishedTail(Uint8Array.from(bytes))).toBe(tail);
  });

  test('texts are compared by bytes, not by units', () => {
    expect(compareBytes('\uffee', '😀')).toBeLessThan(0);
    expect(compareBytes('a', 'b')).toBeLessThan(0);
    expect(compareBytes('ab', 'a')).toBeGreaterThan(0);
    expect(compareBytes('é', 'é')).toBe(0);
  });
});
