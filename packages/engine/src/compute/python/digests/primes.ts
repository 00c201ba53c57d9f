/** The first 80 primes. */
const primes: bigint[] = [];
for (let candidate = 2n; primes.length < 80; candidate++) {
  if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
}

/** The greatest integer whose power is at most the value, by bisection. */
function root(value: bigint, power: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** power <= value) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The first 64 bits of the fractional parts of square (2) or cube (3) roots of primes, each as high and
 * low word: the constants of SHA-2 (FIPS 180-4, 4.2 and 5.3), the high words alone those of SHA-256.
 */
export function fractionsOfRoots(power: 2 | 3, from: number, count: number): Uint32Array {
  const words = new Uint32Array(2 * count);
  primes.slice(from, from + count).forEach((prime, index) => {
    const bits = root(prime << BigInt(64 * power), BigInt(power));
    words[2 * index] = Number((bits >> 32n) & 0xffffffffn);
    words[2 * index + 1] = Number(bits & 0xffffffffn);
  });
  return words;
}
