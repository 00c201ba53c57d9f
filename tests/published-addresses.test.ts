import { expect, test } from 'vitest';
import { builtAddresses, leadsSomewhere, readPublished } from './support/addresses.ts';

test('every address that was ever published still leads where it did', () => {
  const published = readPublished();
  expect(published.length).toBeGreaterThan(300);
  expect(published.filter((address) => !leadsSomewhere(address))).toEqual([]);
});

test('what is new is on the list: "npm run addresses" puts it there', () => {
  const published = new Set(readPublished());
  expect(builtAddresses().filter((address) => !published.has(address))).toEqual([]);
});

test('an address that leads nowhere is found', () => {
  expect(leadsSomewhere('memory/caching/#why-keep-copies')).toBe(true);
  expect(leadsSomewhere('memory/caching/#no-such-heading')).toBe(false);
  expect(leadsSomewhere('memory/no-such-note/')).toBe(false);
});
