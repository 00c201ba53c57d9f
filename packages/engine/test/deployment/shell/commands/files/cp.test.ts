import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ cp d e
cp: -r not specified; omitting directory 'd'
[1]
$ touch d/x f
$ cp f f
cp: 'f' and 'f' are the same file
[1]
$ cp nope x
cp: cannot stat 'nope': No such file or directory
[1]
$ cp f nope/x
cp: cannot create regular file 'nope/x': No such file or directory
[1]
$ cp f d e
cp: target 'e': No such file or directory
[1]
$ cp f g h
cp: target 'h': No such file or directory
[1]
$ cp -r d d/y
cp: cannot copy a directory, 'd', into itself, 'd/y'
[1]
$ cp -rv d d2
'd' -> 'd2'
'd/x' -> 'd2/x'
'd/y' -> 'd2/y'
'd/y/x' -> 'd2/y/x'
$ cp
cp: missing file operand
Try 'cp --help' for more information.
[1]
$ cp f
cp: missing destination file operand after 'f'
Try 'cp --help' for more information.
[1]
$ cp -T f d
cp: cannot overwrite directory 'd' with non-directory
[1]
$ cp -n f g
$ cp -v f g
'f' -> 'g'
$ cp -lv f hl
'f' -> 'hl'
$ cp -sv f sl
'f' -> 'sl'
$ cp -s f d/sl
cp: d/sl: can make relative symbolic links only in current directory
[1]
$ cp --parents d/x d2
$ cp --preserve=foo a b
cp: invalid argument ‘foo’ for ‘--preserve’
Valid arguments are:
  - ‘mode’
  - ‘timestamps’
  - ‘ownership’
  - ‘links’
  - ‘context’
  - ‘xattr’
  - ‘all’
Try 'cp --help' for more information.
[1]
$ cp -a d d3
$ ls -R d3
d3:
x
y

d3/y:
x
$ ln -s loop loop
$ cp loop x
cp: cannot stat 'loop': Too many levels of symbolic links
[1]
$ ln -s nowhere dangling
$ cp dangling y9
cp: cannot stat 'dangling': No such file or directory
[1]
$ cp f dangling
cp: not writing through dangling symlink 'dangling'
[1]
$ cp -P dangling y8
$ readlink y8
nowhere
$ touch -d 2020-01-01 f
$ cp -p f kept
$ stat -c %y kept
2020-01-01 00:00:00.000000000 +0000
$ touch -d 2021-01-01 g
$ cp -uv f g
$ cp -v --remove-destination f g
removed 'g'
'f' -> 'g'
$ cp f g d/
$ cp -t d f g
$ cp -t nope f
cp: target directory 'nope': No such file or directory
[1]
`;

test('cp: files, directories and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
