/** `hash` and `id`, and the hashes of types that are always there. */
import {
  addToTupleHash,
  beginTupleHash,
  endTupleHash,
  HASHED_AT_ONCE,
  type Hash,
  hashFloat,
  hashFromInteger,
  hashIdentity,
  hashInteger,
  hashText,
  hashTextInSlices,
  integerOfHash,
} from '../hashing/index.ts';
import {
  defineMethods,
  floatType,
  intType,
  objectType,
  type PyFloat,
  type PyTuple,
  type Result,
  strType,
  TupleIterator,
  tupleType,
  type Value,
} from '../objects/index.ts';
import { deeper } from '../vm/continue.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { drive } from '../vm/drive.ts';
import { forEachNext } from '../vm/each.ts';
import { hash, hashAtOnce, hashKeyOf } from '../vm/hash.ts';
import { identity, identityHash } from '../vm/identity.ts';
import type { Thread } from '../vm/thread.ts';
import { defineFunctions } from './define-functions.ts';

defineFunctions({
  'hash(obj, /)': (thread, object: Value) => deeper(thread, (inner) => hash(inner, object)),
  'id(obj, /)': (thread, object: Value) => identity(thread.interpreter, object),
});

defineMethods(objectType, {
  '__hash__()': (thread, self: Value) => identityHash(thread.interpreter, self),
});

defineMethods(intType, {
  '__hash__()': (_thread, self: Value) => integerOfHash(hashInteger(integerIn(self) as number)),
});

defineMethods(floatType, {
  '__hash__()': (thread, self: PyFloat) =>
    integerOfHash(hashFloat(self.value) ?? hashIdentity(thread.interpreter.identityOf(self))),
});

const firstHash = (_thread: Thread, [hash]: readonly [Hash]): Result => integerOfHash(hash);

defineMethods(strType, {
  '__hash__()': (thread, self: Value) => {
    const text = textIn(self) as string;
    const hashKey = hashKeyOf(thread.interpreter);
    if (text.length <= HASHED_AT_ONCE) return integerOfHash(hashText(text, hashKey));
    return drive(thread, hashTextInSlices(text, hashKey), firstHash, undefined);
  },
});

defineMethods(tupleType, {
  '__hash__()': (thread, self: PyTuple) => {
    const hashing = beginTupleHash();
    return forEachNext(
      thread,
      new TupleIterator(self),
      {
        quick: (inner, item) => {
          const known = hashAtOnce(inner.interpreter, item);
          if (known !== undefined) addToTupleHash(hashing, known);
          return known !== undefined;
        },
        visit: (inner, item) => hash(inner, item),
        after: (answer) => {
          addToTupleHash(hashing, hashFromInteger(answer as number | bigint));
          return undefined;
        },
        done: () => integerOfHash(endTupleHash(hashing)),
      },
      undefined,
    );
  },
});
