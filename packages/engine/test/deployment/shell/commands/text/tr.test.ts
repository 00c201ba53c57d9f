// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

const STDIN = 'Hello  World foo-bar\naabbcc éé 123\n\n[=:*]';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['tr', "tr: missing operand\nTry 'tr --help' for more information.\n[1]\n"],
  [
    'tr a',
    "tr: missing operand after ‘a’\nTwo strings must be given when translating.\nTry 'tr --help' for more information.\n[1]\n",
  ],
  ['tr a b c', "tr: extra operand ‘c’\nTry 'tr --help' for more information.\n[1]\n"],
  [
    'tr -d a b',
    "tr: extra operand ‘b’\nOnly one string may be given when deleting without squeezing repeats.\nTry 'tr --help' for more information.\n[1]\n",
  ],
  ['tr z-a b', "tr: range-endpoints of 'z-a' are in reverse collating sequence order\n[1]\n"],
  ["tr a ''", 'tr: when not truncating set1, string2 must be non-empty\n[1]\n'],
  ["tr '[:foo:]' x", 'tr: invalid character class ‘foo’\n[1]\n'],
  ["tr a '[b*][c*]'", 'tr: only one [c*] repeat construct may appear in string2\n[1]\n'],
  ["tr a '[b*x]'", 'tr: invalid repeat count ‘x’ in [c*n] construct\n[1]\n'],
  [
    "tr abc '[:digit:]'",
    "tr: when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'\n[1]\n",
  ],
  ["tr '[:lower:]' 'A[:upper:]'", 'tr: misaligned [:upper:] and/or [:lower:] construct\n[1]\n'],
  ['tr a-z A-Z', 'HELLO  WORLD FOO-BAR\nAABBCC éé 123\n\n[=:*]'],
  ["tr '[:lower:]' '[:upper:]'", 'HELLO  WORLD FOO-BAR\nAABBCC éé 123\n\n[=:*]'],
  ["tr -d '[:space:]'", 'HelloWorldfoo-baraabbccéé123[=:*]'],
  ["tr -s ' '", 'Hello World foo-bar\naabbcc éé 123\n\n[=:*]'],
  ["tr -cd '[:alnum:]'", 'HelloWorldfoobaraabbcc123'],
  ["tr -cs '[:alnum:]' '\\n'", 'Hello\nWorld\nfoo\nbar\naabbcc\n123\n'],
  ['tr abc xy', 'Hello  World foo-yxr\nxxyyyy éé 123\n\n[=:*]'],
  ['tr -t abc xy', 'Hello  World foo-yxr\nxxyycc éé 123\n\n[=:*]'],
  ['tr -ds o l', 'Hel  Wrld f-bar\naabbcc éé 123\n\n[=:*]'],
  ["tr '\\n' ' '", 'Hello  World foo-bar aabbcc éé 123  [=:*]'],
  ["tr a-e '[x*2]y'", 'Hyllo  Worly foo-xxr\nxxxxyy éé 123\n\n[=:*]'],
  ["tr a-e 'y[x*]z'", 'Hzllo  Worlx foo-xyr\nyyxxxx éé 123\n\n[=:*]'],
  ["tr '\\141' Z", 'Hello  World foo-bZr\nZZbbcc éé 123\n\n[=:*]'],
  ["tr -d '\\000-\\037'", 'Hello  World foo-baraabbcc éé 123[=:*]'],
  [
    "tr 'a\\' x",
    'tr: warning: an unescaped backslash at end of string is not portable\nHello  World foo-bxr\nxxbbcc éé 123\n\n[=:*]',
  ],
];

test('tr', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
