import { expect, test } from 'vitest';
import { replay } from '../../command-lines.ts';

const transcript = `$ mkdir -p d/e
$ touch d/f
$ ln -s f d/l
$ find nope
find: ‘nope’: No such file or directory
[1]
$ find d -maxdepth 0
d
$ find d/e d/f
d/e
d/f
$ find d/f -name f -type f
d/f
$ find d -name '[' -o -iname E
d/e
$ find d -empty -type d
d/e
$ find d -size -1k -type f
d/f
$ find d -newermt '2020-01-01' -type d
d
d/e
$ find d -samefile d/f
d/f
$ find d -perm 777
d/l
$ find d -perm -u=rwx,go=rx -type d
d
d/e
$ find . -path ./d -prune -o -name . -print
.
$ find d -quit
$ find d -mindepth 1 -type l
d/l
$ find -L d/l -type l
$ find d -regex 'd/[fl]' -type f
d/f
$ find d -regextype posix-extended -regex 'd/(e|q)'
d/e
$ find d/e -exec basename {} ';'
e
$ find d/e -exec basename {} + -name x
e
$ find d/e -exec nocmd {} ';'
find: ‘nocmd’: No such file or directory
$ find d/e -exec nocmd {} +
find: ‘nocmd’: No such file or directory
[1]
$ find d/e -ok basename {} ';'
< basename ... d/e > ? 
$ find d/e -execdir basename {} ';'
e
$ mkdir -p t/a/b t/a/c
$ touch t/a/b/1 t/a/c/2
$ find t/a/b t/a/c -type f -print
t/a/b/1
t/a/c/2
$ find t -name '[12]' -delete
$ find t -type f
$ find t/a/b -delete
$ find t -mindepth 2
t/a/c
`;

test('find: tests and order', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
