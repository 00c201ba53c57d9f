// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['yes --foo', "yes: unrecognized option '--foo'\nTry 'yes --help' for more information.\n[1]\n"],
  ['yes -n', "yes: invalid option -- 'n'\nTry 'yes --help' for more information.\n[1]\n"],
];

test('yes', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
