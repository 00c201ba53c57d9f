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

const STDIN = 'in\nput\nlast';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['tail a', '11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n'],
  ['tail a b', '==> a <==\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n\n==> b <==\nx\ny'],
  ['tail -n 3 a', '18\n19\n20\n'],
  ['tail -3 a', '18\n19\n20\n'],
  ['tail -3c a', '20\n'],
  ['tail +18 a', '18\n19\n20\n'],
  ['tail -n +18 a', '18\n19\n20\n'],
  ['tail -c +40 a', '17\n18\n19\n20\n'],
  ['tail -n 1 b', 'y'],
  ['tail -n 0 a', ''],
  ['tail -n 1', 'last'],
  ['tail -c 3', 'ast'],
  ['tail -n +2', 'put\nlast'],
  ['tail -z -n 2 z', 'b\u0000c'],
  [
    'tail nof a',
    "tail: cannot open 'nof' for reading: No such file or directory\n==> a <==\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n[1]\n",
  ],
  ['tail d', "tail: error reading 'd': Is a directory\n[1]\n"],
  [
    'tail -f d',
    "tail: error reading 'd': Is a directory\ntail: d: cannot follow end of this type of file; giving up on this name\ntail: no files remaining\n[1]\n",
  ],
  ['tail -n x', 'tail: invalid number of lines: ‘x’\n[1]\n'],
  [
    'tail -f nof',
    "tail: cannot open 'nof' for reading: No such file or directory\ntail: no files remaining\n[1]\n",
  ],
  ['tail -s x a', 'tail: invalid number of seconds: ‘x’\n[1]\n'],
  ['tail --pid=x a', 'tail: invalid PID: ‘x’\n[1]\n'],
  [
    'tail --retry a',
    'tail: warning: --retry ignored; --retry is useful only when following\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n',
  ],
  ['tail -f --pid=99999 b', 'x\ny'],
];

test('tail', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
