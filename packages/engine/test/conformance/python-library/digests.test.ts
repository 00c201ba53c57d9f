import { describe, expect, test } from 'vitest';
import {
  createDigest,
  type DigestName,
  digestNames,
  digestOf,
  updateDigest,
} from '../../../src/compute/python/digests/index.ts';
import { checksum, recording } from './inputs.ts';

const recorded = recording('digests');
const lengths = [...Array.from({ length: 300 }, (_, length) => length), 1000];

/** Fed in two pieces. */
function hexadecimal(name: DigestName, bytes: Uint8Array, size: number): string {
  const digest = createDigest(name);
  const half = bytes.length >> 1;
  updateDigest(digest, bytes.subarray(0, half));
  updateDigest(digest, bytes.subarray(half));
  const found = name.startsWith('shake') ? digestOf(digest, size) : digestOf(digest);
  return Buffer.from(found).toString('hex');
}

describe('digests of hashlib', () => {
  test.each(digestNames)('%s', (name) => {
    expect(hexadecimal(name, Buffer.from('abc'), 8)).toBe(recorded.digests[name].abc);
    const all = lengths.map((length) =>
      hexadecimal(
        name,
        Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 255),
        300,
      ),
    );
    expect(checksum(all.join(' '))).toBe(recorded.digests[name].all);
  });

  test.each(['blake2b', 'blake2s'] as const)('%s with all its parameters', (name) => {
    const digest = createDigest(name, {
      digestSize: 20,
      key: Buffer.from('secret'),
      salt: Buffer.from('salt'),
      person: Buffer.from('me'),
      fanout: 3,
      depth: 2,
      leafSize: 77,
      nodeOffset: 1234567890123,
      nodeDepth: 1,
      innerSize: 9,
      lastNode: true,
    });
    updateDigest(digest, Buffer.from('abc'));
    expect(Buffer.from(digestOf(digest)).toString('hex')).toBe(recorded.keyed[name]);
  });
});
