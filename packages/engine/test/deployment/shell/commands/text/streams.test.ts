// cspell:ignore fflush
import { expect, test } from 'vitest';
import { runLines } from '../command-lines.ts';

// What bash 5.2 with coreutils 9.1 and grep 3.8 printed.
test.each([
  ['seq 1 1000000 | head -n 2', '1\n2\n'],
  ['yes | head -n 2', 'y\ny\n'],
  ['seq 100000 | tail -n 2', '99999\n100000\n'],
  ['seq 100000 | sort -rn | head -n 2', '100000\n99999\n'],
  ['seq 100000 | grep -q 5; echo $?', '0\n'],
  ['yes | xargs -n 2 echo | head -n 1', 'y y\nxargs: echo: terminated by signal 13\n'],
  ['(head -n 1; cat) < b', 'bb\naa\nbb\n'],
  ['(grep -m1 a; cat) < b', 'aa\nbb\n'],
  ['cat b >> b', 'cat: b: input file is output file\n[1]\n'],
  ['grep b b >> b', 'grep: b: input file is also the output\n[2]\n'],
  ['sort -o b b; cat b', 'aa\nbb\nbb\n'],
  ['seq 3 > /dev/full', 'seq: write error: No space left on device\n[1]\n'],
  [
    'sort b > /dev/full',
    "sort: fflush failed: 'standard output': No space left on device\nsort: write error\n[2]\n",
  ],
  ['yes > /dev/full', 'yes: standard output: No space left on device\n[1]\n'],
  ["trap '' PIPE; seq 100000 | head -n 1", '1\nseq: write error: Broken pipe\n'],
  ['cat b >&-', 'cat: standard output: Bad file descriptor\n[1]\n'],
  ['(sleep 1; echo more >> b) & tail -n 1 -f -s 0.5 --pid=$! b', 'bb\nmore\n'],
  ['(sleep 1; echo x > b) & tail -n 1 -f -s 0.5 --pid=$! b', 'bb\ntail: b: file truncated\nx\n'],
  [
    '(sleep 1; mv b c; sleep 1; echo new > b) & tail -n 1 -F --pid=$! b',
    "bb\ntail: 'b' has become inaccessible: No such file or directory\ntail: 'b' has appeared;  following new file\nnew\n",
  ],
])('%s', async (script, expected) => {
  const files = { '/root/b': { content: 'bb\naa\nbb\n' } };
  expect(await runLines([`bash -c "${script}"`], { files })).toBe(expected);
});
