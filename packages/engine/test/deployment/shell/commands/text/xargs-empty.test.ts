// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What findutils 4.9.0 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['xargs echo x', 'x\n'],
  ['xargs -r echo x', ''],
  ['xargs -I{} echo {}', ''],
];

test('xargs without items', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
