import { expect, test } from 'vitest';
import { replay } from '../command-lines.ts';

// Taken from coreutils 9.1.
const transcript = `$ touch a b
$ cp -bv a b
'a' -> 'b' (backup: 'b~')
$ cp --backup=numbered -v a b
'a' -> 'b' (backup: 'b.~1~')
$ cp --backup=existing -v a b
'a' -> 'b' (backup: 'b.~2~')
$ mv -bv a b
renamed 'a' -> 'b' (backup: 'b.~3~')
$ ln -sv -S .old x b
'b.~4~' ~ 'b' -> 'x'
$ ls
b
b.~1~
b.~2~
b.~3~
b.~4~
b~
`;

test('backups of what is replaced', async () => {
  expect(await replay(transcript)).toBe(transcript);
});
