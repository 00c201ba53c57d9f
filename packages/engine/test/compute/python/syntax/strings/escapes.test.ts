import { expect, test } from 'vitest';
import {
  unescapeBytes,
  unescapeText,
} from '../../../../../src/compute/python/syntax/strings/escapes.ts';

const named = (name: string) => (name === 'BULLET' ? '•' : null);

test.each([
  ['a\\nb\\t\\\\', 'a\nb\t\\'],
  ['\\x41\\u00e9\\U0001f600', 'Aé😀'],
  ['\\0\\101\\777', '\0A\u01ff'],
  ['\\d\\', '\\d\\'],
  ['a\\\nb', 'ab'],
  ['\\N{BULLET}', '•'],
  ['\\ud800', '\ud800'],
])('the text of %j', (body, value) => {
  expect(unescapeText(body, named)).toEqual({ value });
});

test.each([
  ['\\x4', 'bytes in position 0-2: truncated \\xXX escape'],
  ['é\\x', 'bytes in position 10-11: truncated \\xXX escape'],
  ['\\U00110000', 'bytes in position 0-9: illegal Unicode character'],
  ['\\N{}', 'bytes in position 0-2: malformed \\N character escape'],
  ['\\N{NOTHING}', 'bytes in position 0-10: unknown Unicode character name'],
])('what is wrong with %j', (body, reason) => {
  const message = `(unicode error) 'unicodeescape' codec can't decode ${reason}`;
  expect(unescapeText(body, named)).toEqual({ message });
});

test.each([
  ['a\\x00\\377\\n', [97, 0, 255, 10]],
  ['\\400\\u\\', [0, 92, 117, 92]],
])('the bytes of %j', (body, value) => {
  expect(unescapeBytes(body)).toEqual({ value });
});

test('a short \\x of bytes', () => {
  const message = '(value error) invalid \\x escape at position 1';
  expect(unescapeBytes('a\\x1')).toEqual({ message });
});
