// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  ['seq', "seq: missing operand\nTry 'seq --help' for more information.\n[1]\n"],
  ['seq 1 2 3 4', "seq: extra operand ‘4’\nTry 'seq --help' for more information.\n[1]\n"],
  [
    'seq x',
    "seq: invalid floating point argument: ‘x’\nTry 'seq --help' for more information.\n[1]\n",
  ],
  [
    'seq 1 0 3',
    "seq: invalid Zero increment value: ‘0’\nTry 'seq --help' for more information.\n[1]\n",
  ],
  ['seq -f x 3', 'seq: format ‘x’ has no % directive\n[1]\n'],
  ['seq -f %d 3', 'seq: format ‘%d’ has unknown %d directive\n[1]\n'],
  ['seq -f %g%g 3', 'seq: format ‘%g%g’ has too many % directives\n[1]\n'],
  ['seq 5', '1\n2\n3\n4\n5\n'],
  ['seq 2 5', '2\n3\n4\n5\n'],
  ['seq 5 -2 1', '5\n3\n1\n'],
  ['seq 0.1 0.1 0.5', '0.1\n0.2\n0.3\n0.4\n0.5\n'],
  ['seq 1 .25 2', '1.00\n1.25\n1.50\n1.75\n2.00\n'],
  ['seq -2 2', '-2\n-1\n0\n1\n2\n'],
  ['seq -w 8 11', '08\n09\n10\n11\n'],
  ['seq -w -2 10', '-2\n-1\n00\n01\n02\n03\n04\n05\n06\n07\n08\n09\n10\n'],
  [
    'seq -w 0 0.5 10',
    '00.0\n00.5\n01.0\n01.5\n02.0\n02.5\n03.0\n03.5\n04.0\n04.5\n05.0\n05.5\n06.0\n06.5\n07.0\n07.5\n08.0\n08.5\n09.0\n09.5\n10.0\n',
  ],
  ['seq -s, 5', '1,2,3,4,5\n'],
  ['seq 1e2 1e2 3e2', '100\n200\n300\n'],
  ['seq -f %05.1f 3', '001.0\n002.0\n003.0\n'],
  ["seq -f 'a%gb' 3", 'a1b\na2b\na3b\n'],
  ['seq -f %e 2', '1.000000e+00\n2.000000e+00\n'],
  ['seq 1000000 1000001', '1000000\n1000001\n'],
  [
    'seq 999999999999999999999 1000000000000000000001',
    '999999999999999999999\n1000000000000000000000\n1000000000000000000001\n',
  ],
  ['seq 5 1', ''],
];

test('seq', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
