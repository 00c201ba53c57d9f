import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ touch f
$ ln -s d lnk
$ readlink lnk
d
$ readlink f
[1]
$ readlink -v f
readlink: f: Invalid argument
[1]
$ readlink
readlink: missing operand
Try 'readlink --help' for more information.
[1]
$ readlink -f lnk
/tmp/d
$ readlink -e lnk/nope
[1]
$ readlink -f lnk/nope
/tmp/d/nope
$ readlink -f lnk/nope/x
[1]
$ readlink -m lnk/nope/x
/tmp/d/nope/x
$ realpath nope/x
realpath: nope/x: No such file or directory
[1]
$ realpath nope
/tmp/nope
$ realpath --relative-to=d f
../f
$ realpath -s lnk
/tmp/lnk
$ ln -s loop loop
$ realpath loop
realpath: loop: Too many levels of symbolic links
[1]
$ realpath
realpath: missing operand
Try 'realpath --help' for more information.
[1]
`;

test('readlink: where links lead', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
