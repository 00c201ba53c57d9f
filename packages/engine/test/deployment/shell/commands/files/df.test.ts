import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ df nope
df: nope: No such file or directory
[1]
$ df -t nope
df: no file systems processed
[1]
$ df -B x /
df: invalid -B argument 'x'
[1]
$ df --output=bad
df: option --output: field ‘bad’ unknown
Try 'df --help' for more information.
[1]
$ df --output=source,source
df: option --output: field ‘source’ used more than once
Try 'df --help' for more information.
[1]
$ df -i --output
df: options -i and --output are mutually exclusive
Try 'df --help' for more information.
[1]
`;

test('df: mistakes', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
