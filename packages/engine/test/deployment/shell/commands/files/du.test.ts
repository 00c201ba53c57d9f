import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir -p a/b
$ dd if=/dev/zero of=a/f bs=5000 count=1 status=none
$ ln a/f a/b/g
$ du a
12	a/b
16	a
$ du -sh a
16K	a
$ du -s -a a
du: cannot both summarize and show all entries
Try 'du --help' for more information.
[1]
$ du -d0 a
16	a
$ du -S a
12	a/b
4	a
$ du nope
du: cannot access 'nope': No such file or directory
[1]
$ du -d x a
du: invalid maximum depth ‘x’
Try 'du --help' for more information.
[1]
$ du -s -d 1 a
du: warning: summarizing conflicts with --max-depth=1
Try 'du --help' for more information.
[1]
$ du -B x a
du: invalid -B argument 'x'
[1]
$ du -h -c a/b a
12K	a/b
4.0K	a
16K	total
$ du -b a/f
5000	a/f
$ du -k a/f
8	a/f
$ du --inodes a
2	a/b
3	a
`;

test('du: sizes of trees', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
