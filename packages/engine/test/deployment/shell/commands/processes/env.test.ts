import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ env -i A=1 B=2
A=1
B=2
$ env -i A=1 /usr/bin/env
A=1
$ env nopecmd
env: ‘nopecmd’: No such file or directory
[127]
$ env /tmp
env: ‘/tmp’: Permission denied
[126]
$ env A=1 B
env: ‘B’: No such file or directory
[127]
$ env -x
env: invalid option -- 'x'
Try 'env --help' for more information.
[125]
$ env -i -S 'A=1 /usr/bin/env'
A=1
$ env -u FOO -i FOO=3 /usr/bin/printenv FOO
3
$ printenv NOPE
[1]
$ which nope
[1]
`;

test('env: environments', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
