import { expect, test } from 'vitest';
import {
  baseName,
  directoryName,
  joinPath,
  normalisePath,
  relativePath,
} from '../../../../../src/deployment/shell/commands/formats/paths.ts';

test.each([
  ['/usr/lib', 'lib', '/usr'],
  ['/usr/', 'usr', '/'],
  ['usr', 'usr', '.'],
  ['/', '/', '/'],
  ['a//b//', 'b', 'a'],
  ['.', '.', '.'],
  ['', '', '.'],
])('%s', (path, name, directory) => {
  expect([baseName(path), directoryName(path)]).toEqual([name, directory]);
});

test('joining, normalising and seeing from elsewhere', () => {
  expect(joinPath('/', 'a')).toBe('/a');
  expect(joinPath('a', 'b')).toBe('a/b');
  expect(normalisePath('/a/./b/../../c//')).toBe('/c');
  expect(normalisePath('/..')).toBe('/');
  expect(relativePath('/a/b', '/a/c')).toBe('../b');
  expect(relativePath('/a', '/a')).toBe('.');
  expect(relativePath('/', '/a/b')).toBe('../..');
});
