import { defineMethods, strType, typeOf, type Value } from '../objects/index.ts';
import { find } from '../text/index.ts';
import { afterBulk } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import { textOf } from './str.ts';

defineMethods(strType, {
  '__contains__(key, /)': (thread, self: Value, part: Value) => {
    const text = textIn(part);
    if (text === undefined) {
      raise('TypeError', `'in <string>' requires string as left operand, not ${typeOf(part).name}`);
    }
    const own = textOf(self);
    return drive(
      thread,
      find(own, text),
      (inner, place) => afterBulk(inner, place >= 0, own.length),
      undefined,
    );
  },
});
