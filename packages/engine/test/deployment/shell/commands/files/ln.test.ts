import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ touch f
$ ln f
ln: failed to create hard link './f': File exists
[1]
$ ln f f
ln: failed to create hard link 'f': File exists
[1]
$ ln -s f f
ln: failed to create symbolic link 'f': File exists
[1]
$ ln d dd
ln: d: hard link not allowed for directory
[1]
$ ln nope x
ln: failed to access 'nope': No such file or directory
[1]
$ ln -s x y z
ln: target 'z': No such file or directory
[1]
$ ln -sv f lnk
'lnk' -> 'f'
$ ln -sfv d lnk
'lnk' -> 'd'
$ ln -sfnv d lnk
'lnk' -> 'd'
$ ln -v f hard
'hard' => 'f'
$ stat -c %h f
2
$ ln -sr d/x d/y2
$ readlink d/y2
x
$ ln
ln: missing file operand
Try 'ln --help' for more information.
[1]
$ ln -r f g
ln: cannot do --relative without --symbolic
[1]
`;

test('ln: hard and symbolic links', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
