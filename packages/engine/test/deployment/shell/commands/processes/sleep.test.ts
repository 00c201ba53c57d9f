import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ sleep
sleep: missing operand
Try 'sleep --help' for more information.
[1]
$ sleep x
sleep: invalid time interval ‘x’
Try 'sleep --help' for more information.
[1]
$ sleep 1x
sleep: invalid time interval ‘1x’
Try 'sleep --help' for more information.
[1]
$ sleep 0.01 0s
$ sleep x y
sleep: invalid time interval ‘x’
sleep: invalid time interval ‘y’
Try 'sleep --help' for more information.
[1]
`;

test('sleep: durations', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
