import { expect, test } from 'vitest';
import {
  colourOf,
  coloursFrom,
  knowsColours,
} from '../../../../../src/deployment/shell/commands/files/colours.ts';

const file = (name: string, permissions = 0o644) => ({
  name,
  kind: 'file' as const,
  permissions,
  orphan: false,
});

test('kinds and permissions', () => {
  const colours = coloursFrom(undefined);
  const directory = { name: 'd', kind: 'directory' as const, orphan: false };
  expect(colourOf({ ...directory, permissions: 0o755 }, colours)).toBe('01;34');
  expect(colourOf({ ...directory, permissions: 0o1777 }, colours)).toBe('30;42');
  expect(colourOf({ ...directory, permissions: 0o777 }, colours)).toBe('34;42');
  expect(colourOf(file('a', 0o755), colours)).toBe('01;32');
  expect(colourOf(file('a', 0o4755), colours)).toBe('37;41');
  expect(colourOf(file('a'), colours)).toBeUndefined();
});

test('endings and links by LS_COLORS', () => {
  const colours = coloursFrom('*.tar=01;31:*.gz=31:or=40;31:di=0');
  expect(colourOf(file('x.tar'), colours)).toBe('01;31');
  expect(colourOf(file('x.gz'), colours)).toBe('31');
  const link = { name: 'l', kind: 'symbolic link' as const, permissions: 0o777 };
  expect(colourOf({ ...link, orphan: true }, colours)).toBe('40;31');
  expect(colourOf({ ...link, orphan: false }, colours)).toBe('01;36');
  expect(
    colourOf({ name: 'd', kind: 'directory', permissions: 0o755, orphan: false }, colours),
  ).toBeUndefined();
});

test('terminals that have colours', () => {
  const knows = (variables: Record<string, string>): boolean =>
    knowsColours(new Map(Object.entries(variables)));
  expect(knows({})).toBe(false);
  expect(knows({ TERM: 'dumb' })).toBe(false);
  expect(knows({ TERM: 'xterm-256color' })).toBe(true);
  expect(knows({ LS_COLORS: 'di=1' })).toBe(true);
});
