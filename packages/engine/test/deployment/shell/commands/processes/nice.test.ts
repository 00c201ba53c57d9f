import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ nice
0
$ nice -n 5 nice
5
$ nice -n x ls
nice: invalid adjustment ‘x’
[125]
$ nice -5 nice
5
$ nice nopecmd
nice: ‘nopecmd’: No such file or directory
[127]
$ nice -n 5
nice: a command must be given with an adjustment
Try 'nice --help' for more information.
[125]
$ nohup
nohup: missing operand
Try 'nohup --help' for more information.
[125]
$ nohup nopecmd
nohup: failed to run command 'nopecmd': No such file or directory
[127]
$ timeout
Try 'timeout --help' for more information.
[125]
$ timeout 1
Try 'timeout --help' for more information.
[125]
$ timeout x ls
timeout: invalid time interval ‘x’
Try 'timeout --help' for more information.
[125]
$ timeout 0.1 sleep 5
[124]
$ timeout --preserve-status 0.1 sleep 5
[143]
$ timeout -v 0.1 sleep 5
timeout: sending signal TERM to command ‘sleep’
[124]
$ timeout 1 nopecmd
timeout: failed to run command ‘nopecmd’: No such file or directory
[127]
$ timeout -s FOO 1 ls
timeout: ‘FOO’: invalid signal
Try 'timeout --help' for more information.
[125]
$ timeout -k x 1 ls
timeout: invalid time interval ‘x’
Try 'timeout --help' for more information.
[125]
$ timeout 5 sleep 0.1
$ timeout -s INT 0.1 sleep 5
[124]
`;

test('nice: running others', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
