import { expect, test } from 'vitest';
import {
  parseUrl,
  resolveUrl,
} from '../../../../../src/deployment/shell/commands/processes/url.ts';

test.each([
  ['localhost', 'http', 'localhost', 80, '/'],
  ['http://a:5000/x?y#z', 'http', 'a', 5000, '/x?y'],
  ['HTTPS://a', 'https', 'a', 443, '/'],
  ['a?q=1', 'http', 'a', 80, '/?q=1'],
])('%s', (text, scheme, host, port, target) => {
  expect(parseUrl(text)).toMatchObject({ scheme, host, port, target });
});

test('no URL', () => {
  expect(['', 'http://', 'a b', 'a:99999', ':80'].map(parseUrl)).toEqual(Array(5).fill(undefined));
});

test('where redirects lead', () => {
  const base = parseUrl('http://a:81/b/c?d');
  if (base === undefined) throw new Error('no base');
  expect(resolveUrl(base, '/x')).toBe('http://a:81/x');
  expect(resolveUrl(base, 'x')).toBe('http://a:81/b/x');
  expect(resolveUrl(base, '//e/x')).toBe('http://e/x');
  expect(resolveUrl(base, 'http://f/')).toBe('http://f/');
});
