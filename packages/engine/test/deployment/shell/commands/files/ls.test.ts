import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ touch f 'a b' d/x .hid
$ ls
a b
d
f
$ ls -a
.
..
.hid
a b
d
f
$ ls -A
.hid
a b
d
f
$ ls -F
a b
d/
f
$ ls -p -1 d f
f

d:
x
$ ls d nope
ls: cannot access 'nope': No such file or directory
d:
x
[2]
$ ls -Q
"a b"
"d"
"f"
$ ls -m
a b, d, f
$ ls -x -w 12
a b  d	f
$ ls -C -w 12
a b  d	f
$ ls -b
a\\ b
d
f
$ ls -R
.:
a b
d
f

./d:
x
$ ls -d d
d
$ ln -s d l
$ ls l
x
$ ls -l --time-style=+T
total 4
-rw-r--r-- 1 root root    0 T a b
drwxr-xr-x 2 root root 4096 T d
-rw-r--r-- 1 root root    0 T f
lrwxrwxrwx 1 root root    1 T l -> d
$ ls -ld --time-style=+T l d
drwxr-xr-x 2 root root 4096 T d
lrwxrwxrwx 1 root root    1 T l -> d
$ ls -ln --time-style=+T f
-rw-r--r-- 1 0 0 0 T f
$ ls -go --time-style=+T f
-rw-r--r-- 1 0 T f
$ truncate -s 1500 f
$ ls -lh --time-style=+T f
-rw-r--r-- 1 root root 1.5K T f
$ ls -l --si --time-style=+T f
-rw-r--r-- 1 root root 1.5k T f
$ ls -l --block-size=K --time-style=+T f
-rw-r--r-- 1 root root 2K T f
$ touch -d '2024-05-01 10:20:30' f
$ ls -l f
-rw-r--r-- 1 root root 1500 May  1  2024 f
$ ls -l --time-style=long-iso f
-rw-r--r-- 1 root root 1500 2024-05-01 10:20 f
$ ls -l --full-time f
-rw-r--r-- 1 root root 1500 2024-05-01 10:20:30.000000000 +0000 f
$ ls -1 --sort=size f d/x
f
d/x
$ ls -1S f d/x
f
d/x
$ ls -1rt f d/x
f
d/x
$ ls --nope
ls: unrecognized option '--nope'
Try 'ls --help' for more information.
[2]
$ ls -l --time-style=bad
ls: invalid argument ‘bad’ for ‘time style’
Valid arguments are:
  - [posix-]full-iso
  - [posix-]long-iso
  - [posix-]iso
  - [posix-]locale
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format
Try 'ls --help' for more information.
[2]
$ ls --sort=bad
ls: invalid argument ‘bad’ for ‘--sort’
Valid arguments are:
  - ‘none’
  - ‘time’
  - ‘size’
  - ‘extension’
  - ‘version’
  - ‘width’
Try 'ls --help' for more information.
[1]
$ ls -w x
ls: invalid line width: ‘x’
[2]
$ ls -l --time-style=+T /dev/null
crw-rw-rw- 1 root root 1, 3 T /dev/null
$ ls -1v a1 a10 a2
ls: cannot access 'a1': No such file or directory
ls: cannot access 'a10': No such file or directory
ls: cannot access 'a2': No such file or directory
[2]
$ touch a10 a2 a1.10 a1.9
$ ls -1v
a1.9
a1.10
a2
a10
a b
d
f
l
$ ls -I 'a*' -B
d
f
l
$ ls --color=always
a b
a1.10
a1.9
a10
a2
d
f
l
`;

test('ls: names, sizes, links and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
