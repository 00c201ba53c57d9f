import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as maths from '../../../src/compute/python/maths/index.ts';
import { type Generator, random, seededByBytes } from '../../../src/compute/python/random/index.ts';
import { bitsOf, floatOf, recording } from './inputs.ts';

/** How an argument is made, as record.py says: from where to where. */
type Kind = readonly ['even' | 'scaled' | 'signed' | 'nearby', number, number];

interface Recorded {
  readonly kinds: readonly (Kind | readonly [Kind, Kind])[];
  /** Arguments and result of the first twenty, by their bits. */
  readonly first: readonly (readonly string[])[];
  /** Digests of the results, 50,000 at a time. */
  readonly blocks: readonly string[];
}

const { recordedWith, ...recorded } = recording('million');
const cases = Object.entries<Recorded>(recorded);

function argument(generator: Generator, [kind, low, high]: Kind): number {
  if (kind === 'even') return low + (high - low) * random(generator);
  const size = 1 + random(generator);
  let made = size * 2 ** Math.floor(low + (high - low) * random(generator));
  if (kind !== 'scaled' && random(generator) < 0.5) made = -made;
  return kind === 'nearby' ? 1 + made : made;
}

const isPair = (kind: Kind | readonly [Kind, Kind]): kind is readonly [Kind, Kind] =>
  typeof kind[0] !== 'string';

const functionOf = (name: string): ((x: number, y: number) => number) => {
  if (name === 'pow') return maths.mathPower;
  if (name === 'atan2') return maths.atan2;
  return (x) => maths.mathFunction(name as maths.MathFunction, x);
};

const BLOCK = 50_000;

test('recorded with CPython 3.11', () => {
  expect(recordedWith.python).toMatch(/^3\.11\./);
});

describe.each(cases)('%s', (name, { kinds, first, blocks }) => {
  const compute = functionOf(name);

  test('the first values', () => {
    for (const numbers of first) {
      const [x = 0, y = 0] = numbers.map(floatOf);
      expect([...numbers.slice(0, -1), bitsOf(compute(x, y))]).toEqual(numbers);
    }
  });

  test('a million values', { timeout: 60_000 }, () => {
    const generator = seededByBytes(new TextEncoder().encode(name));
    const found = blocks.map(() => {
      const results = new DataView(new ArrayBuffer(8 * BLOCK));
      for (let index = 0; index < BLOCK; index += 1) {
        const kind = kinds[index % kinds.length] as Kind | readonly [Kind, Kind];
        const [one, two] = isPair(kind) ? kind : [kind];
        const x = argument(generator, one);
        results.setFloat64(8 * index, compute(x, two ? argument(generator, two) : 0), true);
      }
      return createHash('sha256').update(results).digest('hex').slice(0, 16);
    });
    expect(found).toEqual(blocks);
  });
});
