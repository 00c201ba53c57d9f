import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ whoami
root
$ whoami x
whoami: extra operand ‘x’
Try 'whoami --help' for more information.
[1]
$ id
uid=0(root) gid=0(root) groups=0(root)
$ id -u
0
$ id -un
root
$ id -G
0
$ id nope
id: ‘nope’: no such user
[1]
$ id root
uid=0(root) gid=0(root) groups=0(root)
$ id -n
id: cannot print only names or real IDs in default format
[1]
$ id -u -g
id: cannot print "only" of more than one choice
[1]
$ groups
root
$ groups root nope
root : root
groups: ‘nope’: no such user
[1]
`;

test('identity: who is there', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
