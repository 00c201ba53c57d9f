// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['echo', '\n'],
  ["echo a 'b  c'", 'a b  c\n'],
  ['echo -n x', 'x'],
  ["echo -e 'a\\tb\\n'", 'a\tb\n\n'],
  ["echo -ne 'a\\cb'", 'a'],
  ["echo -e -E 'a\\tb'", 'a\\tb\n'],
  ['echo -x', '-x\n'],
  ['echo --help x', '--help x\n'],
];

test('echo as a program', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
