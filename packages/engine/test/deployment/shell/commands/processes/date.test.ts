import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ date -d nope
date: invalid date ‘nope’
[1]
$ date '+%F' extra
date: extra operand ‘extra’
Try 'date --help' for more information.
[1]
$ date -R -d @0
Thu, 01 Jan 1970 00:00:00 +0000
$ date -I -d @0
1970-01-01
$ date -Iseconds -d @0
1970-01-01T00:00:00+00:00
$ date -Ins -d @0
1970-01-01T00:00:00,000000000+00:00
$ date -Ix
date: invalid argument ‘x’ for ‘--iso-8601’
Valid arguments are:
  - ‘hours’
  - ‘minutes’
  - ‘date’
  - ‘seconds’
  - ‘ns’
Try 'date --help' for more information.
[1]
$ date --rfc-3339=seconds -d @0
1970-01-01 00:00:00+00:00
$ date -r /nope
date: /nope: No such file or directory
[1]
$ date +%s -d 1970-01-02
86400
$ date -d @1.5 +%s.%N
1.500000000
$ date -u -d 2024-02-28T10:00:00
Wed Feb 28 10:00:00 UTC 2024
$ date -I -R -d @0
date: multiple output formats specified
[1]
`;

test('date: formats and mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
