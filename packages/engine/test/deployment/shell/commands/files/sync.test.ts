import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ sync
$ sync nope
sync: error opening 'nope': No such file or directory
[1]
$ truncate
truncate: you must specify either ‘--size’ or ‘--reference’
Try 'truncate --help' for more information.
[1]
$ truncate f
truncate: you must specify either ‘--size’ or ‘--reference’
Try 'truncate --help' for more information.
[1]
$ truncate -s x f
truncate: Invalid number: ‘x’
[1]
$ truncate -s 10 nope/f
truncate: cannot open 'nope/f' for writing: No such file or directory
[1]
$ truncate -s 10 f
$ truncate -s +5 f
$ truncate -s %8 f
$ stat -c %s f
16
$ truncate -s -20 f
$ stat -c %s f
0
$ truncate -s '<3' f
`;

test('sync: sizes and what is not there', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
