import { describe, expect, test } from 'vitest';
import {
  hashBytes,
  hashComplex,
  hashFloat,
  hashFromInteger,
  hashFrozenset,
  hashIdentity,
  hashInteger,
  hashKeyFromSeed,
  hashRange,
  hashText,
  hashTuple,
  integerOfHash,
  sameHash,
} from '../../../../src/compute/python/hashing/index.ts';
import { recording } from '../../../conformance/python-library/inputs.ts';

const recorded = recording('hashing');
const text = (hash: ReturnType<typeof hashInteger>) => String(integerOfHash(hash));
const float = (value: number) => hashFloat(value) ?? hashInteger(0);

describe('hashes of CPython 3.11', () => {
  test.each(Object.entries<string>(recorded.integers))('of %s', (value, hash) => {
    const exact = BigInt(value);
    const safe = Number.isSafeInteger(Number(exact));
    expect(text(hashInteger(safe ? Number(exact) : exact))).toBe(hash);
  });

  test.each(Object.entries<string>(recorded.floats))('of the float %s', (value, hash) => {
    expect(text(float(Number(value.replace('inf', 'Infinity'))))).toBe(hash);
  });

  test.each(Object.keys(recorded.hashesOfTexts))('of texts for the seed %s', (seed) => {
    const key = hashKeyFromSeed(Number(seed));
    const found = recorded.texts.map((json: string) => text(hashText(JSON.parse(json), key)));
    found.push(text(hashBytes(new TextEncoder().encode('hello world'), key)));
    expect(found).toEqual(recorded.hashesOfTexts[seed]);
  });

  test('of tuples', () => {
    const [one, two] = [hashInteger(1), hashInteger(2)];
    const found = [
      hashTuple([]),
      hashTuple([one]),
      hashTuple([one, two, hashInteger(-3), hashInteger(2n ** 70n)]),
      hashTuple([hashTuple([one, two]), float(0.5)]),
    ];
    expect(found.map(text)).toEqual(recorded.tuples);
  });

  test('of frozensets, in any order', () => {
    const squares = Array.from({ length: 100 }, (_, x) => hashInteger(x * x * 7919));
    const found = [
      hashFrozenset([]),
      hashFrozenset([1, 2, 3].map(hashInteger)),
      hashFrozenset(squares.reverse()),
      hashFrozenset([hashFrozenset([hashInteger(5)])]),
    ];
    expect(found.map(text)).toEqual(recorded.sets);
  });

  test('of complex numbers', () => {
    const found = [hashComplex(float(1.5), float(-2.25)), hashComplex(float(-1), float(0))];
    expect(found.map(text)).toEqual(recorded.complex);
  });
});

test('a nan has no hash of its own; an address gives one', () => {
  expect(hashFloat(Number.NaN)).toBeNull();
  // hash(object) is id >> 4, turned.
  expect(text(hashIdentity(0x7f0012345670))).toBe(String(0x7f001234567));
  expect(text(hashIdentity(0x11))).toBe('1152921504606846977');
});

test('what __hash__ returns counts as itself within 64 bits, else by its own hash', () => {
  expect(text(hashFromInteger(-1))).toBe('-2');
  expect(text(hashFromInteger(2n ** 63n - 1n))).toBe(String(2n ** 63n - 1n));
  expect(text(hashFromInteger(2n ** 63n))).toBe('4');
});

test('ranges that yield the same hash the same', () => {
  const none = hashInteger(77);
  const range = (length: number, start: number, step: number) =>
    hashRange(length, {
      length: hashInteger(length),
      start: hashInteger(start),
      step: hashInteger(step),
      none,
    });
  expect(sameHash(range(0, 5, 1), range(0, 9, 3))).toBe(true);
  expect(sameHash(range(1, 5, 1), range(1, 5, 7))).toBe(true);
  expect(sameHash(range(2, 5, 1), range(2, 5, 7))).toBe(false);
});
