/**
 * A 64-bit hash in two signed 32-bit halves. A bigint would cost an allocation and a call for every
 * mask and shift of a probe, and a host number cannot hold 64 bits; halves are plain small integers.
 */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** What every hash function returns in place of -1, which CPython keeps for "failed". */
const INSTEAD_OF_MINUS_ONE: Hash = { high: -1, low: -2 };

/** The halves as a hash, with -1 replaced by -2. */
export function hashOf(high: number, low: number): Hash {
  return low === -1 && high === -1 ? INSTEAD_OF_MINUS_ONE : { high: high | 0, low: low | 0 };
}

/** Are the two hashes the same number? */
export const sameHash = (a: Hash, b: Hash): boolean =>
  a === b || (a.low === b.low && a.high === b.high);

/** The hash as the integer that `hash()` returns: a number when it is safe, a bigint beyond. */
export function integerOfHash({ high, low }: Hash): number | bigint {
  const exact = high * 2 ** 32 + (low >>> 0);
  if (Number.isSafeInteger(exact)) return exact;
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The low 64 bits of an integer, in two's complement, as they are. */
export function hashFromBits(value: bigint): Hash {
  const bits = BigInt.asUintN(64, value);
  return { high: Number(bits >> 32n) | 0, low: Number(bits & 0xffffffffn) | 0 };
}
