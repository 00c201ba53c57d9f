import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ touch -t 99 f
touch: invalid date format ‘99’
[1]
$ touch -d foo f
touch: invalid date format ‘foo’
[1]
$ touch nope/x
touch: cannot touch 'nope/x': No such file or directory
[1]
$ touch
touch: missing file operand
Try 'touch --help' for more information.
[1]
$ touch -t 202401021530.10 f
$ stat -c %y f
2024-01-02 15:30:10.000000000 +0000
$ touch -d '2020-02-03 04:05:06.789' f
$ stat -c '%y %X %.3Y' f
2020-02-03 04:05:06.789000000 +0000 1580702706 1580702706.789
$ touch -r f g
$ stat -c %y g
2020-02-03 04:05:06.789000000 +0000
$ touch -a -d @5 g
$ stat -c '%x|%y' g
1970-01-01 00:00:05.000000000 +0000|2020-02-03 04:05:06.789000000 +0000
$ touch -c nonono
$ ls
f
g
`;

test('touch: times', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
