import { defineMethods, strType, type Value } from '../objects/index.ts';
import type { Sliced } from '../slices.ts';
import {
  capitalize,
  casefold,
  isEvery,
  isLowerText,
  isTitleText,
  isUpperText,
  swapcase,
  title,
} from '../text/index.ts';
import {
  type CodePointTest,
  isAlpha,
  isAlphanumeric,
  isAscii,
  isDecimal,
  isDigit,
  isNumeric,
  isPrintable,
  isSpace,
} from '../unicode/index.ts';
import { drivenBulk } from '../vm/drive.ts';
import { isIdentifier } from './identifiers.ts';
import { textOf } from './str.ts';

for (const [name, work] of Object.entries({
  capitalize,
  casefold,
  swapcase,
  title,
  isascii: isAscii,
  isidentifier: isIdentifier,
  islower: isLowerText,
  isprintable: (text: string) => (text === '' ? true : isEvery(text, isPrintable)),
  istitle: isTitleText,
  isupper: isUpperText,
  isalnum: every(isAlphanumeric),
  isalpha: every(isAlpha),
  isdecimal: every(isDecimal),
  isdigit: every(isDigit),
  isnumeric: every(isNumeric),
  isspace: every(isSpace),
} satisfies Record<string, (text: string) => Sliced<string | boolean>>)) {
  defineMethods(strType, {
    [`${name}()`]: (thread, self: Value) => {
      const text = textOf(self);
      return drivenBulk(thread, work(text), text.length);
    },
  });
}

function every(test: CodePointTest): (text: string) => Sliced<boolean> {
  return (text) => isEvery(text, test);
}
