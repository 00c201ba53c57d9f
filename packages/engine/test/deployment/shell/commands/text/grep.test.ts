// cspell:disable
import { expect, test } from 'vitest';
import type { Tree } from '../../../../../src/storage/file-system/index.ts';
import { runEach } from './run-each.ts';

const FILES: Tree = {
  '/root/a': { content: 'foo bar\nfoo\nbaz\nqux foo foo\n' },
  '/root/b': { content: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten' },
  '/root/e': { content: '' },
  '/root/d': {},
  '/root/d/x.c': { content: 'foo\n' },
  '/root/bin': { content: 'x\u0000foo\nabc\n' },
  '/root/u': { content: 'éàb\n日本 é\nCafé\n' },
  '/root/p': { content: 'foo\nthree\n' },
  '/root/z': { content: 'a\nb\u0000foo\u0000bar' },
};

const STDIN = 'in\nput  words\n\nin foo';

/** What grep 3.8 printed, both streams together. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'grep',
    "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n[2]\n",
  ],
  [
    'grep -k',
    "grep: invalid option -- 'k'\nUsage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n[2]\n",
  ],
  ['grep -A x foo a', 'grep: x: invalid context length argument\n[2]\n'],
  ['grep -m x foo a', 'grep: invalid max count\n[2]\n'],
  [
    'grep -d x foo a',
    "grep: invalid argument ‘x’ for ‘--directories’\nValid arguments are:\n  - ‘read’\n  - ‘recurse’\n  - ‘skip’\nUsage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n[1]\n",
  ],
  ['grep foo bin', 'grep: bin: binary file matches\n'],
  ['grep -c foo bin a', 'bin:1\na:3\n'],
  ['grep -a foo bin', 'x\u0000foo\n'],
  ['grep -I foo bin', '[1]\n'],
  ['grep foo d', 'grep: d: Is a directory\n[2]\n'],
  ['grep -r foo d', 'd/x.c:foo\n'],
  ["grep -rh --include='*.c' foo d", 'foo\n'],
  ["grep -r --exclude='*.c' foo d", '[1]\n'],
  ['grep -L foo a', ''],
  ['grep -l foo a bin', 'a\nbin\n'],
  ['grep -Z -l foo a', 'a\u0000'],
  [
    'grep foo nof a',
    'grep: nof: No such file or directory\na:foo bar\na:foo\na:qux foo foo\n[2]\n',
  ],
  ['grep -q foo nof a', 'grep: nof: No such file or directory\n'],
  ['grep -s foo nof', '[2]\n'],
  [
    'grep --color=always -n foo a',
    '\u001b[32m\u001b[K1\u001b[m\u001b[K\u001b[36m\u001b[K:\u001b[m\u001b[K\u001b[01;31m\u001b[Kfoo\u001b[m\u001b[K bar\n\u001b[32m\u001b[K2\u001b[m\u001b[K\u001b[36m\u001b[K:\u001b[m\u001b[K\u001b[01;31m\u001b[Kfoo\u001b[m\u001b[K\n\u001b[32m\u001b[K4\u001b[m\u001b[K\u001b[36m\u001b[K:\u001b[m\u001b[Kqux \u001b[01;31m\u001b[Kfoo\u001b[m\u001b[K \u001b[01;31m\u001b[Kfoo\u001b[m\u001b[K\n',
  ],
  [
    'grep --color=always -vn foo a',
    '\u001b[32m\u001b[K3\u001b[m\u001b[K\u001b[36m\u001b[K:\u001b[m\u001b[Kbaz\n',
  ],
  [
    'grep --color=always -A1 -n baz a',
    '\u001b[32m\u001b[K3\u001b[m\u001b[K\u001b[36m\u001b[K:\u001b[m\u001b[K\u001b[01;31m\u001b[Kbaz\u001b[m\u001b[K\n\u001b[32m\u001b[K4\u001b[m\u001b[K\u001b[36m\u001b[K-\u001b[m\u001b[Kqux foo foo\n',
  ],
  ['grep -nT foo a', ' 1:\tfoo bar\n 2:\tfoo\n 4:\tqux foo foo\n'],
  ['grep -Hnb foo a', 'a:1:0:foo bar\na:2:8:foo\na:4:16:qux foo foo\n'],
  ['grep -ob foo a', '0:foo\n8:foo\n20:foo\n24:foo\n'],
  ["grep 'a\\(' a", 'grep: Unmatched ( or \\(\n[2]\n'],
  ["grep -E '*a' a", 'grep: warning: * at start of expression\nfoo bar\nbaz\n'],
  ["grep '[[:foo:]]' a", 'grep: Invalid character class name\n[2]\n'],
  ["grep '[:alpha:]' a", 'grep: character class syntax is [[:space:]], not [:space:]\n[2]\n'],
  ['grep -y FOO a', 'foo bar\nfoo\nqux foo foo\n'],
  ['grep -m0 foo a', '[1]\n'],
  ['grep -m1 -A2 foo a', 'foo bar\nfoo\nbaz\n'],
  ['grep -A1 -B1 baz a a', 'a-foo\na:baz\na-qux foo foo\n--\na-foo\na:baz\na-qux foo foo\n'],
  ['grep -c -v foo a', '1\n'],
  ['grep -E -F foo a', 'grep: conflicting matchers specified\n[2]\n'],
  ["egrep 'foo|baz' a", 'foo bar\nfoo\nbaz\nqux foo foo\n'],
  ['fgrep o. a', '[1]\n'],
  ["grep -n '' a", '1:foo bar\n2:foo\n3:baz\n4:qux foo foo\n'],
  ['grep -w fo a', '[1]\n'],
  ['grep -x foo a', 'foo\n'],
  ['grep -5 baz a', 'foo bar\nfoo\nbaz\nqux foo foo\n'],
  ['grep in', 'in\nin foo\n'],
  ['grep --label=L -H in -', 'L:in\nL:in foo\n'],
  ['grep -A1 t b', 'two\nthree\nfour\n--\neight\nnine\nten\n'],
  ['grep -C1 -n five b', '4-four\n5:five\n6-six\n'],
  [
    'grep -B2 -A1 -n t b',
    '1-one\n2:two\n3:three\n4-four\n--\n6-six\n7-seven\n8:eight\n9-nine\n10:ten\n',
  ],
  ['grep -A1 -v e b', 'two\nthree\nfour\nfive\nsix\nseven\n'],
  ['grep -A0 t b', 'two\nthree\n--\neight\n--\nten\n'],
  ['grep --no-group-separator -A0 t b', 'two\nthree\neight\nten\n'],
  ["grep -o 't[a-z]' b", 'tw\nth\nte\n'],
  ['grep -m2 -n -v e b', '2:two\n4:four\n'],
  ['grep -e foo -e baz a', 'foo bar\nfoo\nbaz\nqux foo foo\n'],
  ['grep -f p a b', 'a:foo bar\na:foo\na:qux foo foo\nb:three\n'],
  ["grep -c '^$' e", '0\n[1]\n'],
  ['grep -i CAFÉ u', 'Café\n'],
  ['grep -o . u', 'é\nà\nb\n日\n本\n \né\nC\na\nf\né\n'],
  ['grep -zc b z', '2\n'],
  ["grep -E '(.)\\1' a", 'foo bar\nfoo\nqux foo foo\n'],
  ["grep '\\<f' a", 'foo bar\nfoo\nqux foo foo\n'],
  ['grep -n -- -x a', '[1]\n'],
  ["grep -oi 'O*' a", 'oo\noo\noo\noo\n'],
];

test('grep', async () => {
  expect(await runEach(CASES, { files: FILES, stdin: STDIN })).toEqual(CASES);
});
