import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mktemp x
mktemp: too few X's in template ‘x’
[1]
$ mktemp XX
mktemp: too few X's in template ‘XX’
[1]
$ mktemp a/XXXXX
mktemp: failed to create file via template ‘a/XXXXX’: No such file or directory
[1]
$ mktemp -d /nope/XXXX
mktemp: failed to create directory via template ‘/nope/XXXX’: No such file or directory
[1]
$ mktemp --suffix=a/b XXXX
mktemp: invalid suffix ‘a/b’, contains directory separator
[1]
$ mktemp a b
mktemp: too many templates
Try 'mktemp --help' for more information.
[1]
$ mktemp -p /nope
mktemp: failed to create file via template ‘/nope/tmp.XXXXXXXXXX’: No such file or directory
[1]
`;

test('mktemp: templates', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
