import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashBytes,
  hashBytesInSlices,
  hashKeyFromSeed,
  hashText,
  hashTextInSlices,
} from '../../../../src/compute/python/hashing/index.ts';
import { finish } from '../../../../src/compute/python/slices.ts';

const key = hashKeyFromSeed(7);

test('a hash in slices is the hash', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', 'Ω', '\ud800', '😀') }),
      (text) => {
        expect(finish(hashTextInSlices(text, key))).toEqual([hashText(text, key)]);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      expect(finish(hashBytesInSlices(bytes, key))).toEqual([hashBytes(bytes, key)]);
    }),
  );
});
