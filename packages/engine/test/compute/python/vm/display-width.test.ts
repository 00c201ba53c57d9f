import { expect, test } from 'vitest';
import { displayWidth } from '../../../../src/compute/python/vm/display-width.ts';

// `unicodedata.east_asian_width` of CPython 3.11 is W or F for the wide ones.
test.each(['\u1100', '\u115f', '日', '한', 'ｆ', '😀', '\u{20000}', '\u{3134a}'])(
  '%s takes two columns',
  (character) => expect(displayWidth(character)).toBe(2),
);

test.each(['a', 'é', '\u0300', '\u1160', 'ｱ', '\u{1f10c}', '\u{e000}'])(
  '%s takes one column',
  (character) => expect(displayWidth(character)).toBe(1),
);
