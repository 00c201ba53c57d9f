// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/n': { content: '1\n2\n3\n4\n5' },
  '/root/m': { content: 'p\nq\n' },
  '/root/e': { content: '' },
};

const STDIN = 'in\nput\nlast';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['paste n', '1\n2\n3\n4\n5\n'],
  ['paste n m', '1\tp\n2\tq\n3\t\n4\t\n5\t\n'],
  ['paste m n', 'p\t1\nq\t2\n\t3\n\t4\n\t5\n'],
  ['paste -d, n m', '1,p\n2,q\n3,\n4,\n5,\n'],
  ['paste -s n', '1\t2\t3\t4\t5\n'],
  ['paste -s -d, n m', '1,2,3,4,5\np,q\n'],
  ["paste -d ',;' n m n", '1,p;1\n2,q;2\n3,;3\n4,;4\n5,;5\n'],
  ['paste - -', 'in\tput\nlast\t\n'],
  ['paste - - - ', 'in\tput\tlast\n'],
  ['paste -d: - n', 'in:1\nput:2\nlast:3\n:4\n:5\n'],
  ['paste nof n', 'paste: nof: No such file or directory\n[1]\n'],
  ['paste -s nof n', 'paste: nof: No such file or directory\n1\t2\t3\t4\t5\n[1]\n'],
  ["paste -d '\\'", 'paste: delimiter list ends with an unescaped backslash: \\\n[1]\n'],
  ['paste -s e', '\n'],
  ['paste -s -d ab n', '1a2b3a4b5\n'],
];

test('paste', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
