import {
  HASHED_AT_ONCE,
  type Hash,
  type HashKey,
  hashBytes,
  hashComplex,
  hashFloat,
  hashFromInteger,
  hashIdentity,
  hashInteger,
  hashKeyFromSeed,
  hashText,
  hashTuple,
  integerOfHash,
} from '../hashing/index.ts';
import {
  PyBytes,
  PyComplex,
  PyFloat,
  PyIntInstance,
  type PyObject,
  PyStrInstance,
  PyTuple,
  type Result,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { call } from './call.ts';
import { callThen } from './continue.ts';
import { raise } from './errors.ts';
import type { Interpreter } from './interpreter.ts';
import { ADDRESSES } from './singleton-addresses.ts';
import type { Thread } from './thread.ts';

/** By which text and bytes are hashed. */
export function hashKeyOf(interpreter: Interpreter): HashKey {
  interpreter.hashKey ??= hashKeyFromSeed(interpreter.hashSeed);
  return interpreter.hashKey;
}

/** The hash of a value that the host can tell at once; `undefined` when its class has its own, it has none or is large. */
export function hashAtOnce(interpreter: Interpreter, value: Value): Hash | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return hashInteger(value);
    case 'string':
      return value.length > HASHED_AT_ONCE ? undefined : hashText(value, hashKeyOf(interpreter));
    default:
      return value === null ? HASH_OF_NONE : hashOfObject(interpreter, value);
  }
}

const HASH_OF_NONE = hashIdentity(ADDRESSES.none);

function hashOfObject(interpreter: Interpreter, value: PyObject): Hash | undefined {
  if (value.type.identityEquality) return hashIdentity(interpreter.identityOf(value));
  if (value.type.equalityLayout === undefined) return undefined;
  if (value instanceof PyFloat) return floatHash(interpreter, value);
  if (value instanceof PyIntInstance) return hashInteger(value.value);
  if (value instanceof PyStrInstance) return hashAtOnce(interpreter, value.value);
  if (value instanceof PyBytes) {
    if (value.bytes.length > HASHED_AT_ONCE) return undefined;
    return hashBytes(value.bytes, hashKeyOf(interpreter));
  }
  if (value instanceof PyTuple) return tupleHash(interpreter, value);
  if (value instanceof PyComplex) {
    return hashComplex(
      floatHash(interpreter, new PyFloat(value.real)),
      floatHash(interpreter, new PyFloat(value.imaginary)),
    );
  }
  return undefined;
}

function floatHash(interpreter: Interpreter, float: PyFloat): Hash {
  return hashFloat(float.value) ?? hashIdentity(interpreter.identityOf(float));
}

const ITEMS_AT_ONCE = 2 ** 12;

function tupleHash(interpreter: Interpreter, tuple: PyTuple): Hash | undefined {
  if (tuple.items.length > ITEMS_AT_ONCE) return undefined;
  const hashes: Hash[] = [];
  for (const item of tuple.items) {
    const one = hashAtOnce(interpreter, item);
    if (one === undefined) return undefined;
    hashes.push(one);
  }
  return hashTuple(hashes);
}

/** `hash(value)`, an integer. Raises TypeError for what has none. */
export function hash(thread: Thread, value: Value): Result {
  const known = hashAtOnce(thread.interpreter, value);
  if (known !== undefined) return integerOfHash(known);
  const type = typeOf(value);
  const method = type.lookUp('__hash__');
  if (method === undefined || method === null) {
    raise('TypeError', `unhashable type: '${type.name}'`);
  }
  if (type.builtIn) return call(thread, method, [value]);
  return callThen(thread, method, [value], asHash, undefined);
}

/** What a `__hash__` of the program answered, as `hash` gives it. */
function asHash(_thread: Thread, answer: Value): Result {
  const value = answer instanceof PyIntInstance ? answer.value : answer;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    raise('TypeError', '__hash__ method should return an integer');
  }
  return integerOfHash(hashFromInteger(value));
}
