import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { opcodes } from '../../../../src/compute/python/bytecode/opcodes.ts';

const source = readFileSync(
  new URL('../../../../src/compute/python/vm/loop.ts', import.meta.url),
  'utf8',
);

/** From this number on cases are for several instructions at once, or for one operator. */
const PACKED = 200;

test('the cases of the loop have the numbers of the instructions that they are named after', () => {
  const cases = [...source.matchAll(/case (\d+):(?: \{\n)?\s*\/\/ ([A-Z_]+)/g)].map(
    ([, number, name]) => [name as string, Number(number)] as const,
  );
  const plain = cases.filter(([, number]) => number < PACKED);
  expect(plain.length).toBeGreaterThan(30);
  const expected = plain.map(([name]) => [name, opcodes[name as keyof typeof opcodes]]);
  expect(plain).toEqual(expected);
});
