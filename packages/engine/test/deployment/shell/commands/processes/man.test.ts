import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ man nope
No manual entry for nope
[16]
$ man
What manual page do you want?
For example, try 'man man'.
[1]
`;

test('man: pages that are not there', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
