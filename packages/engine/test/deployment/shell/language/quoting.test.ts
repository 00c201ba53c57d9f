import { expect, test } from 'vitest';
import {
  quoteBackslash,
  quoteDouble,
  quoteValue,
  quoteWord,
} from '../../../../src/deployment/shell/language/quoting.ts';

/** A text, and what `printf %q`, `declare -p`, `${x@Q}` and `set` of bash 5.2.15 make of it. */
test.each([
  ['abc', 'abc', '"abc"', "'abc'", 'abc'],
  ['a b', 'a\\ b', '"a b"', "'a b'", "'a b'"],
  ["a'b", "a\\'b", '"a\'b"', "'a'\\''b'", "'a'\\''b'"],
  ['a\nb', "$'a\\nb'", "$'a\\nb'", "$'a\\nb'", "$'a\\nb'"],
  ['\t', "$'\\t'", "$'\\t'", "$'\\t'", "$'\\t'"],
  ['é', 'é', '"é"', "'é'", 'é'],
  ['$x', '\\$x', '"\\$x"', "'$x'", "'$x'"],
  ['~x', '\\~x', '"~x"', "'~x'", "'~x'"],
  ['a~', 'a~', '"a~"', "'a~'", 'a~'],
  ['#a', '\\#a', '"#a"', "'#a'", "'#a'"],
  ['a#', 'a#', '"a#"', "'a#'", 'a#'],
  ['a=b', 'a=b', '"a=b"', "'a=b'", 'a=b'],
  ['[x]', '\\[x\\]', '"[x]"', "'[x]'", "'[x]'"],
  ['{a,b}', '\\{a\\,b\\}', '"{a,b}"', "'{a,b}'", "'{a,b}'"],
  ['a"b', 'a\\"b', '"a\\"b"', "'a\"b'", "'a\"b'"],
  ['a\\b', 'a\\\\b', '"a\\\\b"', "'a\\b'", "'a\\b'"],
  ['!x', '\\!x', '"!x"', "'!x'", "'!x'"],
  ['a^b', 'a\\^b', '"a^b"', "'a^b'", "'a^b'"],
  ['a,b', 'a\\,b', '"a,b"', "'a,b'", 'a,b'],
  ['`x`', '\\`x\\`', '"\\`x\\`"', "'`x`'", "'`x`'"],
  ['<a>', '\\<a\\>', '"<a>"', "'<a>'", "'<a>'"],
  ['*', '\\*', '"*"', "'*'", "'*'"],
  ['(a)', '\\(a\\)', '"(a)"', "'(a)'", "'(a)'"],
  ['a;b&c|d', 'a\\;b\\&c\\|d', '"a;b&c|d"', "'a;b&c|d'", "'a;b&c|d'"],
])('%j', (text, backslashes, double, value, word) => {
  expect([quoteBackslash(text), quoteDouble(text), quoteValue(text), quoteWord(text)]).toEqual([
    backslashes,
    double,
    value,
    word,
  ]);
});
