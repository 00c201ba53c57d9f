import { hashIdentity, integerOfHash } from '../hashing/index.ts';
import type { Value } from '../objects/index.ts';
import { hashAtOnce } from './hash.ts';
import type { Interpreter } from './interpreter.ts';

/** Numbers, text and the like have addresses from here on. */
const PLAIN_IDENTITIES = 0x5555_0000_0000;

/** What `id` gives: equal for values that are the same. */
export function identity(interpreter: Interpreter, value: Value): number {
  if (typeof value === 'object' && value !== null) return interpreter.identityOf(value);
  const { high, low } = hashAtOnce(interpreter, value) ?? { high: 0, low: 0 };
  const kind = typeof value === 'string' ? 2 : typeof value === 'boolean' ? 1 : 0;
  return PLAIN_IDENTITIES + ((low >>> 0) * 16 + (high & 15)) * 48 + kind * 16;
}

/** What `object.__hash__` gives: from where the object is. */
export function identityHash(interpreter: Interpreter, value: Value): Value {
  const known = hashAtOnce(interpreter, value);
  const isPlain = typeof value !== 'object' || value === null;
  return integerOfHash(
    isPlain && known !== undefined ? known : hashIdentity(interpreter.identityOf(value as object)),
  );
}
