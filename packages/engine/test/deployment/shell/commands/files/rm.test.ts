import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ touch d/x f
$ rm d
rm: cannot remove 'd': Is a directory
[1]
$ rm -r .
rm: refusing to remove '.' or '..' directory: skipping '.'
[1]
$ rm -d d
rm: cannot remove 'd': Directory not empty
[1]
$ rm nope
rm: cannot remove 'nope': No such file or directory
[1]
$ rm -f nope
$ rm
rm: missing operand
Try 'rm --help' for more information.
[1]
$ rm -f
$ rm -v f
removed 'f'
$ mkdir -p t/u
$ touch t/u/v
$ rm -rv t
removed 't/u/v'
removed directory 't/u'
removed directory 't'
$ rm -rf d
$ ls
$ unlink
unlink: missing operand
Try 'unlink --help' for more information.
[1]
$ unlink nope
unlink: cannot unlink 'nope': No such file or directory
[1]
$ unlink a b
unlink: extra operand ‘b’
Try 'unlink --help' for more information.
[1]
`;

test('rm: files, trees and what must not go', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
