import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir -p d a/b
$ touch f
$ mv f d/
$ mv d d
mv: cannot move 'd' to a subdirectory of itself, 'd/d'
[1]
$ mv d d/q
mv: cannot move 'd' to a subdirectory of itself, 'd/q'
[1]
$ mv nope x
mv: cannot stat 'nope': No such file or directory
[1]
$ mv a b c
mv: target 'c': No such file or directory
[1]
$ mv -v d/f g
renamed 'd/f' -> 'g'
$ mv -T a d
$ touch h
$ mv -n g h
$ ls
d
g
h
$ mv -v g h
renamed 'g' -> 'h'
$ mv h a
$ mv a/h a
mv: cannot stat 'a/h': Not a directory
[1]
$ mv
mv: missing file operand
Try 'mv --help' for more information.
[1]
$ mv x
mv: missing destination file operand after 'x'
Try 'mv --help' for more information.
[1]
$ mv -t nope h
mv: target directory 'nope': No such file or directory
[1]
$ mv a/b a2
mv: cannot stat 'a/b': Not a directory
[1]
$ mv -v a2 a3
mv: cannot stat 'a2': No such file or directory
[1]
$ ls -R a3
ls: cannot access 'a3': No such file or directory
[2]
`;

test('mv: renaming, moving and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
