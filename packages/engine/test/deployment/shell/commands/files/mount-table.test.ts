import { expect, test } from 'vitest';
import {
  mountOf,
  mountsFrom,
} from '../../../../../src/deployment/shell/commands/files/mount-table.ts';

const mounts = mountsFrom(
  '/dev/vda / ext4 rw,relatime 0 0\ntmpfs /run tmpfs rw 0 0\n/dev/vdb /mnt/a\\040b ext4 ro 0 0\n',
);

test('lines and escapes', () => {
  expect(mounts.map(({ target }) => target)).toEqual(['/', '/run', '/mnt/a b']);
});

test('the mount of a path', () => {
  expect(mountOf(mounts, '/runner')?.source).toBe('/dev/vda');
  expect(mountOf(mounts, '/run/x')?.source).toBe('tmpfs');
  expect(mountOf(mounts, '/mnt/a b/c')?.source).toBe('/dev/vdb');
  expect(mountOf([], '/')).toBeUndefined();
});
