import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ seq 11 12 > x
$ seq 11 2 13 > y
$ seq 11 11 > z
$ cmp x y
x y differ: byte 5, line 2
[1]
$ cmp -b x y
x y differ: byte 5, line 2 is  62 2  63 3
[1]
$ cmp -l x y
5  62  63
[1]
$ cmp -bl x y
5  62 2     63 3
[1]
$ cmp x z
cmp: EOF on z after byte 3, line 1
[1]
$ cmp -n 2 x y
$ cmp -i 6 x y
$ touch e
$ cmp e x
cmp: EOF on e which is empty
[1]
$ cmp x nope
cmp: nope: No such file or directory
[2]
$ cmp -s x y
[1]
$ mkdir d
$ cmp x d
cmp: d: Is a directory
[2]
$ cmp
cmp: missing operand after 'cmp'
cmp: Try 'cmp --help' for more information.
[2]
$ cmp x y q
cmp: invalid --ignore-initial value 'q'
cmp: Try 'cmp --help' for more information.
[2]
`;

test('cmp: differences', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
