import { expect, test } from 'vitest';
import { likelyParts } from '../../../../src/compute/python/program/likely-parts.ts';

test.each([
  [
    "def area(a, b):\n    return a * b\nfor side in [1, 2]:\n    print('area of', area(side, side))",
    [],
  ],
  ['class A:\n    pass', ['more syntax']],
  ['print([n for n in range(3)])', ['more syntax']],
  ['count += 1', ['more syntax']],
  ['table = {}', ['more syntax']],
  ['@cached\ndef f(): pass', ['more syntax']],
  ["print(f'{n}')", ['strings']],
  ["print('a\\n')", ['strings']],
  ["try:\n    print(2 ** 10)\nexcept:\n    print(b'')", ['more syntax', 'strings', 'folding']],
  ["'%s' % name", ['folding']],
  ['match point:\n    case 1: pass', ['rare syntax']],
])('%j', (source, parts) => {
  expect(likelyParts(source)).toEqual(parts);
});

test('only the beginning of a long text is looked through', () => {
  const long = 'x = 1\n'.repeat(100_000);
  expect(likelyParts(`class A: pass\n${long}`)).toEqual(['more syntax']);
  expect(likelyParts(`${long}class A: pass`)).toEqual([]);
});
