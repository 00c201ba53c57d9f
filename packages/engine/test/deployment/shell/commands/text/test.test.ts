// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'x' },
};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['test', '[1]\n'],
  ["test ''", '[1]\n'],
  ['test a', ''],
  ['test -f a', ''],
  ['test -d a', '[1]\n'],
  ['test ! -e a', '[1]\n'],
  ['test a b', 'test: missing argument after ‘b’\n[2]\n'],
  ['test a b c', 'test: ‘b’: binary operator expected\n[2]\n'],
  ['test 1 -eq x', 'test: invalid integer ‘x’\n[2]\n'],
  ['test a b c d', 'test: extra argument ‘b’\n[2]\n'],
  ['[ a', '[: missing ‘]’\n[2]\n'],
  ['[ ]', '[1]\n'],
  ['[ -f a ]', ''],
  ['test ! !', '[1]\n'],
  ["test '(' a", 'test: missing argument after ‘a’\n[2]\n'],
  ['test a = b -a c', '[1]\n'],
  ['test -v x', 'test: ‘-v’: unary operator expected\n[2]\n'],
  ['test -t x', 'test: invalid integer ‘x’\n[2]\n'],
  ['test a -a', 'test: missing argument after ‘-a’\n[2]\n'],
  ['test 9999999999999999999 -gt 1', ''],
  ['test a == a', ''],
  ["test '(' a = a ')' -a '(' b = b ')'", ''],
  ['test a -ef a', ''],
  ['test ! ! a', ''],
  ["test -z '' -o x", ''],
  ["test '(' a = a b", 'test: ‘)’ expected, found ‘b’\n[2]\n'],
];

test('test and [ as programs', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
