/** Methods of str that fill a width. */
import { defineMethods, strType, typeOf, type Value } from '../objects/index.ts';
import { center, expandTabs, justifyLeft, justifyRight, length, zeroFill } from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { withSize } from '../vm/indices.ts';
import { textOf } from './str.ts';

for (const [name, justify] of Object.entries({
  center,
  ljust: justifyLeft,
  rjust: justifyRight,
})) {
  defineMethods(strType, {
    [`${name}(width, fillchar=' ', /)`]: (thread, self: Value, width: Value, fill: Value = ' ') =>
      withSize(thread, width, (inner, size) => {
        const text = justify(textOf(self), size, fillCharacter(fill));
        return afterBulk(inner, text, text.length);
      }),
  });
}

function fillCharacter(fill: Value): string {
  const text = textIn(fill);
  if (text === undefined) {
    raise('TypeError', `The fill character must be a unicode character, not ${typeOf(fill).name}`);
  }
  if (length(text) !== 1) {
    raise('TypeError', 'The fill character must be exactly one character long');
  }
  return text;
}

defineMethods(strType, {
  'zfill(width, /)': (thread, self: Value, width: Value) =>
    withSize(thread, width, (inner, size) => {
      const text = zeroFill(textOf(self), size);
      return afterBulk(inner, text, text.length);
    }),
  'expandtabs(tabsize=8)': (thread, self: Value, size: Value = 8) =>
    withSize(
      thread,
      size,
      (inner, width) => {
        checkTabSize(width);
        return driven(inner, expandTabs(textOf(self), width));
      },
      'Python int too large to convert to C int',
    ),
});

/** Raises OverflowError for what is no C int. */
export function checkTabSize(width: number): void {
  if (width !== (width | 0)) raise('OverflowError', 'Python int too large to convert to C int');
}
