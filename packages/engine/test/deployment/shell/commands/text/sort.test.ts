// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'b 3\na 10\nc 2\nA 1\nb 3\n' },
  '/root/n': {
    content:
      '10\n9\n-1\n1.5\n\nabc\n 7\n1e3\n-0\n1000000000000000000001\n1000000000000000000000\n.25\n',
  },
  '/root/h': { content: '1K\n2M\n1G\n500\n1.5K\n-1K\n-2M\n3k\nfoo\n' },
  '/root/m': { content: 'Jan\nfeb\n  MAR\nDec\nfoo\n' },
  '/root/v': { content: 'a1\na10\na2\na.tar.gz\nfoo-1.2~rc\nfoo-1.2\n' },
  '/root/u': { content: 'é\nz\na\n日本\n😀\nB\n' },
  '/root/t': { content: 'x:3:b\ny:1:c\nz:2:a\nw::d\nq\n' },
  '/root/p': { content: 'a-b\nab\na c\nAB\na.B\n' },
  '/root/w': { content: '  b  2\n a   10\nc 1\n' },
  '/root/s1': { content: 'a\nc\ne\n' },
  '/root/s2': { content: 'b\nc\nd\n' },
  '/root/g': { content: '1e3\n10\ninf\nnan\n-inf\nx\n0x1f\n' },
  '/root/d': {},
};

const STDIN = 'in\nput\n\nab';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['sort a', 'A 1\na 10\nb 3\nb 3\nc 2\n'],
  ['sort -r a', 'c 2\nb 3\nb 3\na 10\nA 1\n'],
  ['sort -u a', 'A 1\na 10\nb 3\nc 2\n'],
  ['sort -f a', 'A 1\na 10\nb 3\nb 3\nc 2\n'],
  ['sort -fu a', 'A 1\na 10\nb 3\nc 2\n'],
  [
    'sort -n n',
    '-1\n\n-0\nabc\n.25\n1e3\n1.5\n 7\n9\n10\n1000000000000000000000\n1000000000000000000001\n',
  ],
  [
    'sort -rn n',
    '1000000000000000000001\n1000000000000000000000\n10\n9\n 7\n1.5\n1e3\n.25\nabc\n-0\n\n-1\n',
  ],
  ['sort -g g', 'x\nnan\n-inf\n10\n0x1f\n1e3\ninf\n'],
  ['sort -h h', '-2M\n-1K\nfoo\n500\n1K\n1.5K\n3k\n2M\n1G\n'],
  ['sort -M m', 'foo\nJan\nfeb\n  MAR\nDec\n'],
  ['sort -V v', 'a.tar.gz\na1\na2\na10\nfoo-1.2~rc\nfoo-1.2\n'],
  ['sort u', 'B\na\nz\né\n日本\n😀\n'],
  ['sort -k2 a', 'A 1\na 10\nc 2\nb 3\nb 3\n'],
  ['sort -k2n a', 'A 1\nc 2\nb 3\nb 3\na 10\n'],
  ['sort -k2,2nr -k1,1 a', 'a 10\nb 3\nb 3\nc 2\nA 1\n'],
  ['sort -t: -k2n t', 'q\nw::d\ny:1:c\nz:2:a\nx:3:b\n'],
  ['sort -t: -k3 t', 'q\nz:2:a\nx:3:b\ny:1:c\nw::d\n'],
  ['sort -t: -k2.1,2.1 -k1r t', 'q\ny:1:c\nz:2:a\nx:3:b\nw::d\n'],
  ['sort -d p', 'AB\na c\na.B\na-b\nab\n'],
  ['sort -df p', 'a c\nAB\na-b\na.B\nab\n'],
  ['sort -b w', ' a   10\n  b  2\nc 1\n'],
  ['sort -k2b w', 'c 1\n a   10\n  b  2\n'],
  ['sort -k2.2b,2.3b w', '  b  2\nc 1\n a   10\n'],
  ['sort -s -k1,1 a', 'A 1\na 10\nb 3\nb 3\nc 2\n'],
  ['sort -c a', 'sort: a:2: disorder: a 10\n[1]\n'],
  ['sort -C a', '[1]\n'],
  ['sort -c s1', ''],
  ['sort -cu a', 'sort: a:2: disorder: a 10\n[1]\n'],
  ['sort -m s1 s2', 'a\nb\nc\nc\nd\ne\n'],
  ['sort -mu s1 s2', 'a\nb\nc\nd\ne\n'],
  ['sort d', 'sort: read failed: d: Is a directory\n[2]\n'],
  ['sort nof', 'sort: cannot read: nof: No such file or directory\n[2]\n'],
  ['sort -k 0', 'sort: field number is zero: invalid field specification ‘0’\n[2]\n'],
  ['sort -k 1.0', 'sort: character offset is zero: invalid field specification ‘1.0’\n[2]\n'],
  ['sort -k x', 'sort: invalid number at field start: invalid count at start of ‘x’\n[2]\n'],
  ['sort -k 1x', 'sort: stray character in field spec: invalid field specification ‘1x’\n[2]\n'],
  ['sort -k 1,', "sort: invalid number after ',': invalid count at start of ‘’\n[2]\n"],
  ['sort -gn', "sort: options '-gn' are incompatible\n[2]\n"],
  ['sort -t ab', 'sort: multi-character tab ‘ab’\n[2]\n'],
  ["sort -t ''", 'sort: empty tab\n[2]\n'],
  [
    'sort --sort=foo',
    "sort: invalid argument ‘foo’ for ‘--sort’\nValid arguments are:\n  - ‘general-numeric’\n  - ‘human-numeric’\n  - ‘month’\n  - ‘numeric’\n  - ‘random’\n  - ‘version’\nTry 'sort --help' for more information.\n[1]\n",
  ],
  ['sort -c a s1', "sort: extra operand 's1' not allowed with -c\n[2]\n"],
  ['sort -cC', "sort: options '-cC' are incompatible\n[2]\n"],
  ['sort', '\nab\nin\nput\n'],
];

test('sort', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
