import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ dd if=nope
dd: failed to open 'nope': No such file or directory
[1]
$ dd foo
dd: unrecognized operand ‘foo’
Try 'dd --help' for more information.
[1]
$ dd bs=x
dd: invalid number: ‘x’
[1]
$ dd foo=1
dd: unrecognized operand ‘foo=1’
Try 'dd --help' for more information.
[1]
$ dd conv=q
dd: invalid conversion: ‘q’
Try 'dd --help' for more information.
[1]
$ dd bs=0 if=x
dd: invalid number: ‘0’
[1]
$ dd if=x status=bad
dd: invalid status level: ‘bad’
Try 'dd --help' for more information.
[1]
$ dd if=/dev/zero of=f bs=16 count=1 status=none
$ dd of=nope/x if=f
dd: failed to open 'nope/x': No such file or directory
[1]
$ dd if=f of=y bs=3 status=noxfer
5+1 records in
5+1 records out
$ dd if=f of=y skip=2 seek=3 bs=5 status=noxfer
1+1 records in
1+1 records out
$ stat -c %s y
21
$ dd if=/dev/zero of=z bs=1k count=2 status=none
$ dd if=/dev/zero of=z bs=10 count=1 conv=notrunc status=none
$ stat -c %s z
2048
$ dd if=/dev/zero of=z ibs=10 obs=4 count=3 status=noxfer
3+0 records in
7+1 records out
$ dd if=f of=w ibs=5 conv=sync status=noxfer
3+1 records in
0+1 records out
`;

test('dd: blocks, counts and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
