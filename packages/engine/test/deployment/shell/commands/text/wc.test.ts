// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n' },
  '/root/b': { content: 'x\ny' },
  '/root/d': {},
  '/root/c d': { content: 'é\u0001\u007f a\tb\n日本 語\nx y' },
  '/root/e': { content: '' },
};

const STDIN = 'in\nput  words\n\n';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['wc', '      3       3      15\n'],
  ['wc a', '20 20 51 a\n'],
  ['wc a b', '20 20 51 a\n 1  2  3 b\n21 22 54 total\n'],
  ['wc -l a', '20 a\n'],
  ['wc -lc', '      3      15\n'],
  ['wc -c a', '51 a\n'],
  ["wc -m 'c d'", '16 c d\n'],
  ["wc -L 'c d'", '9 c d\n'],
  ["wc -clmwL 'c d' a", ' 2  7 16 24  9 c d\n20 20 51 51  2 a\n22 27 67 75  9 total\n'],
  ['wc d', 'wc: d: Is a directory\n      0       0       0 d\n[1]\n'],
  [
    'wc d a',
    'wc: d: Is a directory\n      0       0       0 d\n     20      20      51 a\n     20      20      51 total\n[1]\n',
  ],
  ['wc nof', 'wc: nof: No such file or directory\n[1]\n'],
  ['wc nof a', 'wc: nof: No such file or directory\n20 20 51 a\n20 20 51 total\n[1]\n'],
  ['wc e', '0 0 0 e\n'],
  ["wc -w 'c d'", '7 c d\n'],
  [
    'wc - a',
    '      3       3      15 -\n     20      20      51 a\n     23      23      66 total\n',
  ],
];

test('wc', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
