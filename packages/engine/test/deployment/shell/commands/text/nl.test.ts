// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: '1\n2\n3\n' },
  '/root/s': { content: '\\:\\:\\:\nhead\n\\:\\:\nbody\n\nmore\n\\:\nfoot\n' },
  '/root/bl': { content: 'a\n\n\n\nb\n\n\nc' },
};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['nl a', '     1\t1\n     2\t2\n     3\t3\n'],
  ['nl s', '\n       head\n\n     1\tbody\n       \n     2\tmore\n\n       foot\n'],
  ['nl -ba s', '\n       head\n\n     1\tbody\n     2\t\n     3\tmore\n\n       foot\n'],
  ['nl -ha -fa s', '\n     1\thead\n\n     1\tbody\n       \n     2\tmore\n\n     1\tfoot\n'],
  ['nl -p -ha -fa s', '\n     1\thead\n\n     2\tbody\n       \n     3\tmore\n\n     4\tfoot\n'],
  ['nl bl', '     1\ta\n       \n       \n       \n     2\tb\n       \n       \n     3\tc\n'],
  [
    'nl -ba -l2 bl',
    '     1\ta\n       \n     2\t\n       \n     3\tb\n       \n     4\t\n     5\tc\n',
  ],
  ['nl -nln a', '1     \t1\n2     \t2\n3     \t3\n'],
  ['nl -nrz a', '000001\t1\n000002\t2\n000003\t3\n'],
  ['nl -nrz -v -3 a', '-00003\t1\n-00002\t2\n-00001\t3\n'],
  ['nl -v 9999999 a', '9999999\t1\n10000000\t2\n10000001\t3\n'],
  ['nl -i 5 a', '     1\t1\n     6\t2\n    11\t3\n'],
  ['nl -s : -w 2 a', ' 1:1\n 2:2\n 3:3\n'],
  ['nl -w0 a', 'nl: invalid line number field width: ‘0’: Numerical result out of range\n[1]\n'],
  [
    'nl -b x a',
    "nl: invalid body numbering style: ‘x’\nTry 'nl --help' for more information.\n[1]\n",
  ],
  [
    'nl -n x a',
    "nl: invalid line numbering format: ‘x’\nTry 'nl --help' for more information.\n[1]\n",
  ],
  ['nl -i x a', 'nl: invalid line number increment: ‘x’\n[1]\n'],
  ['nl nof', 'nl: nof: No such file or directory\n[1]\n'],
  [
    "nl -d '' s",
    '     1\t\\:\\:\\:\n     2\thead\n     3\t\\:\\:\n     4\tbody\n       \n     5\tmore\n     6\t\\:\n     7\tfoot\n',
  ],
];

test('nl', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
