import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mount nope
mount: nope: can't find in /etc/fstab.
[1]
$ mount a b c
mount: bad usage
Try 'mount --help' for more information.
[1]
$ umount nope
umount: nope: no mount point specified.
[32]
$ umount
umount: bad usage
Try 'umount --help' for more information.
[1]
$ mount -x
mount: invalid option -- 'x'
Try 'mount --help' for more information.
[1]
`;

test('mount: usage', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
