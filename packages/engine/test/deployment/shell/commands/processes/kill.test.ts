import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ env kill -l
HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT
CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH POLL PWR SYS
$ env kill -l 9
KILL
$ env kill -l HUP
1
$ env kill -L
 1 HUP      2 INT      3 QUIT     4 ILL      5 TRAP     6 ABRT     7 BUS
 8 FPE      9 KILL    10 USR1    11 SEGV    12 USR2    13 PIPE    14 ALRM
15 TERM    16 STKFLT  17 CHLD    18 CONT    19 STOP    20 TSTP    21 TTIN
22 TTOU    23 URG     24 XCPU    25 XFSZ    26 VTALRM  27 PROF    28 WINCH
29 POLL    30 PWR     31 SYS     
$ env kill -l foo
kill: unknown signal name foo
$ env kill abc
kill: failed to parse argument: 'abc'
[1]
`;

test('kill: signals and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
