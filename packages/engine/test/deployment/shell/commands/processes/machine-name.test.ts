import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ uname
Linux
$ uname -sm
Linux x86_64
$ uname x
uname: extra operand ‘x’
Try 'uname --help' for more information.
[1]
$ uname -z
uname: invalid option -- 'z'
Try 'uname --help' for more information.
[1]
$ nproc x
nproc: extra operand ‘x’
Try 'nproc --help' for more information.
[1]
$ arch
x86_64
`;

test('machine-name: what the machine says of itself', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
