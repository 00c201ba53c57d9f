import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ touch f
$ truncate -s 16 f
$ stat -c '%a %A %F %g %G %h %n %N %s %t %T %u %U %q %5s| %-5s| %05s %%' f
644 -rw-r--r-- regular file 0 root 1 f 'f' 16 0 0 0 root ?    16| 16   | 00016 %
$ stat --printf 'a\\tb\\n%n\\x41\\n' f
a	b
fA
$ stat
stat: missing operand
Try 'stat --help' for more information.
[1]
$ stat -c
stat: option requires an argument -- 'c'
Try 'stat --help' for more information.
[1]
$ stat nope
stat: cannot statx 'nope': No such file or directory
[1]
$ ln -s f lnk
$ stat -c '%N %F' lnk
'lnk' -> 'f' symbolic link
$ stat -L -c '%F' lnk
regular file
$ mkdir d
$ mkfifo ff
$ stat -c '%F' ff d
fifo
directory
$ stat -c '%F %t %T %Hr,%Lr' /dev/null
character special file 1 3 1,3
`;

test('stat: formats', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
