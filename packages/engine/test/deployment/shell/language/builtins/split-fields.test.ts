import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFields } from '../../../../../src/deployment/shell/language/builtins/split-fields.ts';

describe('splitFields', () => {
  test.each([
    [' a  b  c ', ' \t\n', 2, ['a', 'b  c']],
    ['a:b:c:', ':', 2, ['a', 'b:c:']],
    ['a:b:', ':', 2, ['a', 'b']],
    ['a::b', ':', undefined, ['a', '', 'b']],
    ['', ' ', 1, []],
    ['a b', '', 2, ['a b']],
  ])('%j by %j into %j', (text, ifs, limit, fields) => {
    expect(splitFields(text, ifs, true, limit)).toEqual(fields);
  });

  test('a backslash keeps a separator', () => {
    expect(splitFields('a\\ b c', ' ', false, undefined)).toEqual(['a b', 'c']);
    expect(splitFields('a\\ b c', ' ', true, undefined)).toEqual(['a\\', 'b', 'c']);
  });

  test('words joined by one blank come back', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/)), (words) => {
        expect(splitFields(words.join(' '), ' ', true, undefined)).toEqual(words);
      }),
    );
  });
});
