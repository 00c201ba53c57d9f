import { expect, test } from 'vitest';
import { reprOfBytes, reprOfText } from '../../../../src/compute/python/unicode/index.ts';

test.each([
  ['abc', "'abc'"],
  ["it's", '"it\'s"'],
  ['"\'', "'\"\\''"],
  ['\t\n\r\\\x00\x7f', "'\\t\\n\\r\\\\\\x00\\x7f'"],
  ['é\xa0\xad☃', "'é\\xa0\\xad☃'"],
  ['\u200b\ud800\u{e0001}\u{1f600}', "'\\u200b\\ud800\\U000e0001\u{1f600}'"],
])('repr of text %#', (text, repr) => {
  expect(reprOfText(text)).toBe(repr);
});

test('ascii and bytes', () => {
  expect(reprOfText('é\u{1f600}', true)).toBe("'\\xe9\\U0001f600'");
  expect(reprOfBytes(Uint8Array.of(0x61, 0x27, 0xff, 9))).toBe('b"a\'\\xff\\t"');
});
