import { expect, test } from 'vitest';
import { replay } from '../../command-lines.ts';

const transcript = `$ mkdir d
$ find d -foo
find: unknown predicate \`-foo'
[1]
$ find d -name
find: missing argument to \`-name'
[1]
$ find d -type q
find: Unknown argument to -type: q
[1]
$ find d -type
find: missing argument to \`-type'
[1]
$ find d -maxdepth x
find: Expected a positive decimal integer argument to -maxdepth, but got ‘x’
[1]
$ find d '(' -name x
find: invalid expression; I was expecting to find a ')' somewhere but did not see one.
[1]
$ find d -name x ')'
find: you have too many ')'
[1]
$ find d -exec true
find: missing argument to \`-exec'
[1]
$ find d -size x
find: invalid -size type \`x'
[1]
$ find d -mtime x
find: invalid argument \`x' to \`-mtime'
[1]
$ find d -perm q
find: invalid mode ‘q’
[1]
$ find d -user nouser
find: ‘nouser’ is not the name of a known user
[1]
$ find d -newer nope
find: ‘nope’: No such file or directory
[1]
$ find d '!'
find: expected an expression after '!'
[1]
$ find d -o -name x
find: invalid expression; you have used a binary operator '-o' with nothing before it.
[1]
$ find d -name x -o
find: expected an expression after '-o'
[1]
$ find d -a -name f
find: invalid expression; you have used a binary operator '-a' with nothing before it.
[1]
$ find '('
find: invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('
[1]
$ find d ')'
d
find: ‘)’: No such file or directory
[1]
$ find d -name a b
find: paths must precede expression: \`b'
[1]
$ find d -mindepth -1
find: Expected a positive decimal integer argument to -mindepth, but got ‘-1’
[1]
$ find d -inum abc
find: invalid argument \`abc' to \`-inum'
[1]
$ find -X
find: unknown predicate \`-X'
[1]
$ find d -newermt bad
find: I cannot figure out how to interpret ‘bad’ as a date or time
[1]
$ find d -newerxy z
find: invalid predicate \`-newerxy'
[1]
$ find d '(' ')'
find: invalid expression; empty parentheses are not allowed.
[1]
$ find d -size 1.5k
find: Invalid argument \`1.5k' to -size
[1]
$ find d -size -k
find: Invalid argument \`-k' to -size
[1]
$ find d -type ff
find: Must separate multiple arguments to -type using: ','
[1]
$ find d -type f,
find: Last file type in list argument to -type is missing, i.e., list is ending on: ','
[1]
$ find d -exec true {}x +
find: In ‘-exec ... {} +’ the ‘{}’ must appear by itself, but you specified ‘{}x’
[1]
$ find d -exec ';'
find: invalid argument \`;' to \`-exec'
[1]
$ find d -regextype foo
find: Unknown regular expression type ‘foo’; valid types are ‘findutils-default’, ‘ed’, ‘emacs’, ‘gnu-awk’, ‘grep’, ‘posix-awk’, ‘awk’, ‘posix-basic’, ‘posix-egrep’, ‘egrep’, ‘posix-extended’, ‘posix-minimal-basic’, ‘sed’.
[1]
`;

test('parse: mistakes in expressions', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
