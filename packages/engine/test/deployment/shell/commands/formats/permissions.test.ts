import { expect, test } from 'vitest';
import {
  describeKind,
  kindBits,
  modeString,
} from '../../../../../src/deployment/shell/commands/formats/permissions.ts';

test.each([
  ['file', 0o644, '-rw-r--r--'],
  ['directory', 0o1777, 'drwxrwxrwt'],
  ['directory', 0o1776, 'drwxrwxrwT'],
  ['file', 0o6755, '-rwsr-sr-x'],
  ['file', 0o6644, '-rwSr-Sr--'],
  ['symbolic link', 0o777, 'lrwxrwxrwx'],
  ['fifo', 0, 'p---------'],
  ['character device', 0o666, 'crw-rw-rw-'],
  ['block device', 0o660, 'brw-rw----'],
  ['socket', 0o755, 'srwxr-xr-x'],
] as const)('%s with %d', (kind, permissions, expected) => {
  expect(modeString(kind, permissions)).toBe(expected);
});

test('kinds in words and bits', () => {
  expect(describeKind('file', 0)).toBe('regular empty file');
  expect(describeKind('file', 1)).toBe('regular file');
  expect(describeKind('character device', 0)).toBe('character special file');
  expect((kindBits('file') | 0o644).toString(16)).toBe('81a4');
});
