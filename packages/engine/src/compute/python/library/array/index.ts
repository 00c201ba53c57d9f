/** `array`: numbers of one kind, side by side in memory. */
import { defineNew } from '../../builtins/construct.ts';
import { native, type PyModule, PyType, type Result, type Value } from '../../objects/index.ts';
import { bytesArgument } from '../../vm/bytes-like.ts';
import { call } from '../../vm/call.ts';
import { workThen } from '../../vm/continue.ts';
import { textIn } from '../../vm/conversions.ts';
import { raise } from '../../vm/errors.ts';
import type { Thread } from '../../vm/thread.ts';
import { defineModule } from '../define-module.ts';
import { makeArray } from './construction.ts';
import { itemKinds, TYPE_CODES } from './items.ts';
import { defineArrayMethods } from './methods.ts';
import { arrayType, type PyArray } from './py-array.ts';
import './sequence.ts';

defineNew(arrayType, '*args, **kwargs', makeArray);

/** Number of a layout in memory, as pickles name it, by the code of an item. */
const FORMATS: Readonly<Record<string, number>> = {
  B: 0,
  b: 1,
  H: 2,
  h: 4,
  I: 6,
  i: 8,
  L: 10,
  l: 12,
  Q: 10,
  q: 12,
  f: 14,
  d: 16,
  u: 20,
};

/** Makes an array of what `__reduce_ex__` has given. */
function reconstruct(
  thread: Thread,
  type: Value,
  code: Value,
  format: Value,
  items: Value,
): Result {
  const kind = itemKinds.get(textIn(code) ?? '');
  if (!(type instanceof PyType && type.isSubtypeOf(arrayType))) {
    raise('TypeError', 'first argument must be a type object');
  }
  if (kind === undefined) raise('ValueError', 'second argument must be a valid type code');
  if (FORMATS[kind.code] !== format) {
    raise('NotImplementedError', `arrays of another layout than this machine's: ${format}`);
  }
  return workThen(
    thread,
    (inner) => call(inner, type, [code]),
    (_thread, made) => {
      (made as PyArray).addBytes(bytesArgument(items));
      return made;
    },
    undefined,
  );
}

const reconstructor = native(
  '_array_reconstructor(arraytype, typecode, mformat_code, items, /)',
  reconstruct,
  { module: 'array' },
);

defineArrayMethods(reconstructor, FORMATS);

/** `array` */
export function createModule(): PyModule {
  return defineModule('array', {
    values: {
      array: arrayType,
      ArrayType: arrayType,
      typecodes: TYPE_CODES,
      _array_reconstructor: reconstructor,
    },
  });
}
