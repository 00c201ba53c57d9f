import { expect, test } from 'vitest';
import {
  below,
  chooseIndices,
  copyGenerator,
  gauss,
  generatorOf,
  RandomError,
  random,
  randomRange,
  sampleIndices,
  seededByInteger,
  stateOf,
} from '../../../../src/compute/python/random/index.ts';

test('random.seed(0)', () => {
  const generator = seededByInteger(0);
  expect([random(generator), random(generator)]).toEqual([0.8444218515250481, 0.7579544029403025]);
});

test('a state is taken and given back, with the second value of gauss', () => {
  const generator = seededByInteger(5);
  gauss(generator, 0, 1);
  const copy = copyGenerator(generator);
  const again = generatorOf(stateOf(generator), generator.nextGauss);
  if (again === null) throw new Error('the state is refused');
  const expected = [gauss(generator, 0, 1), random(generator)];
  expect([gauss(copy, 0, 1), random(copy)]).toEqual(expected);
  expect([gauss(again, 0, 1), random(again)]).toEqual(expected);
  expect(generatorOf([1, 2], null)).toBeNull();
  expect(generatorOf([...Array(624).fill(1), 625], null)).toBeNull();
});

test('what is refused, in the words of CPython', () => {
  const generator = seededByInteger(1);
  const message = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof RandomError) return error.message;
      throw error;
    }
    return '';
  };
  expect([
    message(() => randomRange(generator, 5, 5)),
    message(() => randomRange(generator, 5, 2, 3)),
    message(() => randomRange(generator, 5, 2, 0)),
    message(() => sampleIndices(generator, 3, 4)),
    message(() => chooseIndices(generator, 2, [1], 1)),
    message(() => chooseIndices(generator, 2, [0, 0], 1)),
    message(() => chooseIndices(generator, 2, [1, Number.POSITIVE_INFINITY], 1)),
  ]).toEqual([
    'empty range for randrange() (5, 5, 0)',
    'empty range for randrange()',
    'zero step for randrange()',
    'Sample larger than population or is negative',
    'The number of weights does not match the population',
    'Total of weights must be greater than zero',
    'Total of weights must be finite',
  ]);
});

test('an integer below a limit of any size', () => {
  const generator = seededByInteger(3);
  for (const limit of [1, 2, 7, 2 ** 40, 2n ** 80n]) {
    for (let count = 0; count < 50; count++) {
      const value = below(generator, limit);
      expect(value >= 0 && value < limit).toBe(true);
    }
  }
});
