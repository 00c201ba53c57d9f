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

/** What util-linux 2.38 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['rev a u', '1\n2\n3\n4\n日àé\nba'],
  ['rev b', 'x\ny'],
  ['rev nof', 'rev: cannot open nof: No such file or directory\n[1]\n'],
];

test('rev', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
