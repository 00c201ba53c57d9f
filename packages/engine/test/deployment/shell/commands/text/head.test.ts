// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n' },
  '/root/b': { content: 'x\ny' },
  '/root/d': {},
  '/root/e': { content: '' },
  '/root/z': { content: 'a\u0000b\u0000c' },
};

const STDIN = 'in\nput\n';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['head a', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n'],
  ['head a b', '==> a <==\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n\n==> b <==\nx\ny'],
  ['head -n 3 a', '1\n2\n3\n'],
  ['head -3 a', '1\n2\n3\n'],
  ['head -3c a', '1\n2'],
  ['head -2q a b', '1\n2\nx\ny'],
  ['head -n -3 a', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n'],
  ['head -n -30 a', ''],
  ['head -n -1 b', 'x\n'],
  ['head -c -3 a', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n'],
  ['head -n x', 'head: invalid number of lines: ‘x’\n[1]\n'],
  [
    'head -n 99999999999999999999',
    'head: invalid number of lines: ‘99999999999999999999’: Value too large for defined data type\n[1]\n',
  ],
  ['head -c 1x', 'head: invalid number of bytes: ‘1x’\n[1]\n'],
  [
    'head -c 99999E',
    'head: invalid number of bytes: ‘99999E’: Value too large for defined data type\n[1]\n',
  ],
  ['head -n +3 a', '1\n2\n3\n'],
  [
    'head --lines',
    "head: option '--lines' requires an argument\nTry 'head --help' for more information.\n[1]\n",
  ],
  [
    'head d a',
    "==> d <==\nhead: error reading 'd': Is a directory\n\n==> a <==\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n[1]\n",
  ],
  [
    'head nof a',
    "head: cannot open 'nof' for reading: No such file or directory\n==> a <==\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n[1]\n",
  ],
  ['head -v -', '==> standard input <==\nin\nput\n'],
  ['head -z -n 2 z', 'a\u0000b\u0000'],
  ['head -c1b a', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n'],
];

test('head', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
