// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'one\n\n\n\ttwo\r\nthree' },
  '/root/b': { content: 'x\n\n' },
  '/root/d': {},
  '/root/c d': { content: 'é\u0001\u007f\n' },
  '/root/e': { content: '' },
};

const STDIN = 'in\nput';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['cat a b', 'one\n\n\n\ttwo\r\nthreex\n\n'],
  ['cat -n a b', '     1\tone\n     2\t\n     3\t\n     4\t\ttwo\r\n     5\tthreex\n     6\t\n'],
  ['cat -b a b', '     1\tone\n\n\n     2\t\ttwo\r\n     3\tthreex\n\n'],
  ['cat -A a', 'one$\n$\n$\n^Itwo^M$\nthree'],
  ['cat -s a', 'one\n\n\ttwo\r\nthree'],
  ['cat -e a', 'one$\n$\n$\n\ttwo^M$\nthree'],
  ["cat -t a 'c d'", 'one\n\n\n^Itwo^M\nthreeM-CM-)^A^?\n'],
  ["cat -A 'c d'", 'M-CM-)^A^?$\n'],
  ['cat d a', 'cat: d: Is a directory\none\n\n\n\ttwo\r\nthree[1]\n'],
  ['cat nof a', 'cat: nof: No such file or directory\none\n\n\n\ttwo\r\nthree[1]\n'],
  ["cat 'no f'", "cat: 'no f': No such file or directory\n[1]\n"],
  ['cat -k', "cat: invalid option -- 'k'\nTry 'cat --help' for more information.\n[1]\n"],
  ['cat --number a', '     1\tone\n     2\t\n     3\t\n     4\t\ttwo\r\n     5\tthree'],
  ['cat - b', 'in\nputx\n\n'],
  ['cat -sn a', '     1\tone\n     2\t\n     3\t\ttwo\r\n     4\tthree'],
  ['cat e', ''],
];

test('cat', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
