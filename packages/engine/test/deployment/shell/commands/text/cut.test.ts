// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/c': { content: 'a:b:c\nd:e\nnone\n:x:\n' },
  '/root/u': { content: 'éàb:日本:x\n' },
  '/root/t': { content: 'a\tb\tc\n' },
};

/** What coreutils 9.1 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'cut',
    "cut: you must specify a list of bytes, characters, or fields\nTry 'cut --help' for more information.\n[1]\n",
  ],
  [
    'cut -c1 -f1',
    "cut: only one list may be specified\nTry 'cut --help' for more information.\n[1]\n",
  ],
  ['cut -fx', "cut: invalid field value ‘x’\nTry 'cut --help' for more information.\n[1]\n"],
  ['cut -f0', "cut: fields are numbered from 1\nTry 'cut --help' for more information.\n[1]\n"],
  [
    'cut -cx',
    "cut: invalid byte/character position ‘x’\nTry 'cut --help' for more information.\n[1]\n",
  ],
  ['cut -f2-1', "cut: invalid decreasing range\nTry 'cut --help' for more information.\n[1]\n"],
  [
    'cut -f-',
    "cut: invalid range with no endpoint: -\nTry 'cut --help' for more information.\n[1]\n",
  ],
  [
    'cut -d ab -f1',
    "cut: the delimiter must be a single character\nTry 'cut --help' for more information.\n[1]\n",
  ],
  [
    'cut -d: -c1',
    "cut: an input delimiter may be specified only when operating on fields\nTry 'cut --help' for more information.\n[1]\n",
  ],
  [
    'cut -sc1',
    "cut: suppressing non-delimited lines makes sense\n\tonly when operating on fields\nTry 'cut --help' for more information.\n[1]\n",
  ],
  ['cut -f1-2-3', "cut: invalid field range\nTry 'cut --help' for more information.\n[1]\n"],
  ['cut -d: -f1 c', 'a\nd\nnone\n\n'],
  ['cut -d: -f2- c', 'b:c\ne\nnone\nx:\n'],
  ['cut -d: -f3,1 c', 'a:c\nd\nnone\n:\n'],
  ['cut -sd: -f1 c', 'a\nd\n\n'],
  ["cut -d: -f1,2 --output-delimiter=' - ' c", 'a - b\nd - e\nnone\n - x\n'],
  ['cut -d: -f2 --complement c', 'a:c\nd\nnone\n:\n'],
  ['cut -c2-3 c', ':b\n:e\non\nx:\n'],
  ['cut -c1,3 --output-delimiter=: c', 'a:b\nd:e\nn:n\n:::\n'],
  ['cut -d: -f2 u', '日本\n'],
  ['cut -f2 t', 'b\n'],
  ['cut -f1 nof c', 'cut: nof: No such file or directory\na:b:c\nd:e\nnone\n:x:\n[1]\n'],
];

test('cut', async () => {
  expect(await runEach(CASES, { files: FILES })).toEqual(CASES);
});
