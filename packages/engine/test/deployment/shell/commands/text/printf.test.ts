// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['printf', "printf: missing operand\nTry 'printf --help' for more information.\n[1]\n"],
  ['printf %z 1', 'printf: %z: invalid conversion specification\n[1]\n'],
  ['printf a b', 'aprintf: warning: ignoring excess arguments, starting with ‘b’\n'],
  ["printf '%s\\n' a b", 'a\nb\n'],
  ["printf '%5.2f|%-5s|\\n' 3.14159 ab", ' 3.14|ab   |\n'],
  ["printf '%b\\n' 'a\\tb'", 'a\tb\n'],
  ["printf '%x\\n' 255", 'ff\n'],
  ["printf -- '%s\\n' x", 'x\n'],
];

test('printf as a program', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
