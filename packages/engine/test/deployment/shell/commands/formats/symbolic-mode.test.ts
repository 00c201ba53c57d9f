import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyMode,
  parseMode,
} from '../../../../../src/deployment/shell/commands/formats/symbolic-mode.ts';

function changed(mode: string, permissions: number, directory: boolean, umask = 0o022): string {
  const changes = parseMode(mode);
  if (changes === undefined) return 'invalid';
  return applyMode(changes, permissions, directory, umask).toString(8);
}

// What chmod of coreutils 9.1 made of a directory with mode 6755.
test.each([
  ['6755', '6755'],
  ['0755', '6755'],
  ['00755', '755'],
  ['755', '6755'],
  ['g-s', '4755'],
  ['=755', '755'],
  ['u=rwx', '6755'],
  ['a=rx', '6555'],
  ['u+s,g=rx', '6755'],
  ['+s', '6755'],
  ['g=s', '6705'],
  ['-2000', '4755'],
  ['+6000', '6755'],
  ['ug=rwx,o=', '6770'],
  ['=', '6000'],
])('a directory and %s', (mode, expected) => {
  expect(changed(mode, 0o6755, true)).toBe(expected);
});

// And of a file with mode 644.
test.each([
  ['+w', '644'],
  ['=w', '200'],
  ['-r', '200'],
  ['=rwx', '755'],
  ['+x', '755'],
  ['a+w', '666'],
  ['u+x,go-r', '700'],
  ['g=u', '664'],
  ['o=g,u=', '44'],
  ['a+X', '644'],
  ['u+x,a+X', '755'],
  ['+t', '1644'],
  ['ug+s', '6644'],
])('a file and %s', (mode, expected) => {
  expect(changed(mode, 0o644, false)).toBe(expected);
});

test.each(['', 'u', 'q+x', 'u+q', '9', '88', '77777', 'u+x,', 'u+7'])('no mode: %s', (mode) => {
  expect(parseMode(mode)).toBeUndefined();
});

test('an octal mode sets a file to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0o7777 }),
      fc.integer({ min: 0, max: 0o7777 }),
      (wanted, before) => {
        expect(changed(wanted.toString(8), before, false)).toBe(wanted.toString(8));
      },
    ),
  );
});
