import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ pgrep
pgrep: no matching criteria specified
Try \`pgrep --help' for more information.
[2]
$ pkill
pkill: no matching criteria specified
Try \`pkill --help' for more information.
[2]
$ pgrep a b
pgrep: only one pattern can be provided
Try \`pgrep --help' for more information.
[2]
$ pgrep '['
pgrep: regex error: Invalid regular expression
[2]
$ pkill nopexx
[1]
$ pgrep -u nobodyx x
pgrep: invalid user name: nobodyx
[2]
$ killall nopexx
nopexx: no process found
[1]
$ killall -l
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT
CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH POLL PWR SYS
`;

test('pgrep: mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
