// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: '1\n2\n3\n4\n' },
  '/root/b': { content: 'x\ny' },
  '/root/s': { content: 'a,b,c' },
  '/root/u': { content: 'éà日\nab' },
};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['tac a', '4\n3\n2\n1\n'],
  ['tac b a', 'yx\n4\n3\n2\n1\n'],
  ['tac -b b', '\nyx'],
  ['tac -s , s', 'cb,a,'],
  ['tac -b -s , s', ',c,ba'],
  ['tac nof', "tac: failed to open 'nof' for reading: No such file or directory\n[1]\n"],
  ["tac -s '' s", 'a,b,c'],
];

test('tac', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
