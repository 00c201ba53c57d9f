// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['true', ''],
  ['false', '[1]\n'],
  ['true --foo x', ''],
  ['false x', '[1]\n'],
];

test('true and false', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
