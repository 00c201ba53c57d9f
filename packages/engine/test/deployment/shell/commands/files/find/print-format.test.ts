import { expect, test } from 'vitest';
import { replay } from '../../command-lines.ts';

const transcript = `$ mkdir -p d/e
$ touch -d '2024-01-02 03:04:05.5' d/f
$ ln -s f d/l
$ find d/f -printf '%p %f %h %P %d %s %k %b %m %M %u %g %U %G %n %y %Y %l %H %%\\n'
d/f f d  0 0 0 0 644 -rw-r--r-- root root 0 0 1 f f  d/f %
$ find d/l -printf '%p %f %h %P %d %s %m %M %n %y %Y %l %H %%\\n'
d/l l d  0 1 777 lrwxrwxrwx 1 l f f d/l %
$ find d/ -maxdepth 0 -printf '%p|%h|%f|%P|%H\\n'
d/|d|d/||d/
$ find / -maxdepth 0 -printf '%p|%h|%f|%P|%H\\n'
/||/||/
$ find d/e -printf '%10p|%-10p|%.3p|%5d|%05s|\\a\\101|%q|\\q\\n'
find: warning: unrecognized format directive \`%q'
find: warning: unrecognized escape \`\\q'
       d/e|d/e       |d/e|    0| 4096|\u0007A|%q|\\q
$ find d/f -printf 'a\\cb\\n'
a
$ find d/f -printf '%T'
find: warning: format directive \`%T' should be followed by another character
%T
$ find d/f -printf '%'
find: error: % at end of format string
[1]
$ find d/f -printf '%T@ %TY-%Tm-%Td %TH:%TM:%TS %T+ %TT %TX %Tc %t %Tk %Tj %TB\\n'
1704164645.5000000000 2024-01-02 03:04:05.5000000000 2024-01-02+03:04:05.5000000000 03:04:05.5000000000 03:04:05.5000000000 Tue Jan  2 03:04:05 2024 Tue Jan  2 03:04:05.5000000000 2024  3 002 January
`;

test('print-format: -printf', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
