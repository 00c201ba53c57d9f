// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/m': { content: 'old\n' },
  '/root/d': {},
};

const STDIN = 'in\nput';

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['tee x y', 'in\nput'],
  ['tee -a m', 'in\nput'],
  ['tee d x', 'tee: d: Is a directory\nin\nput[1]\n'],
  [
    'tee --output-error=x',
    "tee: invalid argument ‘x’ for ‘--output-error’\nValid arguments are:\n  - ‘warn’\n  - ‘warn-nopipe’\n  - ‘exit’\n  - ‘exit-nopipe’\nTry 'tee --help' for more information.\n[1]\n",
  ],
];

test('tee', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
