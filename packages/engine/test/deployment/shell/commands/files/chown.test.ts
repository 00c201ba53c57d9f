import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ touch f
$ chown nouser f
chown: invalid user: ‘nouser’
[1]
$ chown :nogrp f
chown: invalid group: ‘:nogrp’
[1]
$ chown 'a b:c' f
chown: invalid user: ‘a b:c’
[1]
$ chgrp nog f
chgrp: invalid group: ‘nog’
[1]
$ chown -v 0 f
ownership of 'f' retained as root
$ chown -v 1 f
changed ownership of 'f' from root to 1
$ chown -v 0:0 f
changed ownership of 'f' from daemon:root to 0:0
$ chown -c 2000:2000 f
changed ownership of 'f' from root:root to 2000:2000
$ chgrp -v 3000 f
changed group of 'f' from 2000 to 3000
$ chown root: f
$ stat -c '%u %g' f
0 0
$ chown -h 0 f
$ chown
chown: missing operand
Try 'chown --help' for more information.
[1]
$ chown x
chown: missing operand after ‘x’
Try 'chown --help' for more information.
[1]
`;

test('chown: owners and groups', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
