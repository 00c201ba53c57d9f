import { describe, expect, test } from 'vitest';
import { expandEscapes, unescapeAnsi } from '../../../../src/deployment/shell/language/escapes.ts';

describe('escapes', () => {
  test("of $'…'", () => {
    expect(unescapeAnsi("a\\tb\\x41\\101\\u00e9\\e\\cA\\q\\'")).toBe("a\tbAAé\u001b\u0001\\q'");
    expect(unescapeAnsi('a\\0b')).toBe('a');
  });

  test('bytes that are a character of UTF-8 together are that character', () => {
    expect(unescapeAnsi('\\xc3\\xa9')).toBe('é');
    expect(unescapeAnsi('\\xff')).toBe('\udcff');
  });

  test('of echo: octal numbers want a zero, and \\c stops', () => {
    expect(expandEscapes('a\\0101\\101\\c no', 'echo')).toEqual({
      text: 'aA\\101',
      stopped: true,
    });
  });

  test('of %b: octal numbers with and without a zero', () => {
    expect(expandEscapes('\\0101\\101\\"', 'argument')).toEqual({ text: 'AA\\"', stopped: false });
  });
});
