import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  copyDigest,
  createDigest,
  digestNames,
  digestOf,
  updateDigest,
} from '../../../../src/compute/python/digests/index.ts';

const hexadecimal = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the test vectors of the standards', () => {
  const of = (name: 'md5' | 'sha256', text: string) => {
    const digest = createDigest(name);
    updateDigest(digest, new TextEncoder().encode(text));
    return hexadecimal(digestOf(digest));
  };
  expect(of('md5', 'message digest')).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  expect(of('sha256', 'abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('a digest does not depend on the pieces, and goes on after it was read', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...digestNames), pieces, (name, parts) => {
      const inPieces = createDigest(name);
      for (const part of parts) {
        updateDigest(inPieces, part);
        digestOf(copyDigest(inPieces), 32);
        digestOf(inPieces, 32);
      }
      const atOnce = createDigest(name);
      updateDigest(atOnce, Buffer.concat(parts));
      expect(hexadecimal(digestOf(inPieces, 32))).toBe(hexadecimal(digestOf(atOnce, 32)));
    }),
  );
});
