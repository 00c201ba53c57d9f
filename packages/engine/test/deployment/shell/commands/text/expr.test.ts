// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['expr', "expr: missing operand\nTry 'expr --help' for more information.\n[2]\n"],
  ['expr 1 +', 'expr: syntax error: missing argument after ‘+’\n[2]\n'],
  ['expr a + 1', 'expr: non-integer argument\n[2]\n'],
  ['expr 1 / 0', 'expr: division by zero\n[2]\n'],
  ["expr '(' 1", "expr: syntax error: expecting ')' after ‘1’\n[2]\n"],
  ["expr '(' 1 2", "expr: syntax error: expecting ')' instead of ‘2’\n[2]\n"],
  ['expr 1 2', 'expr: syntax error: unexpected argument ‘2’\n[2]\n'],
  ["expr ')'", "expr: syntax error: unexpected ')'\n[2]\n"],
  ['expr length', 'expr: syntax error: missing argument after ‘length’\n[2]\n'],
  ['expr length a b', 'expr: syntax error: unexpected argument ‘b’\n[2]\n'],
  ['expr substr abc 2 x', '\n[1]\n'],
  ['expr substr abc 2 99', 'bc\n'],
  ['expr index abc zc', '3\n'],
  ["expr match abc 'a\\(b\\)'", 'b\n'],
  ["expr abc : 'a.*'", '3\n'],
  ["expr abc : '\\(x\\)'", '\n[1]\n'],
  ['expr abc : x', '0\n[1]\n'],
  ["expr '' '|' 0", '0\n[1]\n'],
  ["expr 1 '&' 0", '0\n[1]\n'],
  ["expr 10 '<' 9", '0\n[1]\n'],
  ["expr 10 '<' 9a", '1\n'],
  ['expr + length', 'length\n'],
  ['expr 5 - 7', '-2\n'],
  ['expr -7 / 2', '-3\n'],
  ['expr -7 % 2', '-1\n'],
  [
    "expr 99999999999999999999 '*' 99999999999999999999",
    '9999999999999999999800000000000000000001\n',
  ],
  ['expr 00', '00\n[1]\n'],
  ["expr 0 '&' a + b", '0\n[1]\n'],
  ['expr length é', '1\n'],
  ["expr abc : '\\('", 'expr: Unmatched ( or \\(\n[2]\n'],
  ["expr 1 + 2 '*' 3", '7\n'],
  ["expr '(' 1 + 2 ')' '*' 3", '9\n'],
  ["expr /usr/bin/foo.txt : '.*/\\(.*\\)\\..*'", 'foo\n'],
];

test('expr', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
