/** Methods of str that few programs need. */
import { defineMethods, PyTuple, strType, type Value } from '../objects/index.ts';
import { length } from '../text/index.ts';
import { isAscii } from '../unicode/index.ts';
import { textOf } from './str.ts';

defineMethods(strType, {
  '__getnewargs__()': (_thread, self: Value) => new PyTuple([textOf(self)]),
  '__sizeof__()': (_thread, self: Value) => sizeOf(textOf(self)),
});

/** Bytes of CPython's object: a header, and one to four for each character and one that ends them. */
function sizeOf(text: string): number {
  if (isAscii(text)) return 48 + text.length + 1;
  let highest = 0;
  for (const character of text) highest = Math.max(highest, character.codePointAt(0) ?? 0);
  const width = highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
  return 72 + width * (length(text) + 1);
}
