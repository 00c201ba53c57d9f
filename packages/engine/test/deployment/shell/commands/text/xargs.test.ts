// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'one two\n' },
};

const STDIN = 'a b\n"c d" e\n';

/** What findutils 4.9.0 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['xargs', 'a b c d e\n'],
  ['xargs -n 2 echo x', 'x a b\nx c d e\n'],
  ['xargs -n1 echo', 'a\nb\nc d\ne\n'],
  ['xargs -L1 echo', 'a b\nc d e\n'],
  ["xargs -t -I{} echo '<{}>'", "echo '<a b>'\n<a b>\necho '<c d e>'\n<c d e>\n"],
  ['xargs -0 echo', 'a b\n"c d" e\n\n'],
  ['xargs -d a echo', '  b\n"c d" e\n\n'],
  ['xargs -s 12', 'a b\nc d e\n'],
  ['xargs -x -n 9 -s 12', 'xargs: argument list too long\n[1]\n'],
  ['xargs -E b', 'a\n'],
  [
    'xargs -n 0',
    "xargs: value 0 for -n option should be >= 1\nTry 'xargs --help' for more information.\n[1]\n",
  ],
  [
    'xargs -n x',
    'xargs: invalid number "x" for -n option\nTry \'xargs --help\' for more information.\n[1]\n',
  ],
  [
    'xargs -d xy',
    'xargs: Invalid input delimiter specification xy: the delimiter must be either a single character or an escape sequence starting with \\.\n[1]\n',
  ],
  ['xargs -a nof', 'xargs: Cannot open input file ‘nof’: No such file or directory\n[1]\n'],
  ['xargs -a a', 'one two\n'],
  ['xargs nofcmd', 'xargs: nofcmd: No such file or directory\n[127]\n'],
  ['xargs false', '[123]\n'],
  [
    'xargs -n2 -I{} echo {}',
    'xargs: warning: options --max-args and --replace/-I/-i are mutually exclusive, ignoring previous --max-args value\na b\nc d e\n',
  ],
  ['xargs -k', "xargs: invalid option -- 'k'\nTry 'xargs --help' for more information.\n[1]\n"],
];

test('xargs', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
