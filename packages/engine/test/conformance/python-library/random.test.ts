import { describe, expect, test } from 'vitest';
import * as library from '../../../src/compute/python/random/index.ts';
import { DIFFERS } from '../differs.ts';
import { bitsOf, checksum, recording } from './inputs.ts';

type Generator = library.Generator;

const weights = [1, 5, 2.5, 0, 0.25, 10];
const sums = [1, 3, 4, 9, 9.5, 20];
const integers = (values: readonly (number | bigint)[]) => values.join(',');
const floats = (...values: number[]) => values.map(bitsOf).join(',');

function shuffled(generator: Generator): string {
  const items = Array.from({ length: 13 }, (_, index) => index);
  let position = library.shuffle(generator, items, 12, 5);
  while (position > 0) position = library.shuffle(generator, items, position, 5);
  return integers(items);
}

const methods: Record<string, (g: Generator) => string> = {
  random: (g) => floats(library.random(g)),
  getrandbits: (g) =>
    integers([0, 1, 5, 31, 32, 33, 53, 64, 100].map((k) => library.getRandomBits(g, k))),
  randrange: (g) =>
    integers([
      library.randomRange(g, 0, 7),
      library.randomRange(g, -5, 1000),
      library.randomRange(g, 10, 90, 7),
      library.randomRange(g, 50, -20, -3),
      library.randomRange(g, 0, 10n ** 30n),
    ]),
  randint: (g) =>
    integers([library.randomRange(g, 1, 7), library.randomRange(g, -(2n ** 70n), 2n ** 70n + 1n)]),
  choice: (g) => integers([library.indexBelow(g, 11)]),
  choices: (g) => integers(library.chooseIndices(g, 6, null, 4)),
  'choices weighted': (g) => integers(library.chooseIndices(g, 6, library.runningSums(weights), 4)),
  'choices cumulative': (g) => integers(library.chooseIndices(g, 6, sums, 4)),
  shuffle: shuffled,
  sample: (g) =>
    integers([
      ...library.sampleIndices(g, 40, 7),
      ...library.sampleIndices(g, 1000, 7),
      ...library.sampleIndices(g, 9, 9),
    ]),
  'sample counted': (g) => integers(library.sampleIndicesByCounts(g, [3, 0, 9, 1, 4], 6)),
  uniform: (g) => floats(library.uniform(g, -3, 8.5)),
  triangular: (g) =>
    `${floats(library.triangular(g, 0, 1, null), library.triangular(g, 2, 9, 3))},${library.triangular(g, 4, 4, 4)}`,
  betavariate: (g) => floats(library.betaVariate(g, 2.5, 0.75), library.betaVariate(g, 1, 3)),
  expovariate: (g) => floats(library.exponentialVariate(g, 1.5)),
  gammavariate: (g) =>
    floats(
      library.gammaVariate(g, 3.5, 2),
      library.gammaVariate(g, 0.4, 1),
      library.gammaVariate(g, 1, 3),
    ),
  gauss: (g) => floats(library.gauss(g, 10, 2.5)),
  lognormvariate: (g) => floats(library.logNormalVariate(g, 0.5, 0.25)),
  normalvariate: (g) => floats(library.normalVariate(g, -1, 3)),
  vonmisesvariate: (g) =>
    floats(library.vonMisesVariate(g, 1, 4), library.vonMisesVariate(g, 3, 0)),
  paretovariate: (g) => floats(library.paretoVariate(g, 3.5)),
  weibullvariate: (g) => floats(library.weibullVariate(g, 2, 1.5)),
  randbytes: (g) => Buffer.from(library.randomBytes(g, 11)).toString('hex'),
};

const encode = (text: string) => new TextEncoder().encode(text);
const seeds: Record<string, () => Generator> = {
  '0': () => library.seededByInteger(0),
  '1': () => library.seededByInteger(1),
  '42': () => library.seededByInteger(42),
  '-7': () => library.seededByInteger(-7),
  '2**100': () => library.seededByInteger(2n ** 100n),
  '0.5': () => library.seededByFloat(0.5),
  "'hello'": () => library.seededByBytes(encode('hello')),
  "'naïve 😀'": () => library.seededByBytes(encode('naïve 😀')),
  "b'bytes'": () => library.seededByBytes(encode('bytes')),
};

const recorded = recording('random');

/** Blocks of twenty of the first thousand values that are not those recorded. */
function differing(name: string, seed: string): number {
  const generator = seeds[seed]?.();
  const method = methods[name];
  if (generator === undefined || method === undefined) throw new Error('no such case');
  const values = Array.from({ length: 1000 }, () => method(generator));
  return recorded.methods[name][seed].blocks
    .split(' ')
    .filter(
      (block: string, index: number) =>
        block !== checksum(values.slice(20 * index, 20 * index + 20).join(' ')),
    ).length;
}

test.each(Object.keys(methods))('the first three values of %s', (name) => {
  const method = methods[name];
  const found = method && [1, 2, 3].map(() => method);
  const generator = library.seededByInteger(0);
  expect(found?.map((next) => next(generator))).toEqual(recorded.methods[name]['0'].first);
});

/**
 * Blocks that have a value which differs in its last bit, in the order of the seeds, by an arc cosine for which
 * glibc 2.36 has a polynomial that is not ours.
 */
const lastBits: Record<string, readonly number[]> = {
  vonmisesvariate: [0, 0, 0, 0, 0, 0, 0, 1, 1],
};

describe.each(Object.keys(methods))('the first thousand values of %s', (name) => {
  Object.keys(seeds).forEach((seed, index) => {
    const known = lastBits[name]?.[index] ?? 0;
    test(`for the seed ${seed}${known > 0 ? ` ${DIFFERS}` : ''}`, () => {
      expect(differing(name, seed)).toBe(known);
    });
  });
});

test.each(Object.keys(recorded.oldSeeds))('seeded in version 1 by %j', (text) => {
  const generator = library.seededByOldText(text);
  const found = [1, 2, 3].map(() => library.random(generator));
  expect(found).toEqual(recorded.oldSeeds[text]);
});
