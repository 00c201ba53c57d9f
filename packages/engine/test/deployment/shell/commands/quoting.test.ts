import { describe, expect, test } from 'vitest';
import {
  quote,
  quoteFile,
  quoteFileAlways,
} from '../../../../src/deployment/shell/commands/quoting.ts';

// What `LC_ALL=C.UTF-8 cat NAME` of coreutils 9.1 says of names that are not there.
describe('names of files in messages', () => {
  test.each([
    ['a', 'a'],
    ['a b', "'a b'"],
    ["a'b", `"a'b"`],
    ['a\nb', "'a'$'\\n''b'"],
    ['a\x01b', "'a'$'\\001''b'"],
    [`a"'b`, `'a"'\\''b'`],
    ['é', 'é'],
    ['\udcff', "''$'\\377'"],
    ['~x', "'~x'"],
    ['a~', 'a~'],
    ['#a', "'#a'"],
    ['a#', 'a#'],
    ['a=b', "'a=b'"],
    ['a{b', 'a{b'],
    ['*', "'*'"],
    ['^', "'^'"],
    ['a]', 'a]'],
    ['', "''"],
  ])('%j', (name, expected) => expect(quoteFile(name)).toBe(expected));

  test('always quoted where a sentence goes on', () => {
    expect(quoteFileAlways('a')).toBe("'a'");
    expect(quoteFileAlways("b'c")).toBe(`"b'c"`);
    expect(quoteFileAlways('')).toBe("''");
  });
});

test('values in messages have quotation marks', () => {
  expect(quote('x')).toBe('‘x’');
  expect(quote(`é'x"\\`)).toBe(`‘é'x"\\\\’`);
  expect(quote('\n\udcff\x01')).toBe('‘\\n\\377\\001’');
});
