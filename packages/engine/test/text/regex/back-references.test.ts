import { expect, test } from 'vitest';
import { compileRegex, search } from '../../../src/text/regex/index.ts';

test('a back-reference is tried at later places when it fails at the first', () => {
  const regex = compileRegex('(.)\\1', { dialect: 'extended' });
  expect(search(regex, 'foo bar')).toEqual({ start: 1, end: 3, groups: [{ start: 1, end: 2 }] });
  expect(search(regex, 'abcXX')).toMatchObject({ start: 3, end: 5 });
  expect(search(regex, 'abc')).toBeNull();
});
