import { expect, it } from 'vitest';
import { formerAddresses } from './former-addresses.ts';

const note = (id: string, ...formerly: string[]) => ({ id, data: { title: id, formerly } });

it('leads every former address to its note', () => {
  expect(
    formerAddresses([note('memory/caching', 'memory/cache', 'caches'), note('memory')]),
  ).toEqual([
    { former: 'memory/cache', current: 'memory/caching', title: 'memory/caching' },
    { former: 'caches', current: 'memory/caching', title: 'memory/caching' },
  ]);
});

it('refuses an address that a note has, and one that two notes had', () => {
  expect(() => formerAddresses([note('a', 'b'), note('b')])).toThrow(
    'content/a.mdx: formerly b, which is the address of b.',
  );
  expect(() => formerAddresses([note('a', 'c'), note('b', 'c')])).toThrow(
    'content/b.mdx: formerly c, which is the address of a.',
  );
});
