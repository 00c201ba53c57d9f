import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/index.ts';
import { replay } from '../command-lines.ts';

const transcript = `$ ps --nope
error: unknown gnu long option

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
[1]
$ ps -p abc
error: process ID list syntax error

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
[1]
$ ps -o nope
error: unknown user-defined format specifier "nope"

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
[1]
$ ps -z
error: unsupported SysV option

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
[1]
$ ps -p
error: list of process IDs must follow -p

Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
[1]
$ ps -C nope
    PID TTY          TIME CMD
[1]
$ ps -p 99999
    PID TTY          TIME CMD
[1]
`;

test('ps: mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});

async function output(script: string): Promise<string> {
  return (await runScript({ script })).stdout;
}

test('styles of UNIX and BSD', async () => {
  expect(await output('sleep 5 & ps; kill %1')).toBe(
    '    PID TTY          TIME CMD\n      2 ?        00:00:00 bash\n      3 ?        00:00:00 sleep\n      4 ?        00:00:00 ps\n',
  );
  expect(await output('ps -ef --forest')).toBe(
    'UID          PID    PPID  C STIME TTY          TIME CMD\n' +
      'root           1       0  0 09:00 ?        00:00:00 /sbin/init\n' +
      'reader         2       1  0 09:00 ?        00:00:00  \\_ bash script.sh\n' +
      'reader         3       2  0 09:00 ?        00:00:00      \\_ ps -ef --forest\n',
  );
  expect(await output('ps aux | head -n 2 | cut -c 1-48')).toBe(
    'USER         PID %CPU %MEM    VSZ   RSS TTY     \nroot           1  0.0  0.0   7680  3072 ?       \n',
  );
});

test('columns, headers and order', async () => {
  expect(await output('sleep 5 & ps -o pid=X,comm=NAME -p $!; ps -o comm= -C sleep; kill %1')).toBe(
    '      X NAME\n      3 sleep\nsleep\n',
  );
  expect(await output('ps -e -o pid= --sort=-pid | head -n 2')).toBe('      4\n      3\n');
});

test('a zombie', async () => {
  const script =
    "bash -c 'sleep 0.1 & exec sleep 1' & sleep 0.5; ps --ppid $! -o stat=,args=; wait";
  expect(await output(script)).toBe('Z    [sleep] <defunct>\n');
});
