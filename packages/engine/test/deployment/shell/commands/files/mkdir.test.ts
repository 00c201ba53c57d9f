import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ mkdir d
mkdir: cannot create directory ‘d’: File exists
[1]
$ mkdir -p d/q/r -v
mkdir: created directory 'd/q'
mkdir: created directory 'd/q/r'
$ mkdir -v zz
mkdir: created directory 'zz'
$ mkdir a/b/c
mkdir: cannot create directory ‘a/b/c’: No such file or directory
[1]
$ mkdir -m 999 q
mkdir: invalid mode ‘999’
[1]
$ mkdir -m 700 q7
$ stat -c %a q7
700
$ touch f
$ mkdir -p f/x
mkdir: cannot create directory ‘f’: Not a directory
[1]
$ mkdir f/x
mkdir: cannot create directory ‘f/x’: Not a directory
[1]
$ mkdir
mkdir: missing operand
Try 'mkdir --help' for more information.
[1]
$ rmdir d
rmdir: failed to remove 'd': Directory not empty
[1]
$ rmdir nope
rmdir: failed to remove 'nope': No such file or directory
[1]
$ rmdir f
rmdir: failed to remove 'f': Not a directory
[1]
$ rmdir -p d/q/r
$ rmdir -v zz
rmdir: removing directory, 'zz'
$ rmdir
rmdir: missing operand
Try 'rmdir --help' for more information.
[1]
`;

test('mkdir: directories', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
