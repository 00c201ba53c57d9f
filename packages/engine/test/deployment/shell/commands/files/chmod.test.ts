import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ mkdir d
$ touch f d/x
$ chmod
chmod: missing operand
Try 'chmod --help' for more information.
[1]
$ chmod 644
chmod: missing operand after ‘644’
Try 'chmod --help' for more information.
[1]
$ chmod u+q f
chmod: invalid mode: ‘u+q’
Try 'chmod --help' for more information.
[1]
$ chmod 644 nope
chmod: cannot access 'nope': No such file or directory
[1]
$ chmod -v 600 f
mode of 'f' changed from 0644 (rw-r--r--) to 0600 (rw-------)
$ chmod -v 600 f
mode of 'f' retained as 0600 (rw-------)
$ chmod -c 644 f
mode of 'f' changed from 0600 (rw-------) to 0644 (rw-r--r--)
$ chmod -v 755 d
mode of 'd' retained as 0755 (rwxr-xr-x)
$ chmod -Rv g+w d/x
mode of 'd/x' changed from 0644 (rw-r--r--) to 0664 (rw-rw-r--)
$ chmod -w f
$ stat -c %a f
444
$ chmod +x f
$ stat -c %A f
-r-xr-xr-x
$ chmod -x f
$ chmod 666 f
$ chmod -w f
chmod: f: new permissions are r--rw-rw-, not r--r--r--
[1]
$ chmod 9 f
chmod: invalid mode: ‘9’
Try 'chmod --help' for more information.
[1]
$ chmod -R
chmod: missing operand
Try 'chmod --help' for more information.
[1]
$ chmod --reference=d f
$ stat -c %a f
755
`;

test('chmod: modes in numbers and letters', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
