import type { Algorithm } from './algorithm.ts';
import { type Blake2Parameters, blake2b, blake2s } from './blake2.ts';
import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { sha224, sha256, sha384, sha512 } from './sha2.ts';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 } from './sha3.ts';

const algorithms = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  sha3_224,
  sha3_256,
  sha3_384,
  sha3_512,
  shake_128,
  shake_256,
  blake2b: blake2b({}),
  blake2s: blake2s({}),
} satisfies Record<string, Algorithm>;

/** A name as `hashlib` has it. */
export type DigestName = keyof typeof algorithms;

/** The names of the algorithms that there are, as `hashlib.algorithms_guaranteed` lists them. */
export const digestNames = Object.keys(algorithms) as DigestName[];

/** A digest under way. What has been fed in can go on being fed after {@link digestOf}. */
export interface Digest {
  readonly name: DigestName;
  readonly algorithm: Algorithm;
  readonly words: Uint32Array;
  /** Bytes that wait for a block to be full. */
  readonly pending: Uint8Array;
  pendingCount: number;
  /** Bytes fed in. */
  length: number;
}

/** Begins a digest. The parameters, which the caller has checked, are for BLAKE2 only. */
export function createDigest(name: DigestName, parameters?: Blake2Parameters): Digest {
  const algorithm =
    parameters === undefined
      ? algorithms[name]
      : (name === 'blake2b' ? blake2b : blake2s)(parameters);
  const digest: Digest = {
    name,
    algorithm,
    words: algorithm.initial(),
    pending: new Uint8Array(algorithm.blockSize),
    pendingCount: 0,
    length: 0,
  };
  const key = parameters?.key;
  if (key !== undefined && key.length > 0) {
    const block = new Uint8Array(algorithm.blockSize);
    block.set(key);
    updateDigest(digest, block);
  }
  return digest;
}

/** Feeds bytes in. Linear: feed what is long in pieces of some KiB (SHA-3, the slowest, takes 1 ms for one). */
export function updateDigest(digest: Digest, bytes: Uint8Array): void {
  const { algorithm, words, pending } = digest;
  const { blockSize, keepsLast, compress } = algorithm;
  const spare = keepsLast ? 1 : 0;
  let offset = 0;
  if (digest.pendingCount > 0) {
    offset = Math.min(blockSize - digest.pendingCount, bytes.length);
    pending.set(bytes.subarray(0, offset), digest.pendingCount);
    digest.pendingCount += offset;
    digest.length += offset;
    if (digest.pendingCount < blockSize || bytes.length - offset < spare) return;
    compress(words, pending, 0, digest.length);
    digest.pendingCount = 0;
  }
  while (bytes.length - offset >= blockSize + spare) {
    digest.length += blockSize;
    compress(words, bytes, offset, digest.length);
    offset += blockSize;
  }
  const rest = bytes.subarray(offset);
  pending.set(rest);
  digest.pendingCount = rest.length;
  digest.length += rest.length;
}

/** The digest of what was fed in; `size` in bytes is for SHAKE, which has none of its own. */
export function digestOf(digest: Digest, size = digest.algorithm.digestSize): Uint8Array {
  const { algorithm, words, pending, pendingCount, length } = digest;
  return algorithm.finish(words.slice(), pending.slice(), pendingCount, length, size);
}

/** A copy that goes on alone. */
export const copyDigest = (digest: Digest): Digest => ({
  ...digest,
  words: digest.words.slice(),
  pending: digest.pending.slice(),
});
