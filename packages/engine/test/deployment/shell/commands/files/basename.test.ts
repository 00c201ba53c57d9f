import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

const transcript = `$ basename
basename: missing operand
Try 'basename --help' for more information.
[1]
$ basename a b c
basename: extra operand ‘c’
Try 'basename --help' for more information.
[1]
$ basename /a/b.c .c
b
$ basename -a /a/b /c/d/
b
d
$ basename -s .h a.h b.h
a
b
$ basename /
/
$ dirname
dirname: missing operand
Try 'dirname --help' for more information.
[1]
$ dirname /a/b c a/ / /a
/a
.
.
/
/
`;

test('basename: parts of paths', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
