import { expect, test } from 'vitest';
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
