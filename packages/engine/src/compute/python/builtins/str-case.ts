import { defineMethods, strType, type Value } from '../objects/index.ts';
import {
  capitalize,
  casefold,
  isEvery,
  isLowerText,
  isTitleText,
  isUpperText,
  lower,
  swapcase,
  title,
  upper,
} from '../text/index.ts';
import {
  type CodePointTest,
  continuesIdentifier,
  isAlpha,
  isAlphanumeric,
  isAscii,
  isDecimal,
  isDigit,
  isNumeric,
  isPrintable,
  isSpace,
  startsIdentifier,
} from '../unicode/index.ts';
import { textOf } from './str.ts';

for (const [name, work] of Object.entries({
  capitalize,
  casefold,
  lower,
  swapcase,
  title,
  upper,
  isascii: isAscii,
  isidentifier: isIdentifier,
  islower: isLowerText,
  isprintable: (text: string) => text === '' || isEvery(text, isPrintable),
  istitle: isTitleText,
  isupper: isUpperText,
  isalnum: every(isAlphanumeric),
  isalpha: every(isAlpha),
  isdecimal: every(isDecimal),
  isdigit: every(isDigit),
  isnumeric: every(isNumeric),
  isspace: every(isSpace),
} satisfies Record<string, (text: string) => string | boolean>)) {
  defineMethods(strType, { [`${name}()`]: (_thread, self: Value) => work(textOf(self)) });
}

function every(test: CodePointTest): (text: string) => boolean {
  return (text) => isEvery(text, test);
}

export function isIdentifier(text: string): boolean {
  const first = text.codePointAt(0);
  return first !== undefined && startsIdentifier(first) && isEvery(text, continuesIdentifier);
}
