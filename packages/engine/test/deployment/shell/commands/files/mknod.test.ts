import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkfifo
mkfifo: missing operand
Try 'mkfifo --help' for more information.
[1]
$ mkfifo ff
$ mkfifo ff
mkfifo: cannot create fifo 'ff': File exists
[1]
$ mkfifo -m 600 fg
$ ls -l ff fg --time-style=+
prw-r--r-- 1 root root 0  ff
prw------- 1 root root 0  fg
$ mknod
mknod: missing operand
Try 'mknod --help' for more information.
[1]
$ mknod x
mknod: missing operand after ‘x’
Try 'mknod --help' for more information.
[1]
$ mknod x q
mknod: missing operand after ‘q’
Special files require major and minor device numbers.
Try 'mknod --help' for more information.
[1]
$ mknod x c
mknod: missing operand after ‘c’
Special files require major and minor device numbers.
Try 'mknod --help' for more information.
[1]
$ mknod x c 1
mknod: missing operand after ‘1’
Try 'mknod --help' for more information.
[1]
$ mknod x c 1 3
$ mknod pp p 1
mknod: extra operand ‘1’
Try 'mknod --help' for more information.
[1]
$ mknod xx b 1 b
mknod: invalid minor device number ‘b’
[1]
$ mknod xx z 1 2
mknod: invalid device type ‘z’
Try 'mknod --help' for more information.
[1]
$ mknod x p
mknod: x: File exists
[1]
`;

test('mknod: special files', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
