// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'a\na\nb\nc\nc\nC\nd\n' },
  '/root/f': { content: 'x a 1\ny a 2\nz b 1\n' },
  '/root/e': { content: '' },
};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['uniq a', 'a\nb\nc\nC\nd\n'],
  ['uniq -c a', '      2 a\n      1 b\n      2 c\n      1 C\n      1 d\n'],
  ['uniq -d a', 'a\nc\n'],
  ['uniq -u a', 'b\nC\nd\n'],
  ['uniq -D a', 'a\na\nc\nc\n'],
  ['uniq -i a', 'a\nb\nc\nd\n'],
  ['uniq -ci a', '      2 a\n      1 b\n      3 c\n      1 d\n'],
  ['uniq -Du a', 'a\nc\n'],
  ['uniq --all-repeated=prepend a', '\na\na\n\nc\nc\n'],
  ['uniq --all-repeated=separate a', 'a\na\n\nc\nc\n'],
  ['uniq --group a', 'a\na\n\nb\n\nc\nc\n\nC\n\nd\n'],
  ['uniq --group=both a', '\na\na\n\nb\n\nc\nc\n\nC\n\nd\n\n'],
  ['uniq -f1 f', 'x a 1\ny a 2\nz b 1\n'],
  ['uniq -f 1 -w 2 f', 'x a 1\nz b 1\n'],
  ['uniq -s 2 f', 'x a 1\ny a 2\nz b 1\n'],
  ['uniq -f x', 'uniq: x: invalid number of fields to skip\n[1]\n'],
  ['uniq -w x', 'uniq: x: invalid number of bytes to compare\n[1]\n'],
  [
    'uniq -cD',
    "uniq: printing all duplicated lines and repeat counts is meaningless\nTry 'uniq --help' for more information.\n[1]\n",
  ],
  [
    'uniq --group -c',
    "uniq: --group is mutually exclusive with -c/-d/-D/-u\nTry 'uniq --help' for more information.\n[1]\n",
  ],
  [
    'uniq --group=x',
    "uniq: invalid argument ‘x’ for ‘--group’\nValid arguments are:\n  - ‘prepend’\n  - ‘append’\n  - ‘separate’\n  - ‘both’\nTry 'uniq --help' for more information.\n[1]\n",
  ],
  ['uniq nof', 'uniq: nof: No such file or directory\n[1]\n'],
  ['uniq a b c', "uniq: extra operand ‘c’\nTry 'uniq --help' for more information.\n[1]\n"],
];

test('uniq', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
