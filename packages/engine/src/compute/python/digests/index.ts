/** The digests of `hashlib`, fed in pieces. */
export type { Blake2Parameters } from './blake2.ts';
export {
  copyDigest,
  createDigest,
  type Digest,
  type DigestName,
  digestNames,
  digestOf,
  updateDigest,
} from './digest.ts';
